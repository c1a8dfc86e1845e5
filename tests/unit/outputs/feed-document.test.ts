/** The three formats of one feed, read back by a parser of another hand. */
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { FeedFormat } from '../../../src/domain/urls.ts';
import { feedDocument } from '../../../src/outputs/feed-document.ts';
import { type FeedBody, toFeedItem } from '../../../src/outputs/feed-item.ts';
import { type Feed, feedDocuments } from '../../../src/outputs/feeds.ts';
import { aLicence, anAuthor, aPost, aTag } from '../../fixtures/a-post.ts';

const origin = 'https://a.example';
const site = {
  name: 'A',
  url: origin,
  locale: 'en',
  description: 'D',
  licence: aLicence,
};
const hub = 'https://hub.example/?a=1&b=2';

type Facts = Parameters<typeof aPost>[0];
/** The documents of a feed of these posts, as text. */
function documents(
  format: FeedFormat,
  facts: readonly Facts[],
  body: Partial<FeedBody> = {},
  size = 20,
): Promise<string[]> {
  const posts = facts.map(aPost);
  const feed: Feed = { kind: 'site', name: 'X', title: 'A & B', description: 'On <x>.', url: '/tags/x/', posts };
  const texts = feedDocuments(feed, format, size).map(async (document) => {
    const items = document.posts.map((post) => toFeedItem(post, { html: '<p>a ]]> b &lt;</p>', ...body }, site.url));
    return feedDocument(document, items, site, [hub]);
  });
  return Promise.all(texts);
}
const document = async (format: FeedFormat, facts: readonly Facts[], body?: Partial<FeedBody>): Promise<string> =>
  (await documents(format, facts, body))[0] ?? '';
const rss = async (...posts: readonly Facts[]) => parseRssFeed(await document('rss', posts));
const atom = async (...posts: readonly Facts[]) => parseAtomFeed(await document('atom', posts));
const json = async (...posts: readonly Facts[]) => parseJsonFeed(await document('json', posts));

describe('the feed', () => {
  test('says whose it is, of what and where', async () => {
    expect(await rss({})).toMatchObject({
      title: 'A & B',
      description: 'On <x>.',
      link: `${origin}/tags/x/`,
      language: 'en',
    });
    expect(await atom({})).toMatchObject({
      id: `${origin}/tags/x/`,
      title: { value: 'A & B' },
      subtitle: { value: 'On <x>.' },
    });
    expect(await json({})).toMatchObject({
      title: 'A & B',
      description: 'On <x>.',
      home_page_url: `${origin}/tags/x/`,
      feed_url: `${origin}/tags/x/feed.json`,
      language: 'en',
    });
  });

  test('names itself and the hubs', async () => {
    expect((await rss({})).atom?.links).toEqual([
      { rel: 'self', type: 'application/rss+xml', href: `${origin}/tags/x/rss.xml` },
      { rel: 'hub', href: hub },
    ]);
    expect((await atom({})).links).toEqual([
      { rel: 'alternate', type: 'text/html', href: `${origin}/tags/x/` },
      { rel: 'self', type: 'application/atom+xml', href: `${origin}/tags/x/atom.xml` },
      { rel: 'hub', href: hub },
    ]);
    expect((await json({})).hubs).toEqual([{ type: 'WebSub', url: hub }]);
  });

  test('was changed when the newest change was', async () => {
    const posts = [
      { slug: 'a', pubDate: new Date('2026-03-01') },
      { slug: 'b', pubDate: new Date('2026-01-01'), updatedDate: new Date('2026-05-01T10:00:00Z') },
    ];
    expect((await rss(...posts)).lastBuildDate).toBe('Fri, 01 May 2026 10:00:00 GMT');
    expect((await atom(...posts)).updated).toBe('2026-05-01T10:00:00Z');
  });

  test('without posts is a feed all the same', async () => {
    expect([(await rss()).items ?? [], (await atom()).entries ?? [], (await json()).items ?? []]).toEqual([[], [], []]);
    expect((await rss()).lastBuildDate).toBeUndefined();
    // Atom asks for a date in every feed.
    expect((await atom()).updated).toBe('1970-01-01T00:00:00Z');
  });

  test('can be opened in a browser', async () => {
    expect(await document('rss', [])).toMatch(/^<\?xml [^>]*\?><\?xml-stylesheet href="\/feed\.css"\?><rss /);
  });
});

