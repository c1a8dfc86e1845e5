/** Cards as services that show links meet them: named in the head, there, of their size, light, and each its page's own. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sentinel, sentinelLater, shipped, sites } from './builds.ts';
import { publicPosts, reachablePosts } from './content.ts';
import { metas } from './html.ts';
import { bytesOf, filesOf, pageAt, pagesOf } from './site.ts';

const fileOf = (url: string | undefined) => decodeURIComponent(new URL(url ?? '').pathname).slice(1);

describe.each(sites)('$name', (build) => {
  const shared = pagesOf(build).filter(({ isIndexed, isRedirect }) => isIndexed && !isRedirect);

  test('every page that may be indexed names a card with its size, type and words', () => {
    expect(shared.length).toBeGreaterThan(4);
    const facts = shared.map(({ root }) =>
      ['og:image', 'og:image:type', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card'].map((name) =>
        metas(root, name),
      ),
    );
    for (const [url, type, width, height, alt, card] of facts) {
      expect(url?.[0]?.startsWith(`${build.origin}/og/`)).toBe(true);
      expect([type, width, height, card]).toEqual([['image/png'], ['1200'], ['630'], ['summary_large_image']]);
      expect(alt?.[0]).toBeTruthy();
    }
  });

  test('every card is a PNG of 1200 by 630 pixels below 200 kB', async () => {
    const cards = [...new Set(shared.flatMap(({ root }) => metas(root, 'og:image').map(fileOf)))];
    for (const card of cards) {
      const bytes = bytesOf(build, card);
      const { format, width, height } = await sharp(bytes).metadata();
      expect({ card, format, width, height }).toEqual({ card, format: 'png', width: 1200, height: 630 });
      expect(bytes.length, card).toBeLessThan(200_000);
    }
  });

  test('every post has one of its own, and no other post looks like it', () => {
    const posts = reachablePosts(build);
    const cards = posts.map(({ path }) => metas(pageAt(build, path).root, 'og:image').map(fileOf));
    expect(cards).toEqual(posts.map(({ path }) => [`og${decodeURIComponent(path).slice(0, -1)}.png`]));
    expect(new Set(cards.flat().map((card) => bytesOf(build, card).toString('base64'))).size).toBe(posts.length);
  });

  test('there is no card that no page names', () => {
    const named = new Set(pagesOf(build).flatMap(({ root }) => metas(root, 'og:image').map(fileOf)));
    expect(filesOf(build).filter((file) => file.startsWith('og/') && !named.has(file))).toEqual([]);
  });
});

test('listings have cards of their own, which their numbered pages share', () => {
  const card = (path: string) => metas(pageAt(shipped, path).root, 'og:image').map(fileOf);
  expect(['/', '/blog/', '/blog/2/', '/categories/', '/categories/craft/', '/about/'].map(card)).toEqual([
    ['og/home.png'],
    ['og/blog.png'],
    ['og/blog.png'],
    ['og/categories.png'],
    ['og/categories/craft.png'],
    ['og/about.png'],
  ]);
});

test('what is not public has no card; what is only unlisted has one for those who were given its address', () => {
  const cards = (build: typeof sentinel) => filesOf(build).filter((file) => file.startsWith('og/blog/'));
  const paths = (build: typeof sentinel) =>
    reachablePosts(build).map(({ path }) => `og${decodeURIComponent(path).slice(0, -1)}.png`);
  expect(cards(sentinel)).toEqual(paths(sentinel).toSorted());
  expect(cards(sentinel).some((file) => /draft|scheduled/.test(file))).toBe(false);
  expect(cards(sentinelLater).some((file) => file.includes('scheduled'))).toBe(true);
  expect(publicPosts(sentinel).length).toBeLessThan(reachablePosts(sentinel).length);
});
