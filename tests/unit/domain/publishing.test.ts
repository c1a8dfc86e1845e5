import { expect, test } from 'vitest';
import { publishingLines } from '../../../src/domain/publishing.ts';

const now = new Date('2026-03-01T09:00:00Z');
const post = (slug: string, pubDate: string, flags = {}) => ({
  slug,
  frontmatter: { draft: false, unlisted: false, pubDate: new Date(pubDate), ...flags },
});

test('each post is named under what becomes of it', () => {
  const posts = [
    post('later', '2026-12-03'),
    post('soon', '2026-03-01T09:30:00Z'),
    post('newest', '2026-03-01'),
    post('old', '2026-01-01'),
    post('quiet', '2026-02-01', { unlisted: true }),
    post('half', '2026-02-01', { draft: true }),
  ];
  expect(publishingLines(posts, now)).toEqual([
    'Published: 2 posts, the newest newest',
    'Published and on no list: quiet',
    'Held back: soon until 1 March 2026, 09:30 UTC, later until 3 December 2026',
    'Left out as drafts: half',
  ]);
});

test('of many the first are named', () => {
  const drafts = Array.from({ length: 9 }, (_, i) => post(`post-${i}`, '2026-01-01', { draft: true }));
  expect(publishingLines(drafts, now)).toEqual([
    'Published: 0 posts',
    'Left out as drafts: post-0, post-1, post-2, post-3, post-4 and 4 more',
  ]);
});
