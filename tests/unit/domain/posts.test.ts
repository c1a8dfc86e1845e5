import { describe, expect, test } from 'vitest';
import { lastChange, latestChange, lead, neighbours, newestFirst } from '../../../src/domain/posts.ts';
import { aPost } from '../../fixtures/a-post.ts';

const day = (date: string) => new Date(date);
const slugs = (posts: readonly { readonly slug: string }[]) => posts.map(({ slug }) => slug);

describe('newestFirst', () => {
  const posts = [
    aPost({ slug: 'old', pubDate: day('2026-01-01') }),
    aPost({ slug: 'b', pubDate: day('2026-02-01') }),
    aPost({ slug: 'a', pubDate: day('2026-02-01') }),
    aPost({ slug: 'new', pubDate: day('2026-03-01'), updatedDate: day('2026-03-02') }),
  ];

  test('sorts by publication; the slug decides between equals, whatever order they came in', () => {
    expect(slugs(newestFirst(posts))).toEqual(['new', 'a', 'b', 'old']);
    expect(slugs(newestFirst(posts.toReversed()))).toEqual(['new', 'a', 'b', 'old']);
  });

  test('an update moves nothing', () => {
    const updated = posts.map((post) => (post.slug === 'old' ? { ...post, updatedDate: day('2027-01-01') } : post));
    expect(slugs(newestFirst(updated)).at(-1)).toBe('old');
  });

  test('leaves what it was given alone', () => {
    newestFirst(posts);
    expect(slugs(posts)).toEqual(['old', 'b', 'a', 'new']);
  });
});

describe('changes', () => {
  test('the last change of a post is its update, or its publication', () => {
    expect(lastChange(aPost({ pubDate: day('2026-01-01') }))).toEqual(day('2026-01-01'));
    expect(lastChange(aPost({ pubDate: day('2026-01-01'), updatedDate: day('2026-05-01') }))).toEqual(
      day('2026-05-01'),
    );
  });

  test('the latest change of several may be of the oldest', () => {
    const posts = [
      aPost({ pubDate: day('2026-03-01') }),
      aPost({ pubDate: day('2026-01-01'), updatedDate: day('2026-05-01') }),
    ];
    expect(latestChange(posts)).toEqual(day('2026-05-01'));
  });

  test('of no posts there is none', () => {
    expect(latestChange([])).toBeUndefined();
  });
});

describe('lead', () => {
  test('is the newest featured post', () => {
    const posts = [
      aPost({ slug: 'new' }),
      aPost({ slug: 'featured', featured: true }),
      aPost({ slug: 'older', featured: true }),
    ];
    expect(lead(posts)?.slug).toBe('featured');
  });

  test('is the newest post when none is featured, and nothing when there is none', () => {
    expect(lead([aPost({ slug: 'new' }), aPost({ slug: 'old' })])?.slug).toBe('new');
    expect(lead([])).toBeUndefined();
  });
});

test('neighbours are the posts published just after and just before', () => {
  const around = neighbours(['c', 'b', 'a'].map((slug) => aPost({ slug })));
  expect(around.get('c')?.newer).toBeUndefined();
  expect(around.get('b')?.newer?.slug).toBe('c');
  expect(around.get('b')?.older?.slug).toBe('a');
  expect(around.get('a')?.older).toBeUndefined();
});
