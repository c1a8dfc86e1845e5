/** RSS 2.0 (RSS Advisory Board, 2.0.11) with full content, written by `@astrojs/rss`, and what its modules add: Content, Dublin Core, Atom links, Media RSS, RFC 5005. */
import { getRssString } from '@astrojs/rss';
import type { Licence } from '../domain/site.ts';
import type { FeedFacts } from './feed-document.ts';
import { type FeedItem, mediaContent } from './feed-item.ts';
import { cdata, textElement, withoutForbidden, xmlElement } from './xml.ts';

const xmlns = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

const link = (rel: string, href: string | undefined, type?: string) =>
  href === undefined ? '' : xmlElement('atom:link', { rel, type, href });

/** To a feed reader an item's description is HTML: what looks like a tag or a character's name is escaped once more. */
const asHtml = (text: string) => text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');

/** The document, its items in the order given. */
export async function rss(feed: FeedFacts, items: readonly FeedItem[]): Promise<string> {
  // The package reads elements it is given as data, and a tag "1.10" as a number: what modules say takes the place of a mark.
  const additions: string[] = [];
  const addition = (markup: string) => `<addition>${additions.push(markup) - 1}</addition>`;
  const document = await getRssString({
    title: withoutForbidden(feed.title),
    description: withoutForbidden(feed.description),
    site: feed.pageUrl,
    xmlns,
    stylesheet: feed.styleUrl,
    customData: addition(channelAdditions(feed)),
    items: items.map((item) => ({
      title: withoutForbidden(item.title),
      link: item.url,
      description: asHtml(withoutForbidden(item.summary)),
      pubDate: item.published,
      customData:
        textElement('guid', item.id, { isPermaLink: String(item.idIsLink) }) + addition(itemAdditions(item, feed)),
    })),
  });
  return document.replace(/<addition>(\d+)<\/addition>/g, (_, index) => additions[Number(index)] ?? '');
}

function channelAdditions(feed: FeedFacts): string {
  const type = 'application/rss+xml';
  return [
    textElement('language', feed.lang),
    textElement('copyright', feed.licence.name),
    feed.updated ? textElement('lastBuildDate', feed.updated.toUTCString()) : '',
    link('self', feed.url, type),
    ...feed.hubs.map((hub) => link('hub', hub)),
    link('prev-archive', feed.older, type),
    link('current', feed.current, type),
    feed.current ? xmlElement('fh:archive') : '',
  ].join('');
}

const isCreativeCommons = ({ href }: Licence) => URL.parse(href)?.host === 'creativecommons.org';

function itemAdditions(item: FeedItem, feed: FeedFacts): string {
  // An item has one enclosure (RSS Advisory Board's best practices).
  const [recording] = item.recordings;
  return [
    item.lang === feed.lang ? '' : textElement('dc:language', item.lang),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...item.terms.map(({ label, scheme }) => textElement('category', label, { domain: scheme })),
    recording ? xmlElement('enclosure', { url: recording.url, length: recording.bytes, type: recording.type }) : '',
    isCreativeCommons(feed.licence) ? textElement('creativeCommons:license', feed.licence.href) : '',
    mediaContent(item),
    xmlElement('content:encoded', {}, cdata(item.html)),
  ].join('');
}
