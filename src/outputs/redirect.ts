/** An old address as a page that sends readers and crawlers on, for hosts that know no redirect rules. */
import type { Post } from '../domain/post.ts';
import { absoluteUrl, fileOf } from '../domain/urls.ts';
import { escapeXml } from './xml.ts';

/** Of the private use area: stands for `%` in the name of a file until the build is done. */
export const percentStandIn = '\uE025';

/** The file below the build for the page at `alias`, with stand-ins. */
export const redirectFile = (alias: string): string => fileOf(alias).replaceAll('%', percentStandIn);

/** HTML with an immediate refresh (HTML, section 4.2.5.3), which search engines take for a permanent redirect, and a link. */
export function redirectPage(post: Post, siteUrl: string): string {
  const url = absoluteUrl(post.url, siteUrl);
  return `<!doctype html>
<html lang="${escapeXml(post.lang)}">
<meta charset="utf-8">
<title>${escapeXml(post.title)}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="${escapeXml(post.canonical ?? url)}">
<meta http-equiv="refresh" content="0; url=${escapeXml(post.url)}">
<p><a href="${escapeXml(post.url)}">${escapeXml(post.title)}</a></p>
</html>
`;
}
