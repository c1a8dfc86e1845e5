/** Everything a reader can follow: the site, each topic, series, author and tag, each as one feed in three formats, with its history. */
import type { Blog } from '../domain/blog.ts';
import { feedHistory } from '../domain/feed-history.ts';
import type { Post } from '../domain/post.ts';
import { newestFirst } from '../domain/posts.ts';
import type { Site } from '../domain/site.ts';
import { type FeedFormat, feedUrl, homeUrl } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};
export const feedFormats = Object.keys(feedTypes) as readonly FeedFormat[];

export interface Feed {
  readonly kind: 'site' | 'category' | 'series' | 'author' | 'tag';
  /** The thing's own name. */
  readonly name: string;
  /** What a feed reader calls it. */
  readonly title: string;
  readonly description: string;
  /** Site path of the page it follows. */
  readonly url: string;
  /** All of them, newest first. */
  readonly posts: readonly Post[];
}

/** Every feed: the site's, then topics, series, authors and tags in the order of their indexes. */
export function feedsOf(blog: Blog, site: Pick<Site, 'name' | 'description'>, t: Sentences['lists']): Feed[] {
  type Facts = Pick<Feed, 'kind' | 'name' | 'url' | 'posts'> & { listed: string; description: string | undefined };
  const feed = ({ listed, description, ...facts }: Facts): Feed => ({
    ...facts,
    title: feedTitle(listed, site),
    description: description ?? listed,
    posts: newestFirst(facts.posts),
  });
  return [
    {
      kind: 'site',
      name: site.name,
      title: site.name,
      description: site.description,
      url: homeUrl,
      posts: blog.posts,
    },
    ...blog.categories.map(({ key: { name, url, description }, posts }) =>
      feed({ kind: 'category', name, url, posts, description, listed: t.inCategory(name) }),
    ),
    ...blog.series.map(({ key: { title, url, description }, posts }) =>
      feed({ kind: 'series', name: title, url, posts, description, listed: t.inSeries(title) }),
    ),
    ...blog.authors.map(({ key: { name, url, bio }, posts }) =>
      feed({ kind: 'author', name, url, posts, description: bio, listed: t.byAuthor(name) }),
    ),
    ...blog.tags.map(({ key: { name, url, description }, posts }) =>
      feed({ kind: 'tag', name, url, posts, description, listed: t.withTag(name) }),
    ),
  ];
}

export interface FeedGroup {
  readonly title: string;
  readonly feeds: readonly Feed[];
}

/** The feeds by kind, as a reader looks for one; no group is empty. */
export function feedGroups(feeds: readonly Feed[], t: Sentences): FeedGroup[] {
  const titles = {
    site: t.feeds.everything,
    category: t.lists.categories,
    series: t.lists.series,
    author: t.lists.authors,
    tag: t.lists.tags,
  };
  const groups = Object.groupBy(feeds, ({ kind }) => kind);
  return Object.entries(groups).map(([kind, members]) => ({ title: titles[kind as Feed['kind']], feeds: members }));
}

/** The title of the feed of a listing that is titled `listed`. */
export const feedTitle = (listed: string, site: Pick<Site, 'name'>) =>
  listed === site.name ? listed : `${listed} · ${site.name}`;

/** A feed as a page's head names it. */
export interface FeedLink {
  readonly title: string;
  /** Site path. */
  readonly href: string;
  /** Media type. */
  readonly type: string;
}

/** The feed of the listing at `base` in every format. */
export const feedLinks = (title: string, base: string): FeedLink[] =>
  feedFormats.map((format) => ({ title, href: feedUrl(format, base), type: feedTypes[format] }));

/** One file of a feed: the one that readers ask for again and again, or an archive, which they ask for once. */
export interface FeedDocument {
  readonly feed: Feed;
  readonly format: FeedFormat;
  /** Site path. */
  readonly url: string;
  readonly posts: readonly Post[];
  /** Site path of the archive that holds the posts before these. */
  readonly older?: string | undefined;
  /** Site path of the document that readers follow: of an archive only. */
  readonly current?: string;
}

/** The feed in one format: its current document with at most `size` posts, and its archives, oldest first. */
export function feedDocuments(feed: Feed, format: FeedFormat, size: number): FeedDocument[] {
  const { current, archives } = feedHistory(feed.posts, size);
  const url = feedUrl(format, feed.url);
  const archiveUrl = (number: number) => (number > 0 ? feedUrl(format, feed.url, number) : undefined);
  return [
    { feed, format, url, posts: current, older: archiveUrl(archives.length) },
    ...archives.map((posts, index) => ({
      feed,
      format,
      url: feedUrl(format, feed.url, index + 1),
      posts,
      older: archiveUrl(index),
      current: url,
    })),
  ];
}
