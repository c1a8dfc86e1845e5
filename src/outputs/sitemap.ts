/** What a page's head says to a sitemap (sitemaps.org protocol 0.9). */

export interface SitemapFacts {
  readonly indexed: boolean;
  /** W3C date or instant. */
  readonly modified?: string | undefined;
}

/** @param html a page of this site: the attributes are in the order that `Head.astro` writes them. */
export function sitemapFactsOf(html: string): SitemapFacts {
  const head = html.slice(0, html.indexOf('</head>'));
  return {
    indexed: !/<meta name="robots" content="[^"]*noindex/.test(head),
    modified: /<meta property="(?:article:modified_time|og:updated_time)" content="([^"]+)"/.exec(head)?.[1],
  };
}
