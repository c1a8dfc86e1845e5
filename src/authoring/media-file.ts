/** Whether a file that a document plays is there, and can be published without its metadata. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { type Problem, problemAt } from '../domain/problem.ts';
import { Unclean } from '../infra/metadata/unclean.ts';
import { drawingFile, isMarkup, withoutMetadata } from '../infra/metadata/without-metadata.ts';
import { checkPlace, type NamedFile } from './real-place.ts';

async function missing({ path, place }: NamedFile, isThere: boolean): Promise<Problem> {
  const name = basename(path);
  const near = nearest(name, await readdir(dirname(path)).catch(() => []));
  const message = isThere ? `\`${name}\` is empty or no file.` : `There is no file \`${name}\`.`;
  const hint = near && near !== name ? `The nearest there is \`${near}\`.` : 'Put the file beside the post.';
  return problemAt('error', 'missing-file', place, message, hint);
}

/** The problem with a file when it is absent, empty or outside `folders` (as `realFolders` gives them). */
export async function checkFile(reference: NamedFile, folders: readonly string[]): Promise<Problem | undefined> {
  const outside = checkPlace(reference, folders);
  if (outside) return outside;
  const file = await stat(reference.path).catch(() => undefined);
  return file?.isFile() && file.size > 0 ? undefined : missing(reference, file !== undefined);
}

/** Signs that mean something else in an address, or that not every system takes in a name. */
const unnameable = /[#%?:*"<>|\\]/;

/** The problems with a file that a page is served with. */
export async function checkMediaFile(reference: NamedFile, folders: readonly string[]): Promise<Problem[]> {
  const problem = await checkFile(reference, folders);
  if (problem) return [problem];
  const { path, place } = reference;
  const name = basename(path);
  const [sign] = unnameable.exec(name) ?? [];
  if (sign) {
    const message = `\`${name}\` has a \`${sign}\` in its name, which its address cannot have.`;
    const hint = 'Rename it: letters, digits, hyphens and dots work everywhere.';
    return [problemAt('error', 'media-file', place, message, hint)];
  }
  try {
    const bytes = await readFile(path);
    if (!isMarkup(bytes)) {
      await withoutMetadata(bytes);
      return [];
    }
    return (await drawingFile(bytes)).removed.map(({ what, line }) => {
      const message = `\`${name}\` holds ${what} (line ${line}), which is left out: a picture neither acts nor asks another address.`;
      return problemAt('finding', 'active-image', place, message, 'Take it out of the file.');
    });
  } catch (error) {
    if (!(error instanceof Unclean)) throw error;
    const { message, hint } = error;
    return [problemAt('error', 'media-file', place, `\`${name}\` ${message}.`, hint)];
  }
}
