/** A built site as a host serves it: files, and which of them answers a path. */
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Build } from './builds.ts';
import { attribute, metas, type Node, named, parsePage } from './html.ts';

export interface Page {
  /** Path of the file below the build, with slashes. */
  readonly file: string;
  /** Path the page is served at, percent-encoded. */
  readonly path: string;
  readonly html: string;
  readonly root: Node;
  /** A page that sends its readers on. */
  readonly isRedirect: boolean;
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
}

/** Every file, by name, relative to the build. */
export const filesOf = ({ dir }: Pick<Build, 'dir'>): string[] =>
  globSync('**', { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();

export const bytesOf = ({ dir }: Build, file: string): Buffer => readFileSync(join(dir, file));
export const textFile = (build: Build, file: string): string => bytesOf(build, file).toString('utf8');

const servedAt = (file: string) =>
  `/${file.split('/').map(encodeURIComponent).join('/')}`.replace(/\/index\.html$/, '/');

function toPage(build: Build, file: string): Page {
  const html = textFile(build, file);
  const root = parsePage(html);
  return {
    file,
    path: servedAt(file),
    html,
    root,
    isRedirect: named(root, 'meta').some((meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'refresh'),
    isIndexed: !metas(root, 'robots').some((content) => content.includes('noindex')),
  };
}

const read = new Map<string, readonly Page[]>();

/** Every HTML file of the build, parsed once. */
export function pagesOf(build: Build): readonly Page[] {
  const pages =
    read.get(build.name) ??
    filesOf(build)
      .filter((file) => file.endsWith('.html'))
      .map((file) => toPage(build, file));
  read.set(build.name, pages);
  return pages;
}

/** The page served at a path. */
export function pageAt(build: Build, path: string): Page {
  const page = pagesOf(build).find((candidate) => candidate.path === path);
  if (!page) throw new Error(`The build "${build.name}" has no page at ${path}`);
  return page;
}

/** The paths that a host answers without redirecting: files by their names, folders with an index by their names and a slash. */
export const answersOf = (build: Build): ReadonlySet<string> => new Set(filesOf(build).map(servedAt));
