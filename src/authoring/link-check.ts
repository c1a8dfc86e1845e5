/** Whether the site's own links lead somewhere. */

import { nearest } from '../domain/nearest.ts';
import { type Problem, problemAt } from '../domain/problem.ts';
import { isPostUrl, percentDecoded } from '../domain/urls.ts';
import { isPictureName } from '../infra/metadata/without-metadata.ts';
import type { InternalLink } from '../markdown/types.ts';

export interface LinkedDocument {
  /** Path named in messages. */
  readonly file: string;
  /** Site path of its page. */
  readonly url: string;
  /** Ids that a fragment may name; unknown of a document that cannot be read. */
  readonly anchors: readonly string[] | undefined;
  /** Files that its page is served with, relative to it. */
  readonly files?: readonly string[];
  /** Links the site must answer: a site path, a fragment, or both. */
  readonly links: readonly InternalLink[];
}

const hostName = /^(?:www\.|(?:[a-z\d-]+\.)+(?:[a-z]{2,}\/|(?:com|org|net|edu|gov|io|dev|app|info|eu)(?:[?#]|$)))/i;

/** The address elsewhere that `href` was meant to be. */
function elsewhere(href: string): string | undefined {
  if (/^[^\s/?#@]+@[^\s/?#@]+\.[^\s/?#@.]+$/.test(href)) return `mailto:${href}`;
  if (/^https?\/\//i.test(href)) return href.replace('//', '://');
  return hostName.test(href) ? `https://${href}` : undefined;
}

const isFile = (path: string) => /\.[a-z][a-z\d]{1,4}$/i.test(path) && !sourceEnd.test(path);
/** How the path of the file that a page is made from ends, or of the one that it is elsewhere. */
const sourceEnd = /(?:\/index)?\.(?:mdx?|markdown|html?)$/i;
const nameOf = (path: string) => percentDecoded(path.replace(/\/$/, '').replace(/^.*\//, ''));

/** Finds the one of `paths` that was meant by a path on the page at `url`, among files for a file; a path that many links name is looked for once. */
function nearestIn(paths: ReadonlySet<string>): (pathname: string, url: string) => string | undefined {
  const { files = [], pages = [] } = Object.groupBy(paths, (path) => (isFile(path) ? 'files' : 'pages'));
  // The Markdown of a page is no page.
  const shown = pages.filter((path) => !sourceEnd.test(path));
  const named = new Map(
    [...shown.filter((path) => /^\/[^/]+\/$/.test(path)), ...shown.filter(isPostUrl)].map((path) => [
      nameOf(path),
      path,
    ]),
  );
  const found = new Map<string, string | undefined>();
  const nearestOf = (path: string, candidates: readonly string[]) => {
    if (!found.has(path)) found.set(path, nearest(path, candidates));
    return found.get(path);
  };
  return (pathname, url) => {
    if (isFile(pathname)) return nearestOf(pathname, files);
    const page = pathname.replace(sourceEnd, '').replace(/\/?$/, '/');
    const exact = paths.has(page) ? page : named.get(nameOf(page));
    if (exact) return exact;
    const near = nearestOf(page, shown);
    // What lies below a page is near to it whatever its name is.
    if (near && !(near === url && page.startsWith(url))) return near;
    return sourceEnd.test(pathname) ? named.get(nearest(nameOf(page), named.keys()) ?? '') : undefined;
  };
}

/** What to do about a link to `target` that nothing answers. */
function adviceOn(href: string, { pathname, hash }: URL, url: string, nearestTo: ReturnType<typeof nearestIn>): string {
  const outside = elsewhere(href);
  if (outside) return `Write ${outside}.`;
  const name = pathname.slice(pathname.lastIndexOf('/'));
  const inPublic = `Put the file into public/ and write its path from there: ${name}`;
  // A file beside the document.
  if (isFile(pathname) && !href.startsWith('/'))
    return isPictureName(pathname)
      ? `A picture is published where it is shown: write ![What it shows](${href}), which opens large.`
      : inPublic;
  const meant = nearestTo(pathname, url);
  if (meant) return `Did you mean ${meant}${hash}?`;
  return isFile(pathname) ? inPublic : 'Link to a page that exists, or remove the link.';
}

/**
 * A finding for every link to a page or a heading that is not there; an error for a file that a page asks for by itself, without which no site is published.
 * @param paths every site path that is answered, pages and files.
 */
export function checkLinks(documents: readonly LinkedDocument[], paths: ReadonlySet<string>): Problem[] {
  const answered = new Set([...paths].map((path) => percentDecoded(path)));
  const nearestTo = nearestIn(paths);
  const anchors = new Map(documents.map((document) => [document.url, document.anchors]));
  return documents.flatMap(({ file, url, links }) =>
    links.flatMap(({ href, line, column, isLoaded }): Problem[] => {
      const place = { file, line, column };
      const target = URL.parse(href, `https://site.invalid${url}`);
      if (!target) return [problemAt('finding', 'broken-link', place, `"${href}" is no address.`)];
      // Servers answer for it, and another finding says how to write it.
      const path = target.pathname.replace(/\/index\.html?$/, '/');
      if (!answered.has(percentDecoded(path))) {
        const message = `Nothing on this site answers ${href}.`;
        const hint = adviceOn(href, target, url, nearestTo);
        const [severity, rule] = isLoaded
          ? (['error', 'missing-file'] as const)
          : (['finding', 'broken-link'] as const);
        return [problemAt(severity, rule, place, message, hint)];
      }
      const ids = anchors.get(path);
      const id = percentDecoded(target.hash.slice(1));
      // Every page has a top (WHATWG HTML, section "Scrolling to a fragment").
      if (!id || !ids || ids.includes(id) || id.startsWith(':~:') || id.toLowerCase() === 'top') return [];
      const meant = nearest(id, [...ids]);
      const hint = meant ? `Did you mean #${meant}?` : 'Link to the page without a fragment.';
      return [problemAt('finding', 'broken-anchor', place, `There is no heading "#${id}" on ${path}.`, hint)];
    }),
  );
}
