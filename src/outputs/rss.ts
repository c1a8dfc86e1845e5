/** RSS 2.0 (RSS Advisory Board, 2.0.11) with full content, written by `@astrojs/rss`. */
import { getRssString } from '@astrojs/rss';
import type { FeedItem } from './feed-item.ts';
import { escapeXml, withoutForbidden } from './xml.ts';

export interface FeedFacts {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Absolute URL of the page the feed follows. */
  readonly pageUrl: string;
  /** Absolute URL of the feed itself. */
  readonly feedUrl: string;
}

/** The document, newest item first as given. `lastBuildDate` is the newest change among the items, so that an unchanged feed stays the same to the byte. */
export function rss(facts: FeedFacts, items: readonly FeedItem[]): Promise<string> {
  const changed = items.length ? new Date(Math.max(...items.map(({ updated }) => updated.getTime()))) : undefined;
  return getRssString({
    title: withoutForbidden(facts.title),
    description: withoutForbidden(facts.description),
    site: facts.pageUrl,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      content: 'http://purl.org/rss/1.0/modules/content/',
    },
    customData: [
      `<language>${escapeXml(facts.lang)}</language>`,
      `<atom:link href="${escapeXml(facts.feedUrl)}" rel="self" type="application/rss+xml"/>`,
      changed && `<lastBuildDate>${changed.toUTCString()}</lastBuildDate>`,
    ]
      .filter(Boolean)
      .join(''),
    items: items.map((item) => ({
      title: item.title,
      link: item.url,
      description: item.summary,
      pubDate: item.published,
      categories: [...item.categories],
      content: item.html,
      customData: [
        `<guid isPermaLink="${item.idIsLink}">${escapeXml(item.id)}</guid>`,
        ...item.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
      ].join(''),
    })),
  });
}
