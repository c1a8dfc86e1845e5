/** A list of feeds (OPML 2.0, section "Subscription lists") that feed readers import, one folder for each group. */
import type { Site } from '../domain/site.ts';
import { absoluteUrl, feedUrl } from '../domain/urls.ts';
import type { Feed, FeedGroup } from './feeds.ts';
import { textElement, xmlElement } from './xml.ts';

/** @param title of the list. A group of one feed is that feed. */
export function opml(title: string, groups: readonly FeedGroup[], site: Pick<Site, 'url' | 'locale'>): string {
  const absolute = (path: string) => absoluteUrl(path, site.url);
  const outline = (feed: Feed) =>
    xmlElement('outline', {
      type: 'rss',
      text: feed.title,
      title: feed.title,
      description: feed.description,
      language: site.locale,
      version: 'RSS2',
      htmlUrl: absolute(feed.url),
      xmlUrl: absolute(feedUrl('rss', feed.url)),
    });
  const folder = (group: FeedGroup) =>
    group.feeds.length === 1
      ? group.feeds.map(outline).join('')
      : xmlElement('outline', { text: group.title }, `\n${group.feeds.map(outline).join('\n')}\n`);
  const head = xmlElement('head', {}, textElement('title', title));
  const body = xmlElement('body', {}, `\n${groups.map(folder).join('\n')}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement('opml', { version: '2.0' }, `\n${head}\n${body}\n`)}\n`;
}
