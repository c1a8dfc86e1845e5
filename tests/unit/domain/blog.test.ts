import { describe, expect, test } from 'vitest';
import { toBlog } from '../../../src/domain/blog.ts';
import { aCategory, anAuthor, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const series = aSeries();
const secret = aTag({ id: 'secret', name: 'Secret' });
const posts = (['public', 'unlisted', 'scheduled', 'draft'] as const).map((status, index) =>
  aPost({
    slug: status,
    status,
    pubDate: new Date(Date.UTC(2026, index)),
    series: { series, part: index + 1 },
    tags: status === 'public' ? [] : [secret],
  }),
);
const parts = { posts, categories: [aCategory()], authors: [anAuthor()], series: [series] };
const slugs = (found: readonly { readonly slug: string }[]) => found.map(({ slug }) => slug);

describe('toBlog', () => {
  test('what is not public is in no list', () => {
    const blog = toBlog(parts, { mode: 'public' });
    expect(slugs(blog.posts)).toEqual(['public']);
    expect(slugs(blog.categories.flatMap((group) => group.posts))).toEqual(['public']);
    expect(slugs(blog.authors.flatMap((group) => group.posts))).toEqual(['public']);
    expect(slugs(blog.series.flatMap((group) => group.posts))).toEqual(['public']);
    expect(blog.tags).toEqual([]);
  });

  test('parts are counted as readers find them, whatever numbers the author left free', () => {
    const numbered = [30, 10, 20].map((part) =>
      aPost({ slug: `part-${part}`, status: part === 20 ? 'scheduled' : 'public', series: { series, part } }),
    );
    const { posts: listed } = toBlog({ ...parts, posts: [...numbered, aPost({ slug: 'alone' })] }, { mode: 'public' });
    expect(listed.map((post) => [post.slug, post.series?.part])).toEqual([
      ['alone', undefined],
      ['part-10', 1],
      ['part-30', 2],
    ]);
  });

  test('the unlisted has a page all the same, which leads to no list that is not there', () => {
    const { reachable } = toBlog(parts, { mode: 'public' });
    expect(slugs(reachable)).toEqual(['unlisted', 'public']);
    expect(reachable[0]?.tags.map(({ name, url }) => [name, url])).toEqual([['Secret', undefined]]);
    expect(reachable[0]?.category.url).toBe('/categories/craft/');
  });

  test('what no post in the lists is filed under waits for one', () => {
    const waiting = { categories: [aCategory({ id: 'later' })], authors: [anAuthor({ id: 'bo' })] };
    const all = { ...parts, ...waiting, series: [aSeries({ id: 'unwritten' })] };
    const ids = (mode: 'public' | 'preview') => {
      const { categories, authors, series: groups } = toBlog(all, { mode });
      return [...categories, ...authors, ...groups].map(({ key }) => key.id);
    };
    expect(ids('public')).toEqual(['craft', 'ana', 'deciding']);
    expect(ids('preview')).toEqual(expect.arrayContaining(['later', 'bo', 'unwritten']));
  });

  test('a preview shows everything, newest first', () => {
    const blog = toBlog(parts, { mode: 'preview' });
    expect(slugs(blog.posts)).toEqual(['draft', 'scheduled', 'unlisted', 'public']);
    expect(slugs(blog.tags.flatMap((group) => group.posts))).toEqual(['draft', 'scheduled', 'unlisted']);
  });
});
