/** Atom 1.0 (RFC 4287) with full content, archives by RFC 5005, licences by RFC 4946 and pictures by Media RSS. */
import { instant } from '../domain/dates.ts';
import type { FeedFacts } from './feed-document.ts';
import { type FeedItem, mediaContent } from './feed-item.ts';
import { cdata, textElement, xmlDocument, xmlElement } from './xml.ts';

const type = 'application/atom+xml';

const link = (rel: string, href: string | undefined, linkType?: string, length?: number) =>
  href === undefined ? '' : xmlElement('link', { rel, type: linkType, href, length });

/** The document, its entries in the order given. A feed must say when it changed (section 4.1.1); one that never had an entry says the beginning of time. */
export function atom(feed: FeedFacts, items: readonly FeedItem[]): string {
  const namespaces = {
    xmlns: 'http://www.w3.org/2005/Atom',
    'xmlns:fh': 'http://purl.org/syndication/history/1.0',
    'xmlns:media': 'http://search.yahoo.com/mrss/',
    'xml:lang': feed.lang,
  };
  const content = [
    textElement('id', feed.pageUrl),
    textElement('title', feed.title),
    textElement('subtitle', feed.description),
    textElement('updated', instant(feed.updated ?? new Date(0))),
    // First, since some parsers take the first link for the site's.
    link('alternate', feed.pageUrl, 'text/html'),
    link('self', feed.url, type),
    ...feed.hubs.map((hub) => link('hub', hub)),
    link('prev-archive', feed.older, type),
    link('current', feed.current, type),
    feed.current ? xmlElement('fh:archive') : '',
    textElement('icon', feed.iconUrl),
    textElement('rights', feed.licence.name),
    ...items.map((item) =>
      xmlElement('entry', { 'xml:lang': item.lang === feed.lang ? undefined : item.lang }, contentOf(item, feed)),
    ),
  ];
  return xmlDocument(feed.styleUrl, xmlElement('feed', namespaces, content.join('\n')));
}

const contentOf = (item: FeedItem, { licence }: FeedFacts): string =>
  [
    textElement('id', item.id),
    textElement('title', item.title),
    link('alternate', item.url, 'text/html'),
    // Entries inherit the feed's rights, and no licence of the feed (RFC 4946, section 2).
    link('license', licence.href),
    textElement('published', instant(item.published)),
    textElement('updated', instant(item.updated)),
    ...item.authors.map(({ name, url }) =>
      xmlElement('author', {}, textElement('name', name) + (url ? textElement('uri', url) : '')),
    ),
    ...item.contributors.map((name) => xmlElement('contributor', {}, textElement('name', name))),
    ...item.terms.map(({ term, scheme, label }) => xmlElement('category', { term, scheme, label })),
    textElement('summary', item.summary),
    ...item.recordings.map(({ url, type, bytes }) => link('enclosure', url, type, bytes)),
    mediaContent(item),
    xmlElement('content', { type: 'html' }, cdata(item.html)),
  ].join('');
