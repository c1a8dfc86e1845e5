/** A file of a feed, in its format. */
import { latestChange } from '../domain/posts.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl, basePath, feedStyleUrl, withBase } from '../domain/urls.ts';
import { atom } from './atom.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedDocument } from './feeds.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

type Publisher = Pick<Site, 'url' | 'locale' | 'licence'>;

/** What a document says of itself, whatever its format; every URL absolute. */
function factsOf({ feed, url, posts, older, current }: FeedDocument, site: Publisher, hubs: readonly string[]) {
  const absolute = (path: string) => absoluteUrl(path, site.url);
  return {
    title: feed.title,
    description: feed.description,
    lang: site.locale,
    /** Of every item. */
    licence: site.licence,
    /** The page the feed follows. */
    pageUrl: absolute(feed.url),
    url: absolute(url),
    styleUrl: withBase(feedStyleUrl, basePath(site.url)),
    /** Square, PNG. */
    iconUrl: absolute('/icon-512.png'),
    /** WebSub hubs that tell of changes; none for an archive, which does not change. */
    hubs: current ? [] : hubs,
    /** The archive that holds the items before these. */
    older: older && absolute(older),
    /** Of an archive: the document that readers follow. */
    current: current && absolute(current),
    /** The newest change among the items, so that an unchanged feed stays the same to the byte. */
    updated: latestChange(posts),
  };
}

export type FeedFacts = Readonly<ReturnType<typeof factsOf>>;

const writers = { rss, atom, json: jsonFeed };

/** @param items of the document's posts, in their order. */
export const feedDocument = (
  document: FeedDocument,
  items: readonly FeedItem[],
  site: Publisher,
  hubs: readonly string[],
): string | Promise<string> => writers[document.format](factsOf(document, site, hubs), items);
