/** A file of a feed, in its format. */
import { latestChange } from '../domain/posts.ts';
import type { Licence, Site } from '../domain/site.ts';
import { absoluteUrl, basePath, feedStyleUrl, withBase } from '../domain/urls.ts';
import { atom } from './atom.ts';
import type { FeedItem } from './feed-item.ts';
import type { FeedDocument } from './feeds.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** What a document says of itself, whatever its format; every URL absolute. */
export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Of every item. */
  readonly licence: Licence;
  /** The page the feed follows. */
  readonly pageUrl: string;
  /** The document itself. */
  readonly url: string;
  readonly styleUrl: string;
  /** Square, PNG. */
  readonly iconUrl: string;
  /** WebSub hubs that tell of changes; none for an archive, which does not change. */
  readonly hubs: readonly string[];
  /** The archive that holds the items before these. */
  readonly older?: string | undefined;
  /** Of an archive: the document that readers follow. */
  readonly current?: string | undefined;
  /** The newest change among the items, so that an unchanged feed stays the same to the byte. */
  readonly updated?: Date | undefined;
}

const writers = { rss, atom, json: jsonFeed };

/** @param items of the document's posts, in their order. */
export function feedDocument(
  document: FeedDocument,
  items: readonly FeedItem[],
  site: Pick<Site, 'url' | 'locale' | 'licence'>,
  hubs: readonly string[],
): string | Promise<string> {
  const absolute = (path: string) => absoluteUrl(path, site.url);
  const { feed, older, current } = document;
  const facts: FeedFacts = {
    title: feed.title,
    description: feed.description,
    lang: site.locale,
    licence: site.licence,
    pageUrl: absolute(feed.url),
    url: absolute(document.url),
    styleUrl: withBase(feedStyleUrl, basePath(site.url)),
    iconUrl: absolute('/icon-512.png'),
    hubs: current ? [] : hubs,
    older: older && absolute(older),
    current: current && absolute(current),
    updated: latestChange(document.posts),
  };
  return writers[document.format](facts, items);
}
