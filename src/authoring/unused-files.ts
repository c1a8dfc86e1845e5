/** Files beside documents that no document uses. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { entriesBelow } from '../infra/folder-entries.ts';
import type { DocumentFacts } from './compile-document.ts';
import { inParallel } from './in-parallel.ts';

interface UsingDocument {
  /** Absolute. */
  readonly path: string;
  /** Of a post. */
  readonly hero?: string | undefined;
  /** Absent where nobody can see it. */
  readonly document?: Pick<DocumentFacts, 'images' | 'files' | 'imports' | 'problems'> | undefined;
}

const isCode = (path: string) => /^\.(?:astro|css|[cm]?[jt]sx?|json|svelte|vue|svg|vtt)$/.test(extname(path));

/** What an author leaves out, and what file managers leave. */
const isLeftOut = (name: string) => /^(?:[._]|Thumbs\.db$|desktop\.ini$)/i.test(name);
/** What is a document where it stands. */
const isDocument = /^(?:posts|pages)[\\/](?:[^\\/]+|[^\\/]+[\\/]index)\.mdx?$/;

const filesIn = (root: string): string[] =>
  ['posts', 'pages']
    .flatMap((folder) => entriesBelow(join(root, folder)))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(root, path).split(sep).some(isLeftOut))
    .toSorted();

const usedBy = ({ path, hero, document }: UsingDocument): string[] => {
  const { images = [], files = [], imports = [] } = document ?? {};
  // Both signs may be in the name of a file.
  const isThere = (src: string) => existsSync(join(dirname(path), src));
  const named = [...images, ...files, ...imports].map(({ src }) => (isThere(src) ? src : src.replace(/[?#].*$/s, '')));
  return [path, ...[...named, ...(hero ? [hero] : [])].map((src) => join(dirname(path), src))];
};

/** Whether it may use more than it says: one that nobody can see, that cannot be read whole, or that misspells a name. */
const mayUseMore = (document: UsingDocument): boolean =>
  !document.document ||
  document.document.problems.some(({ severity }) => severity === 'error') ||
  usedBy(document).some((path) => extname(path) && !existsSync(path));

/** Absolute paths, of the folders `posts` and `pages` of `root`. @param documents every document that there is. */
export async function unusedFiles(root: string, documents: readonly UsingDocument[]): Promise<string[]> {
  const used = new Set(documents.flatMap(usedBy));
  // Code beside a post brings what it names.
  const code = await inParallel(
    [...used].filter((path) => path.startsWith(root) && isCode(path)),
    16,
    async (path) => ({ folder: `${dirname(path)}${sep}`, text: await readFile(path, 'utf8').catch(() => '') }),
  );
  const unread = new Set(documents.filter(mayUseMore).map(({ path }) => dirname(path)));
  const isUnread = (path: string) =>
    unread.has(dirname(path)) || unread.has(join(root, ...relative(root, path).split(sep).slice(0, 2)));
  return filesIn(root).filter((path) => {
    const name = path.slice(path.lastIndexOf(sep) + 1).replace(/\.[^.]+$/, '');
    return (
      !used.has(path) &&
      !isDocument.test(relative(root, path)) &&
      !isUnread(path) &&
      !code.some(({ folder, text }) => text.includes(path.startsWith(folder) ? name : `/${name}`))
    );
  });
}

/** `files` of which no error speaks, as of what they stand in or beside: what is not read may be right once it is, and may use them. */
export function withoutUnread(files: readonly string[], problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const unread = errors.map(({ file }) => file.replace(/\/index\.mdx?$/, ''));
  return files.filter((file) => !unread.some((own) => file === own || file.startsWith(`${own}/`)));
}
