/** Everything a reader can follow: the site, each topic, series, author and tag, each as one feed in three formats, with its history. */
import type { Blog } from '../domain/blog.ts';
import type { Post } from '../domain/post.ts';
import { newestFirst } from '../domain/posts.ts';
import type { Site } from '../domain/site.ts';
import { type FeedFormat, feedFormats, feedUrl, homeUrl, type Taxonomy, taxonomies } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';

/**
 * A feed shows the newest posts; what is older stands in archive documents (RFC 5005, section 4).
 * Archives are filled from the oldest post on and belong to the history when they are full, so that a new post changes none of them.
 * One is there from half on: when posts are deleted, whoever comes from the feed as it was still finds it, and the way on.
 * @param posts newest first.
 */
export function feedHistory<T>(posts: readonly T[], size: number) {
  const oldestFirst = posts.toReversed();
  return {
    /** The newest `size` posts, newest first. */
    current: posts.slice(0, size),
    /** Oldest archive first; each `size` posts, newest first. The last may want for some. */
    archives: Array.from({ length: Math.round(posts.length / size) }, (_, index) =>
      oldestFirst.slice(index * size, (index + 1) * size).toReversed(),
    ),
    /** How many archives the history consists of: those that are full, and none while everything is current. */
    full: posts.length > size ? Math.floor(posts.length / size) : 0,
  };
}

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

export interface Feed {
  readonly kind: 'site' | Taxonomy;
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

/** Every feed: the site's, then those of each taxonomy in the order of its index. */
export function feedsOf(blog: Blog, site: Pick<Site, 'name' | 'description'>, t: Sentences): Feed[] {
  const { name, description } = site;
  const terms = taxonomies.flatMap((kind) =>
    blog[kind].map(({ key, posts }): Feed => {
      const listed = t.taxonomies[kind].listed(key.name);
      const title = feedTitle(listed, site);
      const { description: about = listed } = key;
      return { kind, name: key.name, title, description: about, url: key.url, posts: newestFirst(posts) };
    }),
  );
  return [{ kind: 'site', name, title: name, description, url: homeUrl, posts: blog.posts }, ...terms];
}

/** The feeds by kind, as a reader looks for one; no group is empty. */
export function feedGroups(feeds: readonly Feed[], t: Sentences) {
  const groups = Map.groupBy(feeds, ({ kind }) => kind);
  return [...groups].map(([kind, members]) => ({
    title: kind === 'site' ? t.feeds.everything : t.taxonomies[kind].title,
    feeds: members,
  }));
}

export type FeedGroup = ReturnType<typeof feedGroups>[number];

/** The title of the feed of a listing that is titled `listed`. */
export const feedTitle = (listed: string, site: Pick<Site, 'name'>) =>
  listed === site.name ? listed : `${listed} · ${site.name}`;

/** The feed of the listing at `base` in every format, as a page's head names it: its site path and its media type. */
export const feedLinks = (title: string, base: string) =>
  feedFormats.map((format) => ({ title, href: feedUrl(format, base), type: feedTypes[format] }));

export type FeedLink = ReturnType<typeof feedLinks>[number];

/** The files of the feed in one format: the current document with at most `size` posts, which readers ask for again and again, and of the site's own its archives, oldest first: they hold every post already. */
export function feedDocuments({ posts: all, ...feed }: Feed, format: FeedFormat, size: number) {
  const { current, archives, full } =
    feed.kind === 'site' ? feedHistory(all, size) : { current: all.slice(0, size), archives: [], full: 0 };
  const url = feedUrl(format, feed.url);
  const archiveUrl = (number: number) => (number > 0 ? feedUrl(format, feed.url, number) : undefined);
  const documents = archives.map((posts, index) => ({
    feed,
    format,
    url: feedUrl(format, feed.url, index + 1),
    posts,
    /** Site path of the archive that holds the posts before these. */
    older: archiveUrl(index),
    /** Site path of the document that readers follow: of an archive only. */
    current: url,
  }));
  return [{ feed, format, url, posts: current, older: archiveUrl(full), current: undefined }, ...documents];
}

export type FeedDocument = Readonly<ReturnType<typeof feedDocuments>[number]>;