describe('the history', () => {
  const posts = [5, 4, 3, 2, 1].map((day) => ({ slug: `p${day}`, pubDate: new Date(`2026-01-0${day}`) }));
  const links = (text: string) =>
    Object.fromEntries((parseAtomFeed(text).links ?? []).map(({ rel, href }) => [rel ?? '', href]));

  test('leads from the newest posts to the first, and back', async () => {
    const [current = '', first = '', second = ''] = await documents('atom', posts, {}, 2);
    expect(links(current)).toMatchObject({ 'prev-archive': `${origin}/tags/x/atom/2.xml` });
    expect(links(second)).toMatchObject({
      self: `${origin}/tags/x/atom/2.xml`,
      'prev-archive': `${origin}/tags/x/atom/1.xml`,
      current: `${origin}/tags/x/atom.xml`,
    });
    expect(links(first)['prev-archive']).toBeUndefined();
    expect(parseAtomFeed(first).entries?.map(({ id }) => id)).toEqual([`${origin}/blog/p2/`, `${origin}/blog/p1/`]);
    expect([current, first, second].map((text) => text.includes('<fh:archive/>'))).toEqual([false, true, true]);
  });

  test('is the site’s: other feeds hold the newest posts alone', () => {
    const all = posts.map((post) => aPost(post));
    const feed: Feed = { kind: 'tags', name: 'X', title: 'X', description: 'X', url: '/tags/x/', posts: all };
    const [current, ...archives] = feedDocuments(feed, 'atom', 2);
    expect(current?.posts.map(({ slug }) => slug)).toEqual(['p5', 'p4']);
    expect([current?.older, archives]).toEqual([undefined, []]);
  });

  test('of an RSS feed is the same, and of a JSON feed a chain', async () => {
    const [current = '', , second = ''] = await documents('rss', posts, {}, 2);
    const rels = (text: string) => parseRssFeed(text).atom?.links?.map(({ rel }) => rel);
    expect(rels(current)).toEqual(['self', 'hub', 'prev-archive']);
    expect(rels(second)).toEqual(['self', 'prev-archive', 'current']);
    const next = (await documents('json', posts, {}, 2)).map((text) => parseJsonFeed(text).next_url);
    expect(next).toEqual([
      `${origin}/tags/x/feed/2.json`,
      undefined,
      `${origin}/tags/x/feed/1.json`,
      // Not full, and named by none.
      `${origin}/tags/x/feed/2.json`,
    ]);
  });

  test('has no hub, for it does not change', async () => {
    const [, first = ''] = await documents('rss', posts, {}, 2);
    expect(first).not.toContain('rel="hub"');
  });
});

