/** Where a file that the content names really lies: links are followed, and what is elsewhere on the machine is nobody's to publish. */
import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { type Place, type Problem, problemAt } from '../domain/problem.ts';

function existingPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Folders as they really are; those that are not there are left out. */
export const realFolders = (...paths: readonly string[]): string[] => paths.flatMap((path) => existingPath(path) ?? []);

/** `path` without symbolic links, as far as it exists: what is made at the end of one is made where it points to. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const isNothing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isNothing && lstatSync(path, { throwIfNoEntry: false }))
      return realPath(resolve(dirname(path), readlinkSync(path)));
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Whether the file at `path` (absolute) lies in one of `folders`, as `realFolders` gives them. */
export function liesWithin(path: string, folders: readonly string[]): boolean {
  const file = realPath(path);
  return folders.some((folder) => file === folder || file.startsWith(folder + sep));
}

/** Whether there is a file at `path`: not a link to nothing, nor a pipe or a device, whose bytes may never come or end. */
export function isRealFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** What is wrong with a file of the content that is a link to one elsewhere on the machine. */
export const linkedOutside = (file: string): Problem => {
  const message = 'This is a link that leads outside the content folder, and nothing there is published.';
  return problemAt('error', 'outside', { file }, message, 'Put the file itself here.');
};

/** A file as the content names it. */
export interface NamedFile {
  /** As written. */
  readonly src: string;
  /** Absolute. */
  readonly path: string;
  /** Where it is named, with the field when a field names it. */
  readonly place: Place & Pick<Problem, 'field'>;
}

/** What is wrong with naming a file that lies outside `folders`. */
export function checkPlace({ src, path, place }: NamedFile, folders: readonly string[]): Problem | undefined {
  if (liesWithin(path, folders)) return undefined;
  const message = `"${src}" leads outside the content folder, and nothing there is published.`;
  return problemAt('error', 'outside', place, message, `Put the file itself beside ${basename(place.file)}.`);
}
