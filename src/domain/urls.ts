/** The site's addresses, each made here and nowhere else. Every path ends in a slash or an extension; ids are percent-encoded (RFC 3986). */

const segment = (id: string) => encodeURIComponent(id);

export const homeUrl = '/';
export const blogUrl = '/blog/';
export const aboutUrl = '/about/';
export const notFoundUrl = '/404.html';
export const categoriesUrl = '/categories/';
export const tagsUrl = '/tags/';
export const authorsUrl = '/authors/';
export const seriesIndexUrl = '/series/';

export const postUrl = (slug: string) => `/blog/${segment(slug)}/`;
export const postMarkdownUrl = (slug: string) => `/blog/${segment(slug)}.md`;
export const categoryUrl = (id: string) => `/categories/${segment(id)}/`;
export const tagUrl = (id: string) => `/tags/${segment(id)}/`;
export const authorUrl = (id: string) => `/authors/${segment(id)}/`;
export const seriesUrl = (id: string) => `/series/${segment(id)}/`;
export const pageUrl = (slug: string) => `/${segment(slug)}/`;

/** Page `number` (from 1) of the listing at `base`; the first page is the listing itself. */
export const listingPageUrl = (base: string, number: number) => (number === 1 ? base : `${base}${number}/`);

/** The RSS feed of the listing at `base`; the site's own when `base` is `/` or `/blog/`. */
export const rssUrl = (base: string = homeUrl) => `${base === blogUrl ? homeUrl : base}rss.xml`;

export const sitemapUrl = '/sitemap-index.xml';
export const robotsUrl = '/robots.txt';
export const manifestUrl = '/manifest.webmanifest';

/** The card of the post, page or listing at `path`: `/og/blog/hello.png` for `/blog/hello/`, `/og/home.png` for the home page. */
export const ogCardUrl = (path: string) => `/og${path === homeUrl ? '/home' : path.replace(/\/$/, '')}.png`;

/** `path` as an absolute URL on `site`. */
export const absoluteUrl = (path: string, site: string) => new URL(path, site).href;

/** Whether an id leaves room for the numbered pages (`/blog/2/`) of the listing it stands under. */
export const isPageNumber = (id: string) => /^\d+$/.test(id);
