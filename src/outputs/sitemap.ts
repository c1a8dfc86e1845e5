/** What a built page says to a sitemap (sitemaps.org protocol 0.9, with Google's image extension 1.1). */

export interface SitemapEntry {
  readonly url: string;
  /** W3C date or instant. */
  readonly lastmod?: string;
  /** Absolute URLs of the pictures that show something; those without alternative text are decoration. */
  readonly img?: readonly string[];
}

/** Google reads no more of a page. */
const mostImages = 1000;

/**
 * @param html a page of this site: the attributes are in the order that `Head.astro` writes them.
 * @param url the page's own address; nothing for a page that may not be indexed, or is known by another address.
 */
export function sitemapEntry(html: string, url: string): SitemapEntry | undefined {
  const head = html.slice(0, html.indexOf('</head>'));
  const canonical = /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1];
  if (/<meta name="robots" content="[^"]*noindex/.test(head) || (canonical && unescaped(canonical) !== url)) return;
  const lastmod = /<meta property="(?:article:modified_time|og:updated_time)" content="([^"]+)"/.exec(head)?.[1];
  const img = imagesOf(html.slice(head.length), url);
  return { url, ...(lastmod ? { lastmod } : {}), ...(img.length ? { img } : {}) };
}

function imagesOf(body: string, url: string): string[] {
  const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
  const sources = [...main.matchAll(/<img\b[^>]*>/g)].flatMap(([tag]) => {
    const src = /\ssrc="([^"]+)"/.exec(tag)?.[1];
    return src && /\salt="[^"]/.test(tag) ? [new URL(unescaped(src), url).href] : [];
  });
  return [...new Set(sources)].filter((source) => source.startsWith('http')).slice(0, mostImages);
}

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** The text of an attribute as HTML writers escape it. */
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
