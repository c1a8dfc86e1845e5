/**
 * Which files of the content folder are entries, and under which id.
 * Names that begin with `.` or `_` are left out, and so is every file that is neither prose nor data: images stand beside what shows them.
 */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import type { Problem } from '../domain/problem.ts';
import { entriesBelow } from '../infra/folder-entries.ts';
import { isSlug, slugOf } from '../schemas/slug.ts';
import { redirectsFile } from './redirects.ts';

export interface Location {
  /** The folder's name, or the file's without its extension, in Unicode's composed form (NFC). */
  readonly id: string;
  /** Absolute path. */
  readonly path: string;
  /** The path named in messages. */
  readonly file: string;
}

export interface Listing {
  readonly locations: readonly Location[];
  readonly problems: readonly Problem[];
}

type Listed = Location | Problem;

/** A folder of the content, and how to name what is in it. */
export interface NamedFolder {
  /** Absolute path. */
  readonly path: string;
  /** The path named in messages. */
  readonly nameOf: (path: string) => string;
}

const prose = ['.mdx', '.md'];
const data = ['.yaml', '.yml'];
const mistaken = ['.markdown', '.mdown', '.html', '.json', '.toml', '.txt', ...prose, ...data];

const isVisible = ({ name }: Dirent) => !/^[._]/.test(name);

/** Entries by name, in one order on every machine; none when the folder does not exist, a code when it cannot be read. */
function entriesOf(path: string): Dirent[] | string {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.filter(isVisible).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? [] : code;
  }
}

function isFolder(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return statSync(join(entry.parentPath, entry.name)).isDirectory();
  } catch {
    return false;
  }
}

const problem = (path: string, folder: NamedFolder, rule: string, message: string, hint: string): Problem[] => [
  { severity: 'error', rule, file: folder.nameOf(path), message, hint },
];

const unreadable = (path: string, folder: NamedFolder, code: string): Problem[] =>
  problem(
    path,
    folder,
    'unreadable',
    `This folder cannot be read (${code}).`,
    'Check that it exists and that you may read it.',
  );

function located(path: string, name: string, folder: NamedFolder): Listed[] {
  const id = name.normalize('NFC');
  if (isSlug(id)) return [{ id, path, file: folder.nameOf(path) }];
  const better = slugOf(id);
  return problem(
    path,
    folder,
    'slug',
    `"${id}" cannot be part of an address: lower-case letters, digits and hyphens can.`,
    `Rename it to \`${better || 'a-name-in-words'}\`${better === id.toLowerCase() ? '' : ', or begin its name with `_` to leave it out'}.`,
  );
}

function wrongExtension(path: string, wanted: readonly string[], folder: NamedFolder): Problem[] {
  if (!mistaken.includes(extname(path).toLowerCase())) return [];
  const [first = '', second = ''] = wanted;
  const leftOut = 'begin its name with `_` to leave it out';
  // Another name makes no post of it.
  const hint = ['.html', '.json', '.toml'].includes(extname(path).toLowerCase())
    ? `Move what it says into a file that ends in \`${first}\`, or ${leftOut}.`
    : `Let its name end in \`${first}\` (or \`${second}\`), or ${leftOut}.`;
  return problem(path, folder, 'file-type', `A file that ends in \`${extname(path)}\` is not read here.`, hint);
}

function listFolder(path: string, name: string, folder: NamedFolder): Listed[] {
  const entries = entriesOf(path);
  if (typeof entries === 'string') return unreadable(path, folder, entries);
  const names = entries.map((entry) => entry.name);
  const documents = names.filter((file) => prose.some((extension) => file === `index${extension}`));
  if (documents.length > 0) return documents.flatMap((file) => located(join(path, file), name, folder));
  const other = names.find((file) => prose.includes(extname(file).toLowerCase()));
  const hint = other
    ? `Rename \`${other}\` to \`index${extname(other).toLowerCase()}\`.`
    : 'Put the text in `index.mdx` right here (folders are not nested), or delete the folder.';
  return problem(path, folder, 'no-document', 'This folder has no `index.mdx` and no `index.md`.', hint);
}

const withoutExtension = (name: string) => name.slice(0, -extname(name).length);

/** Files that end in one of `wanted`, and what `inFolder` gives for each folder. */
function listed(
  folder: NamedFolder,
  wanted: readonly string[],
  inFolder: (path: string, name: string) => Listed[],
): Listing {
  const entries = entriesOf(folder.path);
  if (typeof entries === 'string') return { locations: [], problems: unreadable(folder.path, folder, entries) };
  const all = entries.flatMap((entry): Listed[] => {
    const path = join(folder.path, entry.name);
    if (isFolder(entry)) return inFolder(path, entry.name);
    const extension = extname(entry.name);
    if (!extension && entry.isSymbolicLink() && !existsSync(path)) return unreadable(path, folder, 'a link to nothing');
    if (!wanted.includes(extension)) return wrongExtension(path, wanted, folder);
    const name = withoutExtension(entry.name);
    if (wanted !== prose || name !== 'index') return located(path, name, folder);
    const message = 'This file stands in no folder of its own, so its address would be `/index/`.';
    return problem(path, folder, 'slug', message, `Put it into a folder named for it, as in \`hello/${entry.name}\`.`);
  });
  return { locations: all.filter((one) => 'id' in one), problems: all.filter((one) => 'rule' in one) };
}

/** Documents: `<id>/index.mdx`, `<id>/index.md`, `<id>.mdx` and `<id>.md`. */
export const listDocuments = (folder: NamedFolder): Listing =>
  listed(folder, prose, (path, name) => listFolder(path, name, folder));

/** Data files: `<id>.yaml` and `<id>.yml`. Folders are left to images. */
export const listData = (folder: NamedFolder): Listing => listed(folder, data, () => []);

const isText = (name: string) => [...prose, ...data].includes(extname(name).toLowerCase()) && !/^readme\./i.test(name);

/** Text at the root of the content folder, and in folders that are no collection: nobody would read it. */
export function findStrays(root: NamedFolder, collections: readonly string[]): Problem[] {
  const entries = entriesOf(root.path);
  if (typeof entries === 'string') return unreadable(root.path, root, entries);
  return entries.flatMap((entry): Problem[] => {
    const path = join(root.path, entry.name);
    const stray = (message: string, hint: string): Problem[] => [
      { severity: 'finding', rule: 'stray', file: root.nameOf(path), message, hint },
    ];
    const places = `\`${collections.join('/`, `')}/\``;
    if (!isFolder(entry))
      return isText(entry.name) && entry.name !== redirectsFile
        ? stray('A file is not read here.', `Move it to one of ${places}.`)
        : [];
    if (collections.includes(entry.name)) return [];
    if (!entriesBelow(path).some(({ name }) => isText(name))) return [];
    const meant = nearest(entry.name, collections);
    return stray(
      'Nothing in this folder is read.',
      `${meant ? `Rename it to \`${meant}\`` : `Move its files to one of ${places}`}, or begin its name with \`_\` to leave it out.`,
    );
  });
}
