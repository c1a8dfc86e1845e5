/** What a page's head says, from the same facts as the page. Refuses to invent: every field comes from a post, a listing or the site's configuration. */

import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import { postPage, type SitePage } from '../domain/site-pages.ts';
import { absoluteUrl, homeUrl, ogCardUrl, postMarkdownUrl } from '../domain/urls.ts';
import { type FeedLink, feedLinks, feedTitle } from './feeds.ts';
import { cardSize } from './og-card.ts';
import type { Crumb } from './structured-data/nodes.ts';
import { pageGraph, type Subject } from './structured-data/page-graph.ts';
import { postGraph } from './structured-data/post-graph.ts';
import type { Node } from './structured-data.ts';

export interface PageMeta {
  /** The whole content of `<title>`. */
  readonly documentTitle: string;
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
  /** Of an article only. The addresses of `authors` are absolute. */
  readonly article?: {
    readonly published: Date;
    readonly section: string;
    readonly tags: readonly string[];
    readonly authors: readonly {
      readonly name: string;
      readonly url?: string | undefined;
      readonly fediverse?: string | undefined;
    }[];
  };
  /** Site path of the same text for machines. */
  readonly markdown?: string | undefined;
  /** Addresses of the site elsewhere, which this page vouches for (`rel="me"`). */
  readonly me?: readonly string[] | undefined;
  /** What structured data says of the page; nothing of one that may not be indexed. */
  readonly graph: readonly Node[];
  /** The page's own first. */
  readonly feeds: readonly FeedLink[];
}

/** The picture that stands for the page at `path` where it is linked: its card, whose words are `title`. */
function cardImage(path: string, title: string, site: Site) {
  const alt = title === site.name ? title : `${title} · ${site.name}`;
  return { url: absoluteUrl(ogCardUrl(path), site.url), ...cardSize, type: 'image/png', alt };
}

export type PageImage = Readonly<ReturnType<typeof cardImage>>;

const siteFeeds = (site: Site): FeedLink[] => feedLinks(site.name, homeUrl);

/** Columns that search results show of a title, at the least. */
const titleColumns = 60;
const isWide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF00-\uFF60]/u;
const columns = (text: string) => [...text].reduce((sum, character) => sum + (isWide.test(character) ? 2 : 1), 0);

/** The page's title, and the site's name after it where both are seen. */
function documentTitle(title: string, site: Site): string {
  const both = `${title} · ${site.name}`;
  return title === site.name || columns(both) > titleColumns ? title : both;
}

/** The head of a post. `indexed` is true for a public post only. */
export function postMeta(post: Post, site: Site, trail: readonly Crumb[] = []): PageMeta {
  const { indexed, modified } = postPage(post);
  const canonical = post.canonical ?? absoluteUrl(post.url, site.url);
  const image = cardImage(post.url, post.title, site);
  return {
    documentTitle: documentTitle(post.title, site),
    title: post.title,
    description: post.description,
    lang: post.lang,
    canonical,
    indexed,
    type: 'article',
    image,
    modified,
    article: {
      published: post.pubDate,
      section: post.category.name,
      tags: post.tags.map(({ name }) => name),
      authors: post.authors.map(({ name, url, fediverse }) => ({
        name,
        url: url && absoluteUrl(url, site.url),
        fediverse,
      })),
    },
    markdown: indexed ? postMarkdownUrl(post.slug) : undefined,
    graph: indexed ? postGraph(post, { canonical, image, trail }, site) : [],
    feeds: siteFeeds(site),
  };
}

export interface PageFacts {
  readonly title: string;
  readonly description: string;
  /** Default: the site's. */
  readonly lang?: string | undefined;
  /** The list whose feed this page has: its title, and the site path of its first page. */
  readonly feed?: { readonly title: string; readonly url: string } | undefined;
  /** Pages between the home page and this one. */
  readonly trail?: readonly Crumb[];
  readonly subject?: Subject | undefined;
}

/** The head of every page that is not a post. The home page is titled by the site's name alone. */
export function pageMeta(page: Omit<SitePage, 'kind'>, facts: PageFacts, site: Site): PageMeta {
  const { url, indexed, card, modified } = page;
  const { title, description, lang = site.locale, feed, trail = [], subject } = facts;
  const canonical = indexed ? absoluteUrl(url, site.url) : undefined;
  return {
    documentTitle: documentTitle(title, site),
    title,
    description,
    lang,
    canonical,
    indexed,
    type: 'website',
    image: card ? cardImage(card, card === homeUrl ? (site.tagline ?? site.name) : title, site) : undefined,
    modified,
    me: subject?.of === 'home' ? site.links?.map(({ href }) => href) : undefined,
    graph: canonical ? pageGraph({ title, description, canonical, lang, modified, trail, subject }, site) : [],
    feeds: [...(feed ? feedLinks(feedTitle(feed.title, site), feed.url) : []), ...siteFeeds(site)],
  };
}
