import { describe, expect, test } from 'vitest';
import type { Post } from '../../../src/domain/post.ts';
import { newestFirst } from '../../../src/domain/posts.ts';
import { relatedPosts } from '../../../src/domain/related.ts';
import { termsOf } from '../../../src/domain/terms.ts';
import { aCategory, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

interface Written extends Post {
  readonly text: string;
}

const written = (slug: string, text: string, facts: Partial<Post> = {}): Written => ({
  ...aPost({ slug, title: slug, category: aCategory({ id: slug }), words: text.split(' ').length, ...facts }),
  text,
});

/** Posts about nothing in particular, a day apart, so that the ones tested are nobody's neighbours. */
const others = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    written(`other-${index}`, `word${index} word${index}`, { pubDate: new Date(Date.UTC(2020, 0, 1 + 2 * index)) }),
  );
const between = (index: number) => new Date(Date.UTC(2020, 0, 2 + 2 * index));

function related(posts: readonly Written[], count = 3) {
  const found = relatedPosts(newestFirst(posts), (post) => termsOf((post as Written).text, post.lang), count);
  return (slug: string) => (found.get(slug) ?? []).map(({ post, subject }) => [post.slug, subject] as const);
}
const slugs = (found: readonly (readonly [string, unknown])[]) => found.map(([slug]) => slug);

const bread = 'bread dough bread dough oven oven yeast yeast';
const ships = 'ship harbour ship harbour sail sail tide tide';

describe('what is related', () => {
  const posts = [
    ...others(12),
    written('bread', bread, { pubDate: between(1) }),
    written('loaf', `${bread} salt salt`, { pubDate: between(3) }),
    written('crust', 'bread bread dough dough knife knife glass glass', { pubDate: between(5) }),
    written('ship', ships, { pubDate: between(7) }),
  ];

  test('speaks of the same things, the nearest first', () => {
    expect(slugs(related(posts)('bread'))).toEqual(['loaf', 'crust']);
  });

  test('is never more than asked for', () => {
    expect(slugs(related(posts, 1)('bread'))).toEqual(['loaf']);
  });

  test('is nothing for a post that speaks of something else', () => {
    expect(related(posts)('ship')).toEqual([]);
  });

  test('is the same in whatever order the content is read', () => {
    const all = related(posts);
    const reversed = related(posts.toReversed());
    for (const { slug } of posts) expect(reversed(slug), slug).toEqual(all(slug));
  });

  test('is not one word in common', () => {
    const two = [
      written('a', 'flour flour', { pubDate: between(1) }),
      written('b', 'flour flour', { pubDate: between(3) }),
    ];
    expect(related([...others(12), ...two])('a')).toEqual([]);
  });

  test('is not one word in common in a category of everything', () => {
    const category = aCategory();
    const all = [
      ...others(12),
      written('a', 'flour flour', { pubDate: between(1) }),
      written('b', 'flour flour', { pubDate: between(3) }),
    ].map((post) => ({ ...post, category }));
    expect(related(all)('a')).toEqual([]);
  });

  test('is a category that few have', () => {
    const category = aCategory();
    const two = [
      written('a', '', { category, pubDate: between(1) }),
      written('b', '', { category, pubDate: between(3) }),
    ];
    expect(related([...others(12), ...two])('a')).toEqual([['b', undefined]]);
  });

  test('is not a word that every fourth post uses', () => {
    const all = others(12).map((post) => ({ ...post, text: `${post.text} team team work work` }));
    for (const { slug } of all) expect(related(all)(slug)).toEqual([]);
  });

  test('speaks the same language', () => {
    const translated = { ...written('pain', bread, { lang: 'fr', pubDate: between(9) }) };
    expect(slugs(related([...posts, translated])('bread'))).not.toContain('pain');
    expect(related([...posts, translated])('pain')).toEqual([]);
  });
});

describe('what the page shows already', () => {
  test('its neighbours are not offered', () => {
    const posts = [
      ...others(12),
      written('bread', bread, { pubDate: new Date(Date.UTC(2021, 0, 1)) }),
      written('loaf', bread, { pubDate: new Date(Date.UTC(2021, 0, 2)) }),
      written('crust', bread, { pubDate: new Date(Date.UTC(2021, 0, 3)) }),
    ];
    expect(slugs(related(posts)('bread'))).toEqual(['crust']);
    expect(related(posts)('loaf')).toEqual([]);
  });

  test('nor the parts of its series', () => {
    const series = (part: number) => ({ series: { series: aSeries(), part } });
    const posts = [
      ...others(12),
      written('one', bread, { ...series(1), pubDate: between(1) }),
      written('two', bread, { ...series(2), pubDate: between(3) }),
      written('three', bread, { pubDate: between(5) }),
    ];
    expect(slugs(related(posts)('one'))).toEqual(['three']);
  });
});

describe('the reason', () => {
  const tagged = (name: string) => ({ tags: [aTag({ id: name.toLowerCase(), name })] });
  const pair = (name: string, text = '') => [
    ...others(12),
    written('a', text, { ...tagged(name), pubDate: between(1) }),
    written('b', '', { ...tagged(name), pubDate: between(3) }),
  ];

  test('is a tag both have, as it stands within a sentence', () => {
    expect(related(pair('Trade-offs'))('a')).toEqual([['b', 'trade-offs']]);
    expect(related(pair('AI'))('a')).toEqual([['b', 'AI']]);
  });

  test('keeps the capital of a name', () => {
    expect(related(pair('Lisbon', 'We met in Lisbon because Lisbon is kind.'))('a')).toEqual([['b', 'Lisbon']]);
  });

  test('is the rarest of the tags both have', () => {
    const [common, rare] = [aTag({ id: 'common', name: 'Common' }), aTag({ id: 'rare', name: 'Rare' })];
    const posts = [
      ...others(12).map((post, index) => (index % 2 ? { ...post, tags: [common] } : post)),
      written('a', '', { tags: [common, rare], pubDate: between(1) }),
      written('b', '', { tags: [common, rare], pubDate: between(3) }),
    ];
    expect(related(posts)('a')[0]).toEqual(['b', 'rare']);
  });

  test('is else a word of its title that the other has a section on', () => {
    const headings = [{ depth: 2, slug: 'dough', text: 'The dough' }];
    const posts = [
      ...others(12),
      written('a', `${bread} dough`, { title: 'On dough', pubDate: between(1) }),
      written('b', `${bread} dough`, { title: 'A loaf', headings, pubDate: between(3) }),
    ];
    expect(related(posts)('a')).toEqual([['b', 'dough']]);
  });

  test('is left out where only the sum of the words tells', () => {
    const posts = [
      ...others(12),
      written('a', bread, { pubDate: between(1) }),
      written('b', bread, { pubDate: between(3) }),
    ];
    expect(related(posts)('a')).toEqual([['b', undefined]]);
  });
});

test('a blog of no posts, one or two', () => {
  expect(relatedPosts([], () => '', 3).size).toBe(0);
  expect(related([written('a', bread)])('a')).toEqual([]);
  expect(related([written('a', bread), written('b', bread)])('a')).toEqual([]);
});
