/**
 * The site's addresses, each made here and nowhere else. Every path ends in a slash or an extension; ids are percent-encoded (RFC 3986).
 * Paths begin at the site, also where it stands below a path of its host, its base: `withBase` and `absoluteUrl` put that before them where they leave.
 */

declare global {
  /** In browser code, which meets addresses with their base alone, the base: put in by the build. Elsewhere nothing. */
  var browserBase: string;
}
if (typeof browserBase === 'undefined') globalThis.browserBase = '';

export const homeUrl = `${browserBase}/`;
export const blogUrl = `${browserBase}/blog/`;
export const aboutUrl = `${browserBase}/about/`;
export const searchUrl = `${browserBase}/search/`;
export const searchFileUrl = (file: string) => `${searchUrl}${file}.json`;
export const notFoundUrl = `${browserBase}/404.html`;
/** The reading list of the reader's device, what stands in for a page without a network, and what the site keeps. */
export const savedUrl = `${browserBase}/saved/`;
export const offlineUrl = `${browserBase}/offline/`;
export const privacyUrl = `${browserBase}/privacy/`;
export const creditsUrl = `${browserBase}/credits/`;
export const typefaceLicenceUrl = `${browserBase}/credits/typefaces.txt`;
export const packageLicencesUrl = `${browserBase}/credits/packages.txt`;
export const serviceWorkerUrl = `${browserBase}/sw.js`;
/** What posts are filed under. Each names its folder of the content, too. */
export const taxonomies = ['categories', 'series', 'authors', 'tags'] as const;
export type Taxonomy = (typeof taxonomies)[number];
/** The page that lists all terms of a taxonomy. */
export const indexUrl = (taxonomy: Taxonomy) => `${browserBase}/${taxonomy}/`;
export const termUrl = (taxonomy: Taxonomy, id: string) => `${browserBase}/${taxonomy}/${encodeURIComponent(id)}/`;
/** Whether a site path is that of the list of a category, tag, author or series. */
export const isTermUrl = (path: string) => taxonomies.some((taxonomy) => isTermOf(taxonomy, path));
const isTermOf = (taxonomy: Taxonomy, path: string) =>
  path.startsWith(indexUrl(taxonomy)) && /^[^/]+\/$/.test(path.slice(indexUrl(taxonomy).length));
export const archiveUrl = `${browserBase}/archive/`;

export const postUrl = (slug: string) => `${browserBase}/blog/${encodeURIComponent(slug)}/`;
/** The site path that identifies a post in feeds: the first address of a post among its `aliases`, or its own. */
export const identityOf = (aliases: readonly string[], url: string) => aliases.find(isPostUrl) ?? url;
export const isPostUrl = (path: string) =>
  /^\/blog\/(?!\d+\/)[^/]+\/$/.test(browserBase ? path.slice(browserBase.length) : path);
export const markdownUrl = (url: string) => url.replace(/\/$/, '.md');
export const postMarkdownUrl = (slug: string) => markdownUrl(postUrl(slug));
export const pageUrl = (slug: string) => `${browserBase}/${encodeURIComponent(slug)}/`;

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

export const subscribeUrl = `${browserBase}/subscribe/`;
/** Every RSS feed in one file (OPML 2.0). */
export const feedListUrl = `${browserBase}/feeds.opml`;
/** What a feed looks like in a browser. */
export const feedStyleUrl = `${browserBase}/feed.css`;

export const sitemapUrl = `${browserBase}/sitemap-index.xml`;
/** Of the sitemaps that the index lists. */
export const firstSitemapUrl = `${browserBase}/sitemap-0.xml`;
export const robotsUrl = `${browserBase}/robots.txt`;
/** For language models: the list of what to read, and all of it in one file. */
export const llmsUrl = `${browserBase}/llms.txt`;
export const llmsFullUrl = `${browserBase}/llms-full.txt`;
export const manifestUrl = `${browserBase}/manifest.webmanifest`;
export const securityTxtUrl = `${browserBase}/.well-known/security.txt`;
export const reservationUrl = `${browserBase}/.well-known/tdmrep.json`;

/** Marks a build for reviewers. */
export const reviewMarkUrl = `${browserBase}/built-with-drafts.txt`;

/** The file by which IndexNow knows that `key` is the site's. */
export const indexNowKeyUrl = (key: string) => `${browserBase}/${key}.txt`;

/** The card of the post, page or listing at `path`: `/og/blog/hello.png` for `/blog/hello/`, `/og/home.png` for the home page. */
export const ogCardUrl = (path: string) =>
  `${browserBase}/og${path === homeUrl ? '/home' : path.replace(/\/$/, '')}.png`;

/** The file below the build that answers `path`: `/old/` is `old/index.html`, `/old.html` is itself. */
export const fileOf = (path: string) =>
  path.slice(1).split('/').map(decodeURIComponent).join('/') + (path.endsWith('/') ? 'index.html' : '');

/** The path below which `site` stands: `/notes` for `https://example.org/notes`, nothing for a site at the root of its host. */
export const basePath = (site: string) => new URL(site).pathname.replace(/\/$/, '');

/** Two underscores begin what the development server has beside the site. */
const isSitePath = (address: string) => /^\s*[\\/](?![\\/]|__)/.test(address);

/** Of files that Astro names, in a build and in development: it puts the base before their paths itself. */
const assetPath = /^\/(?:_astro\/|_image\/?\?|@\w+\/|node_modules\/|src\/.*\.(?:css|[jt]s|woff2))/;
const isAssetPath = (path: string, base: string) => path.startsWith(base) && assetPath.test(path.slice(base.length));

/** A site path as a browser asks for it; any other address as it is. */
export const withBase = (path: string, base: string) =>
  base && isSitePath(path) && !isAssetPath(path, base) ? base + path.trimStart() : path;

/** `address`, as it stands on the page at `page`, as an absolute URL: a site path begins at `site`. @returns nothing when it is no address. */
export const resolvedUrl = (address: string, page: string, site: string): URL | null =>
  URL.parse(withBase(address, basePath(site)), page);

export const absoluteUrl = (path: string, site: string) => new URL(withBase(path, basePath(site)), site).href;

/** The site path, with query and fragment, of an absolute URL on `site`; nothing for one that is elsewhere. */
export function sitePathOf(url: URL, site: string): string | undefined {
  const base = basePath(site);
  if (url.origin !== new URL(site).origin || !`${url.pathname}/`.startsWith(`${base}/`)) return undefined;
  return `${url.pathname.slice(base.length) || '/'}${url.search}${url.hash}`;
}

/** Whether the page at `path` lies below the one at `href`; all of them lie below the home page, so none does. */
export const isBelow = (path: string, href: string) => href !== homeUrl && path !== href && path.startsWith(href);

/** Whether an id leaves room for the numbered pages (`/blog/2/`) of the listing it stands under. */
export const isPageNumber = (id: string) => /^\d+$/.test(id);

/** `text` with its percent-encoding undone; as it is when malformed (URL Standard, section 1.3). */
export function percentDecoded(text: string, decode: (text: string) => string = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
