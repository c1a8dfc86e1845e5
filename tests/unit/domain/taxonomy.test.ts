import { describe, expect, test } from 'vitest';
import { groupsOf, linkedTo } from '../../../src/domain/taxonomy.ts';
import { aCategory, anAuthor, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const shape = (
  groups: readonly { readonly key: { readonly name: string }; readonly posts: readonly { readonly slug: string }[] }[],
) => groups.map(({ key, posts }) => [key.name, ...posts.map(({ slug }) => slug)]);

const craft = aCategory({ id: 'craft', name: 'Craft' });
const art = aCategory({ id: 'art', name: 'art' });

describe('groupsOf', () => {
  test('goes by name, keeps the order of posts, and has known terms without any', () => {
    const posts = [aPost({ slug: 'b', category: craft }), aPost({ slug: 'a', category: craft })];
    expect(shape(groupsOf(posts).categories)).toEqual([['Craft', 'b', 'a']]);
    expect(shape(groupsOf(posts, { categories: [craft, art] }).categories)).toEqual([['art'], ['Craft', 'b', 'a']]);
  });

  test('sorts numbers by their value', () => {
    const [ten, nine] = [aTag({ id: 'part-10', name: 'Part 10' }), aTag({ id: 'part-9', name: 'Part 9' })];
    const posts = [aPost({ slug: 'a', tags: [ten] }), aPost({ slug: 'b', tags: [nine, ten] }), aPost({ slug: 'c' })];
    expect(shape(groupsOf(posts).tags)).toEqual([
      ['Part 9', 'b'],
      ['Part 10', 'a', 'b'],
    ]);
  });

  test('a post of two authors is in both lists', () => {
    const [ana, bo] = [anAuthor({ id: 'ana', name: 'Ana' }), anAuthor({ id: 'bo', name: 'Bo' })];
    expect(shape(groupsOf([aPost({ slug: 'both', authors: [bo, ana] })]).authors)).toEqual([
      ['Ana', 'both'],
      ['Bo', 'both'],
    ]);
  });

  test('a series is in the order of its parts, whatever the order of publication', () => {
    const series = aSeries({ id: 'deciding', name: 'Deciding' });
    const posts = [3, 1, 10, 2].map((part) => aPost({ slug: `part-${part}`, series: { series, part } }));
    expect(shape(groupsOf([...posts, aPost({ slug: 'alone' })]).series)).toEqual([
      ['Deciding', 'part-1', 'part-2', 'part-3', 'part-10'],
    ]);
  });

  test('a term may have a name that every object has', () => {
    const names = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];
    const posts = [aPost({ slug: 'a', tags: names.map((id) => aTag({ id, name: id })) })];
    expect(groupsOf(posts).tags.map(({ key }) => key.id)).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});

test('a post links to the terms that have a page, and names the others', () => {
  const [ana, bo] = [anAuthor({ id: 'ana' }), anAuthor({ id: 'bo' })];
  const groups = groupsOf([aPost({ category: craft, authors: [ana] })]);
  const unlisted = linkedTo(
    aPost({ category: art, authors: [bo, ana], series: { series: aSeries(), part: 1 } }),
    groups,
  );
  expect(unlisted.category).toEqual({ ...art, url: undefined });
  expect(unlisted.authors.map(({ url }) => url)).toEqual([undefined, '/authors/ana/']);
  expect(unlisted.series?.series.url).toBeUndefined();
});
