/** Feeds of the site and of its listings: the posts' own feed HTML, in one of the formats of `outputs/`. */
import type { Post } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { type FeedItem, toFeedItem } from '../outputs/feed-item.ts';
import { rss } from '../outputs/rss.ts';
import { site } from '../site.config.ts';
import { postEntry, siteFacts } from './blog.ts';
import { feedHtml } from './post-body.ts';

interface FeedPlace {
  readonly title: string;
  readonly description: string;
  /** Site path of the page the feed follows. */
  readonly pagePath: string;
  /** Site path of the feed. */
  readonly feedPath: string;
}

/** The newest of `posts` (newest first) as feed items. */
async function feedItems(posts: readonly Post[]): Promise<FeedItem[]> {
  return Promise.all(
    posts.slice(0, site.feedSize).map(async (post) => toFeedItem(post, await feedHtml(await postEntry(post.slug)), siteFacts.url)),
  );
}

export async function rssFeed({ title, description, pagePath, feedPath }: FeedPlace, posts: readonly Post[]): Promise<Response> {
  const facts = {
    title,
    description,
    lang: siteFacts.locale,
    pageUrl: absoluteUrl(pagePath, siteFacts.url),
    feedUrl: absoluteUrl(feedPath, siteFacts.url),
  };
  return new Response(await rss(facts, await feedItems(posts)), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
}
