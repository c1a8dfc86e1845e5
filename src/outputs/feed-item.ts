/** One description of a post for every feed format, so that no two can disagree. */
import type { Post } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { withoutForbidden } from './xml.ts';

export interface FeedItem {
  /** Absolute URL that never changes, whatever becomes of the slug. */
  readonly id: string;
  /** Whether `id` is the address the post is read at. */
  readonly idIsLink: boolean;
  /** Absolute URL of the page. */
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  readonly published: Date;
  readonly updated: Date;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  /** Names of the category, then of the tags, each once. */
  readonly categories: readonly string[];
  readonly lang: string;
}

/** `html` is the body for feeds, its URLs absolute. */
export function toFeedItem(post: Post, html: string, siteUrl: string): FeedItem {
  return {
    id: absoluteUrl(post.identity, siteUrl),
    idIsLink: post.identity === post.url,
    url: absoluteUrl(post.url, siteUrl),
    title: withoutForbidden(post.title),
    summary: withoutForbidden(post.description),
    html: withoutForbidden(html),
    published: post.pubDate,
    updated: post.updatedDate ?? post.pubDate,
    authors: post.authors.map(({ name, url }) => ({ name: withoutForbidden(name), url: absoluteUrl(url, siteUrl) })),
    categories: [...new Set([post.category, ...post.tags].map(({ name }) => withoutForbidden(name)))],
    lang: post.lang,
  };
}