describe('an item', () => {
  const odd = {
    title: '</title><b> & "c"',
    authors: [anAuthor({ name: 'O<b>&' }), anAuthor({ id: 'bo', name: 'Bo' })],
  } as const;

  test('markup in a title, a name and a body is text of the feed', async () => {
    const html = '<p>a ]]> b &lt;</p>';
    const inSection = html.replace(']]>', ']]&gt;');
    const [inRss] = (await rss(odd)).items ?? [];
    expect([inRss?.title, inRss?.dc?.creators]).toEqual(['</title><b> & "c"', ['O<b>&', 'Bo']]);
    expect(inRss?.content?.encoded).toBe(inSection);
    const [inAtom] = (await atom(odd)).entries ?? [];
    expect(inAtom?.title?.value).toBe('</title><b> & "c"');
    expect(inAtom?.authors?.map(({ name }) => name)).toEqual(['O<b>&', 'Bo']);
    expect(inAtom?.content?.value).toBe(inSection);
    const [inJson] = (await json(odd)).items ?? [];
    expect([inJson?.title, inJson?.content_html]).toEqual(['</title><b> & "c"', html]);
    expect(inJson?.authors).toEqual([
      { name: 'O<b>&', url: `${origin}/authors/ana/` },
      { name: 'Bo', url: `${origin}/authors/bo/` },
    ]);
  });

  test('keeps the text of names that look like numbers', async () => {
    const [inRss] =
      (await rss({ title: '007', tags: [aTag({ name: '1.10' })], authors: [anAuthor({ name: '1e3' })] })).items ?? [];
    expect(inRss?.title).toBe('007');
    expect(inRss?.categories?.at(-1)?.name).toBe('1.10');
    expect(inRss?.dc?.creators).toEqual(['1e3']);
  });

  test('that moved keeps its id', async () => {
    const moved = { slug: 'new', identity: '/blog/old/' };
    expect((await rss(moved, { slug: 'same' })).items?.map(({ guid }) => guid)).toEqual([
      { value: `${origin}/blog/old/`, isPermaLink: false },
      { value: `${origin}/blog/same/`, isPermaLink: true },
    ]);
    expect((await atom(moved)).entries?.[0]?.id).toBe(`${origin}/blog/old/`);
    expect((await json(moved)).items?.[0]).toMatchObject({ id: `${origin}/blog/old/`, url: `${origin}/blog/new/` });
  });

  test('was published once, and is updated', async () => {
    const post = { pubDate: new Date('2026-02-01'), updatedDate: new Date('2026-05-01') };
    expect((await rss(post)).items?.[0]?.pubDate).toBe('Sun, 01 Feb 2026 00:00:00 GMT');
    const dates = ['2026-02-01T00:00:00Z', '2026-05-01T00:00:00Z'];
    const [entry] = (await atom(post)).entries ?? [];
    const [item] = (await json(post)).items ?? [];
    expect([entry?.published, entry?.updated]).toEqual(dates);
    expect([item?.date_published, item?.date_modified]).toEqual(dates);
  });

  test('says in which list its category and tags stand', async () => {
    const post = { tags: [aTag({ id: 'c', name: 'C++' })] };
    expect((await rss(post)).items?.[0]?.categories).toEqual([
      { name: 'Craft', domain: `${origin}/categories/` },
      { name: 'C++', domain: `${origin}/tags/` },
    ]);
    expect((await atom(post)).entries?.[0]?.categories).toEqual([
      { term: 'craft', scheme: `${origin}/categories/`, label: 'Craft' },
      { term: 'c', scheme: `${origin}/tags/`, label: 'C++' },
    ]);
    expect((await json(post)).items?.[0]?.tags).toEqual(['Craft', 'C++']);
  });

  test('has a summary of the same words in all three, also where RSS takes it for HTML', async () => {
    const description = 'Why <T> & "q" is < 3 &amp; done';
    expect((await rss({ description })).items?.[0]?.description).toBe('Why &lt;T> & "q" is < 3 &amp;amp; done');
    expect((await atom({ description })).entries?.[0]?.summary?.value).toBe(description);
    expect((await json({ description })).items?.[0]?.summary).toBe(description);
  });

  test('names its language where it is another than the feed’s', async () => {
    expect((await rss({ lang: 'ja' }, { slug: 'b' })).items?.map(({ dc }) => dc?.languages?.[0])).toEqual([
      'ja',
      undefined,
    ]);
    expect(await document('atom', [{ lang: 'ja' }])).toContain('<entry xml:lang="ja">');
    expect((await json({ lang: 'ja' })).items?.[0]?.language).toBe('ja');
  });

  test('has its picture, and what it plays, with type and length', async () => {
    const image = { url: `${origin}/og/a.png`, type: 'image/png', bytes: 1234, width: 1200, height: 630 };
    const recordings = ['a', 'b'].map((name) => ({ url: `${origin}/${name}.mp3`, type: 'audio/mpeg', bytes: 99 }));
    const media = { url: image.url, type: image.type, medium: 'image', fileSize: 1234, width: 1200, height: 630 };
    const [inRss] = parseRssFeed(await document('rss', [{}], { image, recordings })).items ?? [];
    expect(inRss?.media?.contents?.[0]).toEqual(media);
    expect(inRss?.enclosures).toEqual([{ url: `${origin}/a.mp3`, length: 99, type: 'audio/mpeg' }]);
    const [inAtom] = parseAtomFeed(await document('atom', [{}], { image, recordings })).entries ?? [];
    expect(inAtom?.media?.contents?.[0]).toEqual(media);
    expect(inAtom?.links?.filter(({ rel }) => rel === 'enclosure').map(({ href, length }) => [href, length])).toEqual([
      [`${origin}/a.mp3`, 99],
      [`${origin}/b.mp3`, 99],
    ]);
    const [inJson] = parseJsonFeed(await document('json', [{}], { image, recordings })).items ?? [];
    expect(inJson?.image).toBe(image.url);
    expect(inJson?.attachments?.[1]).toEqual({ url: `${origin}/b.mp3`, mime_type: 'audio/mpeg', size_in_bytes: 99 });
  });
});
