import { parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toBlog } from '../../../src/domain/blog.ts';
import { en } from '../../../src/i18n/en.ts';
import { feedGroups, feedLinks, feedsOf } from '../../../src/outputs/feeds.ts';
import { opml } from '../../../src/outputs/opml.ts';
import { aCategory, aLicence, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const site = {
  name: 'A & B',
  url: 'https://a.example',
  locale: 'en',
  description: 'D',
  licence: aLicence,
};
const series = aSeries();
const part = (slug: string, number: number, day: string) =>
  aPost({ slug, pubDate: new Date(day), series: { series, part: number }, tags: [aTag({ id: 'x', name: 'X' })] });
const blog = toBlog(
  {
    posts: [
      part('one', 1, '2026-01-02'),
      part('two', 2, '2026-01-01'),
      aPost({ slug: 'odd', category: aCategory({ id: 'odd', name: 'Odd', description: 'Odd things.' }) }),
    ],
  },
  { mode: 'public' },
);
const feeds = feedsOf(blog, site, en);

describe('feedsOf', () => {
  test('has the site, every topic, series, author and tag', () => {
    expect(feeds.map(({ kind, name, url }) => [kind, name, url])).toEqual([
      ['site', 'A & B', '/'],
      ['categories', 'Craft', '/categories/craft/'],
      ['categories', 'Odd', '/categories/odd/'],
      ['series', 'Deciding', '/series/deciding/'],
      ['authors', 'Ana Silva', '/authors/ana/'],
      ['tags', 'X', '/tags/x/'],
    ]);
  });

  test('a series is followed by date, though it is read by part', () => {
    const [inSeries] = feeds.filter(({ kind }) => kind === 'series');
    expect(inSeries?.posts.map(({ slug }) => slug)).toEqual(['one', 'two']);
  });

  test('no two titles are the same, and each ends in the site’s name', () => {
    expect(new Set(feeds.map(({ title }) => title)).size).toBe(feeds.length);
    expect(feeds.every(({ title }) => title.endsWith(site.name))).toBe(true);
  });

  test('what has no description is described by its title', () => {
    expect(feeds.map(({ description }) => description).slice(1, 3)).toEqual(['Posts on Craft', 'Odd things.']);
  });
});

test('a page names a feed in all three formats, RSS first', () => {
  expect(feedLinks('X', '/tags/x/').map(({ href, type }) => [href, type])).toEqual([
    ['/tags/x/rss.xml', 'application/rss+xml'],
    ['/tags/x/atom.xml', 'application/atom+xml'],
    ['/tags/x/feed.json', 'application/feed+json'],
  ]);
});

describe('opml', () => {
  const { head, body } = parseOpml(opml(site.name, feedGroups(feeds, en), site));

  test('is a list of subscriptions in folders', () => {
    expect(head?.title).toBe('A & B');
    expect(body?.outlines?.map(({ text, outlines }) => [text, outlines?.length])).toEqual(
      [
        ['A & B', undefined],
        ['Topics', 2],
        ['Deciding', undefined],
        ['Ana Silva', undefined],
        ['X', undefined],
      ].map(([text, count]) => [feeds.find(({ name }) => name === text)?.title ?? text, count]),
    );
  });

  test('each has its addresses', () => {
    expect(body?.outlines?.[1]?.outlines?.[1]).toMatchObject({
      type: 'rss',
      text: 'Posts on Odd · A & B',
      description: 'Odd things.',
      htmlUrl: 'https://a.example/categories/odd/',
      xmlUrl: 'https://a.example/categories/odd/rss.xml',
    });
  });
});
