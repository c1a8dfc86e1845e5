/** JSON Feed 1.1 (jsonfeed.org/version/1.1) with full content. Its history is a chain of `next_url`. */
import { instant } from '../domain/dates.ts';
import type { FeedFacts } from './feed-document.ts';
import type { FeedItem } from './feed-item.ts';
import { withoutForbidden } from './xml.ts';

/** The document, its items in the order given. */
export const jsonFeed = (feed: FeedFacts, items: readonly FeedItem[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: withoutForbidden(feed.title),
    description: withoutForbidden(feed.description),
    language: feed.lang,
    home_page_url: feed.pageUrl,
    feed_url: feed.url,
    next_url: feed.older,
    icon: feed.iconUrl,
    hubs: feed.hubs.length > 0 ? feed.hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: items.map((item) => toJson(item, feed)),
  });

const toJson = (item: FeedItem, { licence }: FeedFacts) => ({
  id: item.id,
  url: item.url,
  title: item.title,
  summary: item.summary,
  content_html: item.html,
  image: item.image?.url,
  date_published: instant(item.published),
  date_modified: instant(item.updated),
  authors: item.authors,
  tags: item.terms.map(({ label }) => label),
  language: item.lang,
  // An extension (section "Extensions"): the format has no word for it.
  _license: { name: licence.name, url: licence.href },
  attachments:
    item.recordings.length > 0
      ? item.recordings.map(({ url, type, bytes }) => ({ url, mime_type: type, size_in_bytes: bytes }))
      : undefined,
});
