import { expect, test } from 'vitest';
import type { ListedPost } from '../../../src/authoring/listed-posts.ts';
import { postTable } from '../../../tools/list/post-table.ts';

const post: ListedPost = {
  slug: 'the-arithmetic-of-a-failure-budget',
  url: '/blog/the-arithmetic-of-a-failure-budget/',
  file: 'content/posts/the-arithmetic-of-a-failure-budget/index.mdx',
  title: 'The Arithmetic',
  state: 'scheduled',
  date: '2026-05-01T07:00:00.000Z',
  category: 'Product Engineering',
  authors: ['Sodiarc Engineering', 'Sodiarc Team'],
  tags: [],
  words: 12_345,
  minutes: 62,
  errors: 1,
  findings: 12,
};

test.for([60, 80, 200])('a table in %i columns, or in as few as its numbers leave', (width) => {
  const posts = [post, { ...post, slug: '設計の判断について考える長い名前の記事', authors: ['設計'], errors: 0 }];
  const [head = '', first = '', second = ''] = postTable(posts, width).split('\n');
  expect(first).toHaveLength(head.length);
  // Each of its signs takes two columns.
  const wide = second.match(/[\u3040-\u9fff]/g)?.length ?? 0;
  expect(second.length + wide).toBe(head.length);
  expect(head.length).toBeLessThanOrEqual(Math.max(width, 80));
  expect(first).toMatch(/^2026-05-01 {2}scheduled {2}the-arithmetic-of.* 1! 12\? {2}12,345$/);
  expect(first.includes('failure-budget')).toBe(width === 200);
});
