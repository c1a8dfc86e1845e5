/** Everything below a folder. */
import { type Dirent, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Codes of what has no entries, or none for this user. */
const closed = ['ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM'];

function readable(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    if (closed.includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** Files and folders below `folder`; none where there is no such folder, or it may not be read. Links are not followed, which may lead round in circles, and what git keeps is left out. A pattern takes ten times as long. */
export function entriesBelow(folder: string): Dirent[] {
  const entries: Dirent[] = [];
  const read = (path: string) => {
    for (const entry of readable(path)) {
      if (entry.name === '.git') continue;
      entries.push(entry);
      if (entry.isDirectory()) read(join(path, entry.name));
    }
  };
  read(folder);
  return entries;
}

/** Every file below `folder`, absolute and sorted; links are among them. */
export const filesBelow = (folder: string): string[] =>
  entriesBelow(folder)
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** The same by their paths below it, with slashes. */
export const pathsBelow = (folder: string): string[] =>
  filesBelow(folder).map((path) => relative(folder, path).replaceAll(sep, '/'));
