/** Where a URL in a document leads. */
import { percentDecoded, resolvedUrl, sitePathOf } from '../domain/urls.ts';

export type Target =
  /** On this site: `href` as the page shows it, `check` as it is reported for checking. */
  | { readonly kind: 'internal'; readonly href: string; readonly check: string; readonly absolute: string }
  | { readonly kind: 'external'; readonly href: string; readonly absolute: string }
  /** `mailto:`, `tel:` and the like. */
  | { readonly kind: 'other'; readonly href: string; readonly absolute: string }
  /** A URL that runs code or names no public place. */
  | { readonly kind: 'unsafe' };

const unsafe = new Set(['javascript:', 'vbscript:', 'data:', 'file:', 'blob:']);

/** `value` with its percent-encoding undone where that changes no meaning; as it is when malformed. */
export const readable = (value: string): string => percentDecoded(value, decodeURI);

/** The file that a relative URL names: without query and fragment, its percent-encoding undone; as it is when malformed. */
export const filePath = (url: string): string => percentDecoded(url.replace(/[?#].*$/s, ''));

/** The same without `.` and `..`, when the file stands beside the document or in a folder there; undefined for one that is elsewhere. */
export function fileBeside(url: string): string | undefined {
  const parts: string[] = [];
  for (const part of filePath(url).replaceAll('\\', '/').split('/')) {
    if (part !== '..') parts.push(...(part === '.' || part === '' ? [] : [part]));
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}

/** A relative URL of the file at `path`. */
export const fileUrl = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A page by its absolute URL, and its site by that of the home page. */
export interface PageAddress {
  readonly url: string;
  readonly site: string;
}

/** `resolveFile` knows the pages made from Markdown files. */
export function targetOf(href: string, page: PageAddress, resolveFile: (path: string) => string | undefined): Target {
  const url = resolvedUrl(href, page.url, page.site);
  if (!url) return { kind: 'other', href, absolute: href };
  if (unsafe.has(url.protocol)) return { kind: 'unsafe' };
  if (!/^https?:$/.test(url.protocol)) return { kind: 'other', href, absolute: url.href };
  const isRelative = !URL.canParse(href) && !/^[\\/]{2}/.test(href);
  const path = isRelative ? href : sitePathOf(url, page.site);
  if (path === undefined) return { kind: 'external', href, absolute: url.href };
  const [file = '', fragment] = path.split('#');
  const made = /\.mdx?$/.test(file) && !file.startsWith('/') ? resolveFile(readable(file)) : undefined;
  const shown = made === undefined ? path : fragment === undefined ? made : `${made}#${fragment}`;
  const absolute = resolvedUrl(shown, page.url, page.site)?.href ?? shown;
  return { kind: 'internal', href: shown, check: readable(shown), absolute };
}
