/** The rules of RSS 2.0 (RSS Advisory Board, 2.0.11), Atom 1.0 (RFC 4287) and JSON Feed 1.1, and of the HTML in them. */
import { channelOf, type FedDocument, type JsonFeed, namespaces } from './feed-files.ts';
import { attribute, elements, parsePart } from './html.ts';
import { childrenNamed, parseXml, type XmlElement } from './xml.ts';

/** An absolute URL with a host. */
export const absolute = /^https?:\/\/[^/]+\//;
/** RFC 822 as RSS amends it: a year of four digits, the zone GMT or an offset. */
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** `atom:link`, `title`: the name with the prefix that the specifications use. */
const qualified = ({ name, namespace }: XmlElement) => {
  const prefix = Object.entries(namespaces).find(([, uri]) => uri === namespace)?.[0];
  return prefix ? `${prefix}:${name}` : name;
};

type Grammar = Readonly<Record<string, 'once' | 'at most once' | 'any'>>;

/** Children that the grammar does not know, or of which there are too many or too few. */
function faultsOf(element: XmlElement, grammar: Grammar): string[] {
  const counts = Map.groupBy(element.children, qualified);
  return [
    ...[...counts.keys()].filter((name) => !(name in grammar)).map((name) => `an unknown ${name}`),
    ...Object.entries(grammar).flatMap(([name, times]) => {
      const count = counts.get(name)?.length ?? 0;
      return times === 'any' || count === 1 || (times === 'at most once' && count === 0) ? [] : [`${count} ${name}`];
    }),
  ].map((fault) => `<${element.name}> has ${fault}`);
}

const rssChannel: Grammar = {
  title: 'once',
  link: 'once',
  description: 'once',
  language: 'once',
  copyright: 'once',
  lastBuildDate: 'at most once',
  'atom:link': 'any',
  'history:archive': 'at most once',
  item: 'any',
};
const rssItem: Grammar = {
  title: 'once',
  link: 'once',
  guid: 'once',
  pubDate: 'once',
  'dc:language': 'at most once',
  'dc:creator': 'any',
  'creativeCommons:license': 'at most once',
  category: 'any',
  description: 'once',
  enclosure: 'at most once',
  'media:content': 'at most once',
  'content:encoded': 'once',
};
/** RFC 4287, section 4.1.1. */
const atomFeed: Grammar = {
  'atom:id': 'once',
  'atom:title': 'once',
  'atom:subtitle': 'once',
  'atom:updated': 'once',
  'atom:link': 'any',
  'atom:icon': 'at most once',
  'atom:rights': 'once',
  'history:archive': 'at most once',
  'atom:entry': 'any',
};
/** Section 4.1.2. */
const atomEntry: Grammar = {
  'atom:id': 'once',
  'atom:title': 'once',
  'atom:link': 'any',
  'atom:published': 'once',
  'atom:updated': 'once',
  'atom:author': 'any',
  'atom:category': 'any',
  'atom:summary': 'once',
  'media:content': 'at most once',
  'atom:content': 'once',
};

function rssFaults({ source }: FedDocument): string[] {
  const { attributes, name } = parseXml(source);
  const channel = channelOf(source);
  const dates = [...childrenNamed(channel, 'lastBuildDate')];
  const items = childrenNamed(channel, 'item');
  return [
    ...(name === 'rss' && attributes['version'] === '2.0' ? [] : ['no RSS 2.0']),
    ...faultsOf(channel, rssChannel),
    ...items.flatMap((item) => [
      ...faultsOf(item, rssItem),
      ...childrenNamed(item, 'guid')
        .filter(({ attributes, text }) => attributes['isPermaLink'] !== 'false' && text !== linkText(item))
        .map(({ text }) => `${text} is no permanent link`),
      ...childrenNamed(item, 'category')
        .filter(({ attributes, text }) => !text || !absolute.test(attributes['domain'] ?? ''))
        .map(() => 'a category without its domain'),
    ]),
    ...[...dates, ...items.flatMap((item) => childrenNamed(item, 'pubDate'))]
      // The day of the week is the day's.
      .filter(({ text }) => !rfc822.test(text) || new Date(text).toUTCString() !== text)
      .map(({ text }) => `the date ${text}`),
  ];
}
const linkText = (item: XmlElement) => childrenNamed(item, 'link')[0]?.text;

