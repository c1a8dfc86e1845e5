/** RSS 2.0 (RSS Advisory Board, 2.0.11) with full content, and what its modules add: Dublin Core, Atom links, Media RSS, RFC 5005. */
import type { Licence } from '../domain/site.ts';
import type { FeedFacts } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import { mediaContent } from './feed-item.ts';
import { textElement, xmlDocument, xmlElement } from './xml.ts';

const namespaces = {
  version: '2.0',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:creativeCommons': 'http://backend.userland.com/creativeCommonsRssModule',
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:fh': 'http://purl.org/syndication/history/1.0',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

const type = 'application/rss+xml';

const link = (rel: string, href: string | undefined, linkType?: string) =>
  href === undefined ? '' : xmlElement('atom:link', { rel, type: linkType, href });

/** To a feed reader an item's description is HTML: what looks like a tag or a character's name is escaped once more. */
const asHtml = (text: string) => text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');

/** The document, its items in the order given. */
export function rss(feed: FeedFacts, items: readonly FeedItem[]): string {
  const content = [
    textElement('title', feed.title),
    textElement('description', feed.description),
    textElement('link', feed.pageUrl),
    textElement('language', feed.lang),
    textElement('copyright', feed.licence.name),
    feed.updated ? textElement('lastBuildDate', feed.updated.toUTCString()) : '',
    link('self', feed.url, type),
    ...feed.hubs.map((hub) => link('hub', hub)),
    link('prev-archive', feed.older, type),
    link('current', feed.current, type),
    feed.current ? xmlElement('fh:archive') : '',
    ...items.map((item) => xmlElement('item', {}, contentOf(item, feed))),
  ];
  return xmlDocument(feed.styleUrl, xmlElement('rss', namespaces, xmlElement('channel', {}, content.join(''))));
}

const isCreativeCommons = ({ href }: Licence) => URL.parse(href)?.host === 'creativecommons.org';

function contentOf(item: FeedItem, feed: FeedFacts): string {
  // An item has one enclosure (RSS Advisory Board's best practices).
  const [recording] = item.recordings;
  return [
    textElement('title', item.title),
    textElement('link', item.url),
    textElement('guid', item.id, { isPermaLink: String(item.idIsLink) }),
    textElement('description', asHtml(item.summary)),
    textElement('pubDate', item.published.toUTCString()),
    textElement('content:encoded', item.html),
    item.lang === feed.lang ? '' : textElement('dc:language', item.lang),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.terms.map(({ label, scheme }) => textElement('category', label, { domain: scheme })),
    recording ? xmlElement('enclosure', { url: recording.url, length: recording.bytes, type: recording.type }) : '',
    isCreativeCommons(feed.licence) ? textElement('creativeCommons:license', feed.licence.href) : '',
    mediaContent(item),
  ].join('');
}
