/** What becomes of an address in a document when an entry of the content gets another name. */

import { dirname, join, relative, sep } from 'node:path';
import { percentDecoded } from '../../src/domain/urls.ts';
import { fileUrl } from '../../src/markdown/urls.ts';

export interface Renaming {
  /** Site path of the entry's page: `/blog/old/`. */
  readonly from: string;
  readonly to: string;
  /** The file or folder that moves, when one does. Absolute. */
  readonly files?: { readonly from: string; readonly to: string } | undefined;
}

export interface Naming {
  /** The document's file. Absolute. */
  readonly path: string;
  /** Site path of its page. */
  readonly url: string;
}

/** `path` (with slashes, as written) below `from`, put below `to`. */
function rebased(path: string, from: string, to: string): string | undefined {
  const [written, old, now] = [path.split('/'), from.split('/').slice(0, -1), to.split('/').slice(0, -1)];
  const isBelow = old.every((part, index) => percentDecoded(part) === percentDecoded(written[index] ?? ''));
  if (isBelow) return [...now, ...written.slice(old.length)].join('/');
  return percentDecoded(path) === percentDecoded(`${from.slice(0, -1)}.md`) ? `${to.slice(0, -1)}.md` : undefined;
}

/** Whether somebody typed it as it is read. */
const isReadable = (path: string) => percentDecoded(path) === path;

const within = (path: string, place: string) => path === place || path.startsWith(place + sep);

/** A file named relative to the document, when it moves. */
function renamedFile(path: string, { path: own }: Naming, files: NonNullable<Renaming['files']>): string | undefined {
  const moved = (file: string) => (within(file, files.from) ? files.to + file.slice(files.from.length) : file);
  const file = join(dirname(own), percentDecoded(path));
  // A folder alone is a page.
  if (!within(file, files.from) || path.endsWith('/')) return undefined;
  const now = relative(dirname(moved(own)), moved(file))
    .split(sep)
    .join('/');
  if (now === percentDecoded(path).replace(/^\.\//, '')) return undefined;
  const spelt = isReadable(path) ? now : fileUrl(now);
  return path.startsWith('./') && !spelt.startsWith('.') ? `./${spelt}` : spelt;
}

/** @param site address of its home page. @returns nothing when the address stays as it is. */
export function renamedAddress(
  address: string,
  document: Naming,
  { from, to, files }: Renaming,
  site: string,
): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (path === '') return undefined;
  const host = path.toLowerCase().startsWith(`${site.toLowerCase()}/`) ? path.slice(0, site.length) : '';
  if (host || /^\/(?!\/)/.test(path)) {
    const now = rebased(path.slice(host.length), from, to);
    if (now === undefined || percentDecoded(now) === percentDecoded(path.slice(host.length))) return undefined;
    return host + (isReadable(path) ? percentDecoded(now, decodeURI) : now) + rest;
  }
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return undefined;
  const file = files && renamedFile(path, document, files);
  if (file !== undefined) return file + rest;
  // Relative to the page: `../old/`.
  const target = URL.parse(path, `https://site.invalid${document.url}`)?.pathname;
  if (!target || !path.startsWith('../') || /\.mdx?$/.test(path)) return undefined;
  const now = rebased(target, from, to);
  return now === undefined ? undefined : now + rest;
}
