/** `robots.txt` (RFC 9309): everything may be crawled, and where the map is. */
import { absoluteUrl, sitemapUrl } from '../domain/urls.ts';

export const robots = (siteUrl: string): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(sitemapUrl, siteUrl)}\n`;
