/** RSS 2.0 (RSS Advisory Board, 2.0.11) with full content, and what its modules add: Dublin Core, Content, Atom links, Media RSS, RFC 5005. */
import type { FeedFacts } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import { mediaContent } from './feed-media.ts';
import { cdata, textElement, xmlDocument, xmlElement } from './xml.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

const link = (rel: string, href: string | undefined, type?: string) =>
  href === undefined ? '' : xmlElement('atom:link', { rel, type, href });

/** The document, its items in the order given. */
export function rss(feed: FeedFacts, items: readonly FeedItem[]): string {
  const type = 'application/rss+xml';
  const channel = [
    textElement('title', feed.title),
    textElement('link', feed.pageUrl),
    textElement('description', feed.description),
    textElement('language', feed.lang),
    feed.updated ? textElement('lastBuildDate', feed.updated.toUTCString()) : '',
    link('self', feed.url, type),
    ...feed.hubs.map((hub) => link('hub', hub)),
    link('prev-archive', feed.older, type),
    link('current', feed.current, type),
    feed.current ? xmlElement('fh:archive') : '',
    ...items.map((item) => xmlElement('item', {}, contentOf(item, feed))),
  ];
  return xmlDocument(
    feed.styleUrl,
    xmlElement('rss', { version: '2.0', ...namespaces }, xmlElement('channel', {}, channel.join('\n'))),
  );
}

function contentOf(item: FeedItem, feed: FeedFacts): string {
  // An item has one enclosure (RSS Advisory Board's best practices).
  const [recording] = item.recordings;
  return [
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: String(item.idIsLink) }),
    textElement('pubDate', item.published.toUTCString()),
    item.lang === feed.lang ? '' : textElement('dc:language', item.lang),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.terms.map(({ label, scheme }) => textElement('category', label, { domain: scheme })),
    textElement('description', item.summary),
    recording ? xmlElement('enclosure', { url: recording.url, length: recording.bytes, type: recording.type }) : '',
    mediaContent(item),
    xmlElement('content:encoded', {}, cdata(item.html)),
  ].join('');
}
