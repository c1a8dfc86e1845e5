/** An old address as a page that sends readers and crawlers on, for hosts that know no redirect rules. */
import { absoluteUrl } from '../domain/urls.ts';
import { escapeXml } from './xml.ts';

/** Where an old address leads: a post, or another page. */
export interface Target {
  /** Site path or absolute URL. */
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly canonical?: string | undefined;
}

/** HTML with an immediate refresh (HTML, section 4.2.5.3), which search engines take for a permanent redirect, and a link. */
export function redirectPage(target: Target, siteUrl: string): string {
  const url = absoluteUrl(target.url, siteUrl);
  return `<!doctype html>
<html lang="${escapeXml(target.lang)}">
<meta charset="utf-8">
<title>${escapeXml(target.title)}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="${escapeXml(target.canonical ?? url)}">
<meta http-equiv="refresh" content="0; url=${escapeXml(target.url)}">
<p><a href="${escapeXml(target.url)}">${escapeXml(target.title)}</a></p>
</html>
`;
}
