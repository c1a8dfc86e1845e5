/** The site's addresses, each made here and nowhere else. Every path ends in a slash or an extension; ids are percent-encoded (RFC 3986). */

const segment = (id: string) => encodeURIComponent(id);

export const homeUrl = '/';
export const blogUrl = '/blog/';
export const aboutUrl = '/about/';
export const searchUrl = '/search/';
/** A file of the search index. */
export const searchFileUrl = (file: string) => `${searchUrl}${file}.json`;
export const notFoundUrl = '/404.html';
/** The reading list of the reader's device, what stands in for a page without a network, and what the site keeps. */
export const savedUrl = '/saved/';
export const offlineUrl = '/offline/';
export const privacyUrl = '/privacy/';
export const creditsUrl = '/credits/';
/** Texts of licences. */
export const typefaceLicenceUrl = '/credits/typefaces.txt';
export const packageLicencesUrl = '/credits/packages.txt';
export const serviceWorkerUrl = '/sw.js';
/** What posts are filed under. Each names its folder of the content, too. */
export const taxonomies = ['categories', 'series', 'authors', 'tags'] as const;
export type Taxonomy = (typeof taxonomies)[number];
/** The page that lists all terms of a taxonomy. */
export const indexUrl = (taxonomy: Taxonomy) => `/${taxonomy}/`;
export const termUrl = (taxonomy: Taxonomy, id: string) => `/${taxonomy}/${segment(id)}/`;
/** Whether a site path is that of the list of a category, tag, author or series. */
export const isTermUrl = (path: string) => taxonomies.some((taxonomy) => isTermOf(taxonomy, path));
const isTermOf = (taxonomy: Taxonomy, path: string) =>
  path.startsWith(indexUrl(taxonomy)) && /^[^/]+\/$/.test(path.slice(indexUrl(taxonomy).length));
export const archiveUrl = '/archive/';

export const postUrl = (slug: string) => `/blog/${segment(slug)}/`;
/** The site path that identifies a post in feeds: the first address of a post among its `aliases`, or its own. */
export const identityOf = (aliases: readonly string[], url: string) => aliases.find(isPostUrl) ?? url;
/** Whether a site path is that of a post's page. */
export const isPostUrl = (path: string) => /^\/blog\/(?!\d+\/)[^/]+\/$/.test(path);
export const postMarkdownUrl = (slug: string) => `/blog/${segment(slug)}.md`;
export const pageUrl = (slug: string) => `/${segment(slug)}/`;

/** Page `number` (from 1) of the listing at `base`; the first page is the listing itself. */
export const listingPageUrl = (base: string, number: number) => (number === 1 ? base : `${base}${number}/`);

/** RSS 2.0, Atom 1.0, JSON Feed 1.1. */
export type FeedFormat = 'rss' | 'atom' | 'json';
export const feedFormats = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[];
const feedFiles = { rss: ['rss', '.xml'], atom: ['atom', '.xml'], json: ['feed', '.json'] } as const;

/** The feed of the listing at `base` (`/tags/a/rss.xml`; the site's own at `/`), or the document `archive` (from 1) of its history (`/tags/a/rss/1.xml`). */
export function feedUrl(format: FeedFormat, base: string = homeUrl, archive?: number): string {
  const [name, extension] = feedFiles[format];
  return `${base}${name}${archive === undefined ? '' : `/${archive}`}${extension}`;
}

export const subscribeUrl = '/subscribe/';
/** Every RSS feed in one file (OPML 2.0). */
export const feedListUrl = '/feeds.opml';
/** What a feed looks like in a browser. */
export const feedStyleUrl = '/feed.css';

export const sitemapUrl = '/sitemap-index.xml';
/** Of the sitemaps that the index lists. */
export const firstSitemapUrl = '/sitemap-0.xml';
export const robotsUrl = '/robots.txt';
/** For language models: the list of what to read, and all of it in one file. */
export const llmsUrl = '/llms.txt';
export const llmsFullUrl = '/llms-full.txt';
export const manifestUrl = '/manifest.webmanifest';
export const securityTxtUrl = '/.well-known/security.txt';
export const reservationUrl = '/.well-known/tdmrep.json';

/** Marks a build for reviewers. */
export const reviewMarkUrl = '/built-with-drafts.txt';

/** The file by which IndexNow knows that `key` is the site's. */
export const indexNowKeyUrl = (key: string) => `/${key}.txt`;

/** The card of the post, page or listing at `path`: `/og/blog/hello.png` for `/blog/hello/`, `/og/home.png` for the home page. */
export const ogCardUrl = (path: string) => `/og${path === homeUrl ? '/home' : path.replace(/\/$/, '')}.png`;

/** The file below the build that answers `path`: `/old/` is `old/index.html`, `/old.html` is itself. */
export const fileOf = (path: string) =>
  path.slice(1).split('/').map(decodeURIComponent).join('/') + (path.endsWith('/') ? 'index.html' : '');

/** `path` as an absolute URL on `site`. */
export const absoluteUrl = (path: string, site: string) => new URL(path, site).href;

/** Whether the page at `path` lies below the one at `href`; all of them lie below the home page, so none does. */
export const isBelow = (path: string, href: string) => href !== homeUrl && path !== href && path.startsWith(href);

/** Whether an id leaves room for the numbered pages (`/blog/2/`) of the listing it stands under. */
export const isPageNumber = (id: string) => /^\d+$/.test(id);
