import { describe, expect, test } from 'vitest';
import { type AddressedPost, pagesOfFolder } from '../../../src/authoring/site-paths.ts';
import { pathsOf } from '../../../src/domain/site-pages.ts';

const post = (slug: string, fields: Partial<AddressedPost['frontmatter']> = {}): AddressedPost => ({
  slug,
  frontmatter: {
    category: 'craft',
    tags: ['c', '設計'].map((id) => ({ id, name: id })),
    authors: ['ana', 'bo'],
    series: { id: 'deciding', part: 1 },
    pubDate: new Date('2026-01-01'),
    draft: false,
    unlisted: false,
    ...fields,
  },
});
const files = {
  categories: [{ id: 'craft' }, { id: 'empty' }],
  authors: [{ id: 'ana' }, { id: 'bo' }, { id: 'cy' }],
  series: [{ id: 'deciding' }],
  tags: [],
};
const site = { pageSize: 12, archiveSize: 20, defaultAuthor: 'team' };
const built = { now: new Date('2026-06-01'), mode: 'public' } as const;
const paths = (posts: readonly AddressedPost[], mode: 'public' | 'preview' = 'public') =>
  pathsOf(pagesOfFolder(posts, [], files, { ...built, mode }, site));

describe('pagesOfFolder', () => {
  test('has every page with its card, its feeds and its Markdown, each by its encoded path', () => {
    const found = paths([post('設計')]);
    for (const path of [
      '/',
      '/og/home.png',
      '/blog/',
      '/archive/',
      '/categories/',
      '/categories/craft/',
      '/categories/craft/rss.xml',
      '/og/categories/craft.png',
      '/tags/%E8%A8%AD%E8%A8%88/',
      '/tags/%E8%A8%AD%E8%A8%88/feed.json',
      '/series/deciding/',
      '/rss.xml',
      '/404.html',
      '/blog/%E8%A8%AD%E8%A8%88/',
      '/blog/%E8%A8%AD%E8%A8%88.md',
      '/og/blog/%E8%A8%AD%E8%A8%88.png',
    ])
      expect(found).toContain(path);
    expect(found).not.toContain('/tags/unused/');
    expect(found).not.toContain('/blog/rss.xml');
    expect(found).not.toContain('/og/search.png');
  });

  test('has the lists of terms that a post in lists names, and in a preview those that wait', () => {
    const posts = [
      post('a', { authors: undefined }),
      post('b', { unlisted: true, authors: ['bo'], category: 'empty' }),
    ];
    expect(paths(posts)).toContain('/authors/team/');
    for (const path of ['/authors/bo/', '/authors/cy/', '/categories/empty/', '/blog/b.md']) {
      expect(paths(posts)).not.toContain(path);
    }
    for (const path of ['/authors/bo/', '/authors/cy/', '/categories/empty/'])
      expect(paths(posts, 'preview')).toContain(path);
  });

  test('has as many numbered pages as a listing fills', () => {
    const many = (count: number) => paths(Array.from({ length: count }, (_, index) => post(`p${index}`)));
    const found = many(25);
    for (const path of ['/blog/3/', '/authors/bo/3/', '/archive/2/']) expect(found).toContain(path);
    for (const path of ['/archive/3/', '/blog/4/', '/blog/1/', '/blog/3/rss.xml', '/og/blog/3.png'])
      expect(found).not.toContain(path);
    expect(many(12)).not.toContain('/authors/bo/2/');
  });
});
