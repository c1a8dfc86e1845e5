import { describe, expect, test } from 'vitest';
import { byAuthor, byCategory, byTag } from '../../../src/domain/taxonomy.ts';
import { aCategory, anAuthor, aPost, aTag } from '../../fixtures/a-post.ts';

const shape = (
  groups: readonly { readonly key: { readonly name: string }; readonly posts: readonly { readonly slug: string }[] }[],
) => groups.map(({ key, posts }) => [key.name, ...posts.map(({ slug }) => slug)]);

const craft = aCategory({ id: 'craft', name: 'Craft' });
const art = aCategory({ id: 'art', name: 'art' });

describe('byCategory', () => {
  test('goes by name, keeps the order of posts, and keeps a category without any', () => {
    const posts = [aPost({ slug: 'b', category: craft }), aPost({ slug: 'a', category: craft })];
    expect(shape(byCategory(posts, [craft, art]))).toEqual([['art'], ['Craft', 'b', 'a']]);
  });
});

describe('byTag', () => {
  test('has the tags in use, by name, numbers by their value', () => {
    const [ten, nine] = [aTag({ id: 'part-10', name: 'Part 10' }), aTag({ id: 'part-9', name: 'Part 9' })];
    const posts = [aPost({ slug: 'a', tags: [ten] }), aPost({ slug: 'b', tags: [nine, ten] }), aPost({ slug: 'c' })];
    expect(shape(byTag(posts))).toEqual([
      ['Part 9', 'b'],
      ['Part 10', 'a', 'b'],
    ]);
  });
});

describe('byAuthor', () => {
  test('a post of two authors is in both lists', () => {
    const [ana, bo] = [anAuthor({ id: 'ana', name: 'Ana' }), anAuthor({ id: 'bo', name: 'Bo' })];
    const posts = [aPost({ slug: 'both', authors: [bo, ana] })];
    expect(shape(byAuthor(posts, [ana, bo, anAuthor({ id: 'cy', name: 'Cy' })]))).toEqual([
      ['Ana', 'both'],
      ['Bo', 'both'],
      ['Cy'],
    ]);
  });
});
