/** What readers of microformats2 find: a post with its author, a list as a feed, an author as a card. */
import { mf2 } from 'microformats-parser';
import { describe, expect, test } from 'vitest';
import { awkward, type Build, shipped } from './builds.ts';
import { machineDate, publicPosts } from './content.ts';
import { folded } from './html.ts';
import { pageAt } from './site.ts';

type Root = ReturnType<typeof mf2>['items'][number];
type Properties = Root['properties'];

const parsed = (build: Build, path: string) => mf2(pageAt(build, path).html, { baseUrl: `${build.origin}${path}` });

const ofType = (items: readonly Root[], type: string) => items.filter((item) => item.type?.includes(type));

function only<T>(what: string, found: readonly T[]): T {
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`Found ${found.length} of ${what}, not one`);
  return first;
}

const text = (value: unknown): string => folded(String((value as { value?: string }).value ?? value));
const plain = (properties: Properties, name: string): string[] => (properties[name] ?? []).map(text);

describe.each([shipped, awkward])('$name', (build) => {
  const posts = publicPosts(build);

  test.each(posts)('the entry of $slug', (post) => {
    const { properties } = only('entry', ofType(parsed(build, post.path).items, 'h-entry'));
    expect(plain(properties, 'name')).toEqual([folded(post.title)]);
    expect(plain(properties, 'summary')).toEqual([folded(post.description)]);
    expect(plain(properties, 'url')).toEqual([`${build.origin}${post.path}`]);
    expect(plain(properties, 'published')).toEqual([machineDate(post.pubDate)]);
    expect(plain(properties, 'updated')).toEqual(post.updatedDate ? [machineDate(post.updatedDate)] : []);
    expect(plain(properties, 'category')).toEqual([post.category, ...post.tags]);
    expect(properties['content']?.length).toBe(1);
    expect(plain(properties, 'photo').length).toBe(post.hasHero ? 1 : 0);
    const authors = (properties['author'] ?? []) as readonly Root[];
    expect(authors.map(({ type, properties: card }) => [type, ...plain(card, 'name'), ...plain(card, 'url')])).toEqual(
      post.authors.map((name, index) => [
        ['h-card'],
        folded(name),
        `${build.origin}/authors/${post.authorIds[index]}/`,
      ]),
    );
  });

  test.each(['/', '/blog/', ...new Set(posts.map(({ categoryId }) => `/categories/${categoryId}/`))])(
    'the feed on %s',
    (path) => {
      const feed = only('feed', ofType(parsed(build, path).items, 'h-feed'));
      expect(plain(feed.properties, 'name').length).toBe(1);
      const entries = ofType(feed.children ?? [], 'h-entry');
      expect(entries.length).toBeGreaterThan(0);
      for (const { properties } of entries) {
        const [url = ''] = plain(properties, 'url');
        const post = posts.find((candidate) => url === `${build.origin}${candidate.path}`);
        expect(plain(properties, 'name')).toEqual([folded(post?.title ?? '')]);
        expect(plain(properties, 'published')).toEqual([machineDate(post?.pubDate ?? new Date(0))]);
      }
    },
  );

  test('the card of an author is that of their page', () => {
    const path = '/authors/sodiarc-team/';
    const { items, rels } = parsed(build, path);
    const feed = only('feed', ofType(items, 'h-feed'));
    const [author] = (feed.properties['author'] ?? []) as readonly Root[];
    expect(plain(author?.properties ?? {}, 'name')).toEqual(['Sodiarc Team']);
    // What makes a card the page's own (microformats wiki, "representative h-card").
    expect(plain(author?.properties ?? {}, 'uid')).toEqual([`${build.origin}${path}`]);
    expect(plain(author?.properties ?? {}, 'url')).toContain(`${build.origin}${path}`);
    expect(rels['me']?.length).toBeGreaterThan(0);
  });

  test('a post vouches for nobody’s accounts', () => {
    for (const { path } of posts) expect(parsed(build, path).rels['me'], path).toBeUndefined();
  });

  test('every page says whose site it is', () => {
    const { properties } = only('card', ofType(parsed(build, '/').items, 'h-card'));
    expect(plain(properties, 'url')).toEqual([`${build.origin}/`]);
  });
});
