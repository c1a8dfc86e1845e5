/** One description of a post for every feed format, so that no two can disagree. */

import { languageOf } from '../domain/language.ts';
import type { Post, Term } from '../domain/post.ts';
import { lastChange } from '../domain/posts.ts';
import { absoluteUrl, indexUrl, type Taxonomy } from '../domain/urls.ts';
import { withoutForbidden, xmlElement } from './xml.ts';

/** A file that goes with the item. */
export interface FeedFile {
  /** Absolute. */
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
}

export interface FeedImage extends FeedFile {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** What a feed needs of a post beyond its facts. */
export interface FeedBody {
  /** For feeds, its URLs absolute. */
  readonly html: string;
  readonly image?: FeedImage | undefined;
  readonly recordings?: readonly FeedFile[];
}

/** Feed readers lay out what they show from the left, whatever the item says of its language. */
function inDirection(html: string, language: string): string {
  const { lang, dir } = languageOf(language);
  return dir === 'rtl' && html ? `<div lang="${lang}" dir="${dir}">\n${html}\n</div>` : html;
}

/** @param firstUrl what `siteUrl` was when the first post was published. */
export function toFeedItem(
  post: Post,
  { html, image, recordings = [] }: FeedBody,
  siteUrl: string,
  firstUrl = siteUrl,
) {
  const inScheme =
    (taxonomy: Taxonomy) =>
    ({ id, name }: Term) => ({
      term: id,
      label: withoutForbidden(name),
      /** Absolute URL of the index that the term stands in. */
      scheme: absoluteUrl(indexUrl(taxonomy), siteUrl),
    });
  const terms = [inScheme('categories')(post.category), ...post.tags.map(inScheme('tags'))];
  const id = absoluteUrl(post.identity, firstUrl);
  const url = absoluteUrl(post.url, siteUrl);
  return {
    /** Absolute URL that never changes, whatever becomes of the slug. */
    id,
    /** Whether `id` is the address the post is read at. */
    idIsLink: id === url,
    /** Absolute URL of the page. */
    url,
    title: withoutForbidden(post.title),
    summary: withoutForbidden(post.description),
    html: withoutForbidden(inDirection(html, post.lang)),
    published: post.pubDate,
    updated: lastChange(post),
    authors: post.authors.map(({ name, url }) => ({
      name: withoutForbidden(name),
      url: url && absoluteUrl(url, siteUrl),
    })),
    contributors: post.contributors.map(withoutForbidden),
    /** The category, then the tags, each name once. */
    terms: terms.filter(({ label }, index) => terms.findIndex((other) => other.label === label) === index),
    lang: post.lang,
    image,
    /** Films and recordings that the post plays. */
    recordings,
  };
}

export type FeedItem = Readonly<ReturnType<typeof toFeedItem>>;

/** The picture of an item in Media RSS 1.5.1, for RSS and Atom alike. Without `media:description`, which parsers take for the item's content. */
export function mediaContent({ image }: FeedItem): string {
  if (!image) return '';
  const { url, type, bytes: fileSize, width, height } = image;
  return xmlElement('media:content', { url, type, medium: 'image', fileSize, width, height });
}
