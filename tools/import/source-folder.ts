/** The folder of a source: its documents, and the files that they name. */
import { isUtf8 } from 'node:buffer';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { liesWithin, realFolders, realPath } from '../../src/authoring/real-place.ts';
import { percentDecoded } from '../../src/domain/urls.ts';
import { type SourceDocument, splitDocument } from './source-file.ts';
import type { Remark } from './source-site.ts';

export interface FoundDocument extends SourceDocument {
  readonly path: string;
}

/** The nearest folder that is the root of a site of `system`: `path` or one above it. @throws Error of one line, which says that there is no `sign`. */
export function rootAround(path: string, system: string, sign: string, isRoot: (folder: string) => boolean): string {
  let folder = resolve(path);
  while (!isRoot(folder)) {
    if (dirname(folder) === folder)
      throw new Error(`${path} is in no ${system} site: there is no ${sign} in it or above it`);
    folder = dirname(folder);
  }
  return folder;
}

export const slashed = (path: string): string => path.split(sep).join('/');

/** Documents below `folder` that are also in `within`, or are it, by path; one that cannot be read is reported. */
export function readDocuments(
  folder: string,
  pattern: string,
  root: string,
  within = root,
): { documents: FoundDocument[]; remarks: Remark[] } {
  const documents: FoundDocument[] = [];
  const remarks: Remark[] = [];
  for (const name of globSync(pattern, { cwd: folder }).sort()) {
    const path = join(folder, name);
    if (!(path === within || path.startsWith(within + sep)) || !statSync(path).isFile()) continue;
    try {
      const bytes = readFileSync(path);
      if (!isUtf8(bytes)) throw new Error('This is not written in UTF-8, so letters of it would be lost');
      documents.push({ path, ...splitDocument(bytes.toString()) });
    } catch (error) {
      const { message } = error as Error;
      // The head begins on the second line.
      const [place = '', line = 0] = / at line (\d+), column \d+:?/.exec(message) ?? [];
      remarks.push({
        file: slashed(relative(root, path)),
        line: Number(line) + 1,
        message: message.replace(place, ''),
        hint: 'Mend it there, and import again.',
      });
    }
  }
  return { documents, remarks };
}

const hostOf = (url: string) => URL.parse(url)?.host.replace(/^www\./, '');

/** The absolute URL that `href` is, when it leads to one of `origins`. */
export function ownUrl(href: string, origins: readonly string[]): URL | undefined {
  const url = URL.parse(href.replace(/^(?=\/\/)/, 'https:'));
  return url?.host && origins.some((origin) => hostOf(origin) === hostOf(url.href)) ? url : undefined;
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** Whether `path` lies below `folder`, links followed, and is not hidden there: what is imported is published. */
function isOfSource(path: string, folder: string): boolean {
  const [root] = realFolders(folder);
  if (root === undefined || !liesWithin(path, [root])) return false;
  return !/(?:^|[\\/])\./.test(relative(root, realPath(path)));
}

/**
 * The file of a URL: beside the document when it is relative, below one of `roots` when it begins with a slash.
 * @param within the folder that everything of the source lies in: nothing else of the machine is taken.
 */
export function fileAt(
  url: string,
  document: string,
  within: string,
  roots: readonly string[],
  origins: readonly string[],
  base = '',
): string | undefined {
  const own = ownUrl(url, origins);
  const path = percentDecoded((own?.pathname ?? url).replace(/[?#].*$/s, '')).trim();
  if (!path || /^[a-z][a-z\d+.-]*:|^\/\//i.test(path)) return undefined;
  const below = (folder: string, name: string) => {
    const found = join(folder, name);
    return isFile(found) && isOfSource(found, within) ? found : undefined;
  };
  const bare = base && path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  const candidates = path.startsWith('/')
    ? roots.map((root) => below(root, bare))
    : [below(dirname(document), path), ...roots.map((root) => below(root, path))];
  return candidates.find(Boolean);
}
