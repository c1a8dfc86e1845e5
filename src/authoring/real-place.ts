/** Where a file that the content names really lies: links are followed, and what is elsewhere on the machine is nobody's to publish. */
import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { type Place, type Problem, problemAt } from '../domain/problem.ts';

/** Folders as they really are; those that are not there are left out. */
export const realFolders = async (...paths: readonly string[]): Promise<string[]> =>
  (await Promise.all(paths.map((path) => realpath(path).catch(() => [])))).flat();

/** Of what is not there, where it would be. */
const realPath = (path: string): Promise<string> =>
  realpath(path).catch(async () =>
    dirname(path) === path ? path : join(await realPath(dirname(path)), basename(path)),
  );

/** Whether the file at `path` (absolute) lies in one of `folders`, as `realFolders` gives them. */
export async function liesWithin(path: string, folders: readonly string[]): Promise<boolean> {
  const file = await realPath(path);
  return folders.some((folder) => file === folder || file.startsWith(folder + sep));
}

/** Whether there is a file at `path`: not a link to nothing, nor a pipe or a device, whose bytes may never come or end. */
export const isRealFile = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isFile() ?? false;

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
export async function checkPlace(
  { src, path, place }: NamedFile,
  folders: readonly string[],
): Promise<Problem | undefined> {
  if (await liesWithin(path, folders)) return undefined;
  const message = `"${src}" leads outside the content folder, and nothing there is published.`;
  return problemAt('error', 'outside', place, message, `Put the file itself beside ${basename(place.file)}.`);
}
