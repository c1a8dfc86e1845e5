/** What a page's head says, from the same facts as the page. Refuses to invent: every field comes from a post, a listing or the site's configuration. */

import type { Post } from '../domain/post.ts';
import { latestChange } from '../domain/posts.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl, homeUrl } from '../domain/urls.ts';
import { type FeedLink, feedLinks, feedTitle } from './feeds.ts';

/** The picture that stands for a page where it is linked: its card. */
export interface PageImage {
  /** Absolute. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Media type. */
  readonly type: string;
  readonly alt: string;
}

export interface PageMeta {
  /** The whole content of `<title>`. */
  readonly documentTitle: string;
  /** The page's own title. */
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** Absolute URL this page is known by; nothing for a page that may not be indexed. */
  readonly canonical?: string | undefined;
  readonly indexed: boolean;
  readonly type: 'website' | 'article';
  /** Nothing for a page that nobody shares, such as the error page. */
  readonly image?: PageImage | undefined;
  /** The page's latest change, of its content: the sitemap's `lastmod`. */
  readonly modified?: Date | undefined;
  /** Of an article only. */
  readonly article?: {
    readonly published: Date;
    readonly section: string;
    readonly tags: readonly string[];
    readonly authors: readonly string[];
  };
  /** The page's own first. */
  readonly feeds: readonly FeedLink[];
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

const siteFeeds = (site: Site): FeedLink[] => feedLinks(site.name, homeUrl);

/** The head of a post. `indexed` is true for a public post only. */
export function postMeta(post: Post, site: Site): PageMeta {
  return {
    documentTitle: `${post.title} · ${site.name}`,
    title: post.title,
    description: post.description,
    lang: post.lang,
    canonical: post.canonical ?? absoluteUrl(post.url, site.url),
    indexed: post.status === 'public',
    type: 'article',
    modified: post.updatedDate ?? post.pubDate,
    article: {
      published: post.pubDate,
      section: post.category.name,
      tags: post.tags.map(({ name }) => name),
      authors: post.authors.map(({ name }) => name),
    },
    feeds: siteFeeds(site),
  };
}

export interface PageFacts {
  readonly title: string;
  readonly description?: string | undefined;
  /** Site path. */
  readonly url: string;
  /** Posts the page shows: the newest change among them is the page's own. */
  readonly posts?: readonly Post[];
  /** Of a page that shows no posts. */
  readonly modified?: Date | undefined;
  readonly lang?: string | undefined;
  readonly indexed?: boolean;
  /** The listing whose feed this page has: its title, and the site path of its first page. */
  readonly feed?: { readonly title: string; readonly url: string };
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** The head of every page that is not a post. The home page is titled by the site's name alone. */
export function pageMeta(page: PageFacts, site: Site): PageMeta {
  const indexed = page.indexed ?? true;
  return {
    documentTitle: page.title === site.name ? page.title : `${page.title} · ${site.name}`,
    title: page.title,
    description: page.description ?? site.description,
    lang: page.lang ?? site.locale,
    canonical: indexed ? absoluteUrl(page.url, site.url) : undefined,
    indexed,
    type: 'website',
    modified: page.modified ?? latestChange(page.posts ?? []),
    feeds: [...(page.feed ? feedLinks(feedTitle(page.feed.title, site), page.feed.url) : []), ...siteFeeds(site)],
    previous: page.previous,
    next: page.next,
  };
}
