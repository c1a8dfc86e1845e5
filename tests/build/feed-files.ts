/** Feeds as a client of another hand reads them: RSS, Atom and JSON Feed in one shape, nothing taken from the site's own code. */
import type { Build } from './builds.ts';
import { parsePart, textOf } from './html.ts';
import { filesOf, textFile } from './site.ts';
import { childrenNamed, parseXml, textsOf, type XmlElement } from './xml.ts';

export const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  creativeCommons: 'http://backend.userland.com/creativeCommonsRssModule',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  history: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
} as const;
const { atom, content, dc, history, media } = namespaces;

export interface FedFile {
  readonly url: string;
  readonly type: string | undefined;
  /** Bytes. */
  readonly length: number;
}

export interface FedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
  /** RSS has no place for it. */
  readonly updated: Date | undefined;
  readonly authors: readonly string[];
  readonly terms: readonly string[];
  /** Absent where it is the feed's. */
  readonly lang: string | undefined;
  readonly image: string | undefined;
  /** Bytes; JSON Feed has no place for it. */
  readonly imageLength: number | undefined;
  /** RSS has room for one. */
  readonly files: readonly FedFile[];
}

export type Format = 'rss' | 'atom' | 'json';

export interface FedDocument {
  /** Path of the file below the build. */
  readonly file: string;
  readonly format: Format;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly pageUrl: string;
  /** Where it says it is. */
  readonly self: string;
  readonly older: string | undefined;
  /** Of an archive: the document it belongs to. JSON Feed has no place for it. */
  readonly current: string | undefined;
  readonly isArchive: boolean;
  readonly items: readonly FedItem[];
  readonly source: string;
}

const fileName = /(?:^|\/)(?:(rss|atom)(?:\/\d+)?\.xml|(feed)(?:\/\d+)?\.json)$/;

/** Every feed and archive of a build. */
export const feedsIn = (build: Build): FedDocument[] =>
  filesOf(build).flatMap((file) => {
    const [, xml, json] = fileName.exec(file) ?? [];
    const format = json ? 'json' : xml;
    if (format !== 'rss' && format !== 'atom' && format !== 'json') return [];
    const source = textFile(build, file);
    return [{ file, format, source, isArchive: /\/\d+\.\w+$/.test(file), ...readers[format](source) }];
  });

/** @throws Error unless there is one child of this name. */
function one(element: XmlElement, name: string, namespace = ''): string {
  const found = textsOf(element, name, namespace);
  const [text] = found;
  if (found.length !== 1 || text === undefined) throw new Error(`<${element.name}> has ${found.length} <${name}>`);
  return text;
}

const linkOf = (element: XmlElement, relation: string) =>
  childrenNamed(element, 'link', atom).find(({ attributes }) => attributes['rel'] === relation)?.attributes['href'];

const fileOf = ({ url, href, type, length }: Readonly<Record<string, string>>): FedFile => ({
  url: url ?? href ?? '',
  type,
  length: Number(length),
});

function pictureOf(item: XmlElement): Pick<FedItem, 'image' | 'imageLength'> {
  const [picture, ...others] = childrenNamed(item, 'content', media);
  if (others.length > 0) throw new Error('An item has one picture');
  return { image: picture?.attributes['url'], imageLength: picture && Number(picture.attributes['fileSize']) };
}

type Read = Omit<FedDocument, 'file' | 'format' | 'source' | 'isArchive'>;

export function channelOf(source: string): XmlElement {
  const [channel, ...others] = childrenNamed(parseXml(source), 'channel');
  if (!channel || others.length > 0) throw new Error('A feed has one channel');
  return channel;
}

function readRss(source: string): Read {
  const channel = channelOf(source);
  return {
    title: one(channel, 'title'),
    description: one(channel, 'description'),
    lang: one(channel, 'language'),
    pageUrl: one(channel, 'link'),
    self: linkOf(channel, 'self') ?? '',
    older: linkOf(channel, 'prev-archive'),
    current: linkOf(channel, 'current'),
    items: childrenNamed(channel, 'item').map((item) => ({
      id: one(item, 'guid'),
      url: one(item, 'link'),
      title: one(item, 'title'),
      summary: textOf(parsePart(one(item, 'description'))),
      html: one(item, 'encoded', content),
      published: new Date(one(item, 'pubDate')),
      updated: undefined,
      authors: textsOf(item, 'creator', dc),
      terms: textsOf(item, 'category'),
      lang: textsOf(item, 'language', dc)[0],
      ...pictureOf(item),
      files: childrenNamed(item, 'enclosure').map(({ attributes }) => fileOf(attributes)),
    })),
  };
}

function readAtom(source: string): Read {
  const feed = parseXml(source);
  return {
    title: one(feed, 'title', atom),
    description: one(feed, 'subtitle', atom),
    lang: feed.attributes['xml:lang'] ?? '',
    pageUrl: linkOf(feed, 'alternate') ?? '',
    self: linkOf(feed, 'self') ?? '',
    older: linkOf(feed, 'prev-archive'),
    current: linkOf(feed, 'current'),
    items: childrenNamed(feed, 'entry', atom).map((entry) => ({
      id: one(entry, 'id', atom),
      url: linkOf(entry, 'alternate') ?? '',
      title: one(entry, 'title', atom),
      summary: one(entry, 'summary', atom),
      html: one(entry, 'content', atom),
      published: new Date(one(entry, 'published', atom)),
      updated: new Date(one(entry, 'updated', atom)),
      authors: childrenNamed(entry, 'author', atom).map((author) => one(author, 'name', atom)),
      terms: childrenNamed(entry, 'category', atom).map(({ attributes }) => attributes['label'] ?? ''),
      lang: entry.attributes['xml:lang'],
      ...pictureOf(entry),
      files: childrenNamed(entry, 'link', atom)
        .filter(({ attributes }) => attributes['rel'] === 'enclosure')
        .map(({ attributes }) => fileOf(attributes)),
    })),
  };
}

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly authors: readonly { readonly name: string }[];
  readonly tags: readonly string[];
  readonly language: string;
  readonly image?: string;
  readonly attachments?: readonly { readonly url: string; mime_type: string; size_in_bytes: number }[];
}

export interface JsonFeed {
  readonly version: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly JsonItem[];
}

function readJson(source: string): Read {
  const feed = JSON.parse(source) as JsonFeed;
  return {
    title: feed.title,
    description: feed.description,
    lang: feed.language,
    pageUrl: feed.home_page_url,
    self: feed.feed_url,
    older: feed.next_url,
    current: undefined,
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      published: new Date(item.date_published),
      updated: new Date(item.date_modified),
      authors: item.authors.map(({ name }) => name),
      terms: item.tags,
      lang: item.language === feed.language ? undefined : item.language,
      image: item.image,
      imageLength: undefined,
      files: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes }) => ({
        url,
        type: mime_type,
        length: size_in_bytes,
      })),
    })),
  };
}

const readers = { rss: readRss, atom: readAtom, json: readJson };

/** Whether the document says that it is an archive (RFC 5005, section 4). */
export const saysArchive = (document: FedDocument): boolean => {
  const root = document.format === 'rss' ? channelOf(document.source) : parseXml(document.source);
  return childrenNamed(root, 'archive', history).length === 1;
};
