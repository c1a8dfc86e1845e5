/** An old address as a page that sends readers and crawlers on, for hosts that know no redirect rules. */
import type { Post } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { escapeXml as escape } from './xml.ts';

/** The file that answers `alias`, relative to the build: `/old/` is `old/index.html`, `/old.html` is itself. */
export const redirectFile = (alias: string): string => decodeURI(alias.slice(1)) + (alias.endsWith('/') ? 'index.html' : '');

/** HTML with an immediate refresh (HTML, section 4.2.5.3), which search engines take for a permanent redirect, and a link. */
export function redirectPage(post: Post, siteUrl: string): string {
  const url = absoluteUrl(post.url, siteUrl);
  return `<!doctype html>
<html lang="${escape(post.lang)}">
<meta charset="utf-8">
<title>${escape(post.title)}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="${escape(post.canonical ?? url)}">
<meta http-equiv="refresh" content="0; url=${escape(post.url)}">
<p><a href="${escape(post.url)}">${escape(post.title)}</a></p>
</html>
`;
}
