import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { toFeedItem } from '../../../src/outputs/feed-item.ts';
import { rss } from '../../../src/outputs/rss.ts';
import { anAuthor, aPost } from '../../fixtures/a-post.ts';

const origin = 'https://a.example';
const facts = {
  title: 'A & B',
  description: 'Notes on <x>.',
  lang: 'en',
  pageUrl: `${origin}/blog/`,
  feedUrl: `${origin}/rss.xml?a=1&b=2`,
};
const feedOf = async (...posts: readonly Parameters<typeof aPost>[0][]) =>
  parseRssFeed(
    await rss(
      facts,
      posts.map((post) => toFeedItem(aPost(post), '<p>Text with ]]&gt; in it.</p>', origin)),
    ),
  );

describe('rss', () => {
  test('says whose feed it is, of what and where', async () => {
    const feed = await feedOf({});
    expect(feed).toMatchObject({
      title: 'A & B',
      description: 'Notes on <x>.',
      link: `${origin}/blog/`,
      language: 'en',
    });
    expect(feed.atom?.links).toEqual([{ href: facts.feedUrl, rel: 'self', type: 'application/rss+xml' }]);
  });

  test('markup in a title, a name and a body is text of the feed', async () => {
    const [item] =
      (await feedOf({ title: '</title><b> & "c"', authors: [anAuthor({ name: 'O<b>&' }), anAuthor({ name: 'Bo' })] }))
        .items ?? [];
    expect(item?.title).toBe('</title><b> & "c"');
    expect(item?.dc?.creators).toEqual(['O<b>&', 'Bo']);
    expect(item?.content?.encoded).toBe('<p>Text with ]]&gt; in it.</p>');
  });

  test('was changed when the newest change was, to the second', async () => {
    const feed = await feedOf(
      { slug: 'a', pubDate: new Date('2026-03-01') },
      { slug: 'b', pubDate: new Date('2026-01-01'), updatedDate: new Date('2026-05-01T10:00:00Z') },
    );
    expect(feed.lastBuildDate).toBe('Fri, 01 May 2026 10:00:00 GMT');
  });

  test('a feed without posts has no date to give', async () => {
    const feed = await feedOf();
    expect(feed.items ?? []).toEqual([]);
    expect(feed.lastBuildDate).toBeUndefined();
  });

  test('an item that moved has an id that is no link', async () => {
    const [moved, stayed] = (await feedOf({ slug: 'new', identity: '/blog/old/' }, { slug: 'same' })).items ?? [];
    expect(moved?.guid).toEqual({ value: `${origin}/blog/old/`, isPermaLink: false });
    expect(stayed?.guid).toEqual({ value: `${origin}/blog/same/`, isPermaLink: true });
  });

  test('is the same text for the same posts', async () => {
    const items = [toFeedItem(aPost(), '', origin)];
    expect(await rss(facts, items)).toBe(await rss(facts, items));
  });
});