function atomFaults({ source }: FedDocument): string[] {
  const feed = parseXml(source);
  const { atom } = namespaces;
  const entries = childrenNamed(feed, 'entry', atom);
  const both = [feed, ...entries];
  const kept = (element: XmlElement, name: string) => childrenNamed(element, name, atom);
  const alternates = both.map((element) =>
    kept(element, 'link').filter(({ attributes }) => attributes['rel'] === 'alternate'),
  );
  return [
    ...(qualified(feed) === 'atom:feed' ? [] : ['no Atom']),
    ...faultsOf(feed, atomFeed),
    ...entries.flatMap((entry) => [
      ...faultsOf(entry, atomEntry),
      ...(kept(entry, 'author').length > 0 ? [] : ['an entry without an author']),
      ...kept(entry, 'author').flatMap((author) =>
        faultsOf(author, { 'atom:name': 'once', 'atom:uri': 'at most once', 'atom:email': 'at most once' }),
      ),
      ...kept(entry, 'category')
        .filter(({ attributes }) => !attributes['term'] || !absolute.test(attributes['scheme'] ?? ''))
        .map(() => 'a category without term or scheme'),
      ...kept(entry, 'content')
        .filter(({ attributes }) => attributes['type'] !== 'html')
        .map(() => 'content of no known type'),
    ]),
    ...alternates.filter((links) => links.length !== 1).map((links) => `${links.length} alternates`),
    ...both
      .flatMap((element) => [...kept(element, 'updated'), ...kept(element, 'published')])
      .filter(({ text }) => !rfc3339.test(text) || Number.isNaN(Date.parse(text)))
      .map(({ text }) => `the date ${text}`),
    ...both
      .flatMap((element) => kept(element, 'link'))
      .filter(({ attributes }) => !absolute.test(attributes['href'] ?? ''))
      .map(({ attributes }) => `the link ${attributes['href']}`),
  ];
}

const jsonKeys = {
  feed: /^(version|title|description|language|home_page_url|feed_url|next_url|icon|favicon|authors|hubs|items)$/,
  item: /^(id|url|external_url|title|summary|content_html|image|date_published|date_modified|authors|tags|language|_license|attachments)$/,
};

function jsonFaults({ source }: FedDocument): string[] {
  const feed = JSON.parse(source) as JsonFeed;
  const unknown = (thing: object, keys: RegExp) => Object.keys(thing).filter((key) => !keys.test(key));
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['no JSON Feed 1.1']),
    ...unknown(feed, jsonKeys.feed),
    ...(feed.title && Array.isArray(feed.items) ? [] : ['no title or no items']),
    ...feed.items.flatMap((item) => [
      ...unknown(item, jsonKeys.item),
      ...(typeof item.id === 'string' && item.id && typeof item.content_html === 'string' ? [] : ['no id, no content']),
      ...[item.date_published, item.date_modified].filter((date) => !rfc3339.test(date)),
      ...(item.authors.every(({ name }) => name) && item.tags.every(Boolean) ? [] : ['an author or a tag of no name']),
    ]),
  ];
}
/** What is wrong with a document by the rules of its format: those that the W3C's feed validator holds RSS and Atom to, and the specification of JSON Feed. */
export const formatFaults = { rss: rssFaults, atom: atomFaults, json: jsonFaults };

/** What in an item's HTML is of use to a page alone, or leads nowhere outside of it. */
export function htmlFaults(html: string): string[] {
  return [...elements(parsePart(html))].flatMap((element) => [
    ...(/^(script|style|link|meta|iframe|object|embed|form|button|input|picture|source|svg|math)$/.test(element.tagName)
      ? [`<${element.tagName}>`]
      : []),
    ...element.attrs
      .map(({ name }) => name)
      .filter((name) => /^(class|id|style|tabindex|role|on.*|data-.*|sizes|loading|decoding)$/.test(name)),
    ...['href', 'src', 'poster', 'cite']
      .flatMap((name) => attribute(element, name) ?? [])
      .concat((attribute(element, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []))
      .filter((url) => !URL.canParse(url) || (/^https?:/.test(url) && !absolute.test(url))),
    ...(element.tagName === 'img' && attribute(element, 'alt') === undefined ? ['an image without alt'] : []),
  ]);
}
