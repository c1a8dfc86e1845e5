/** Whether a file that a document plays is there, and can be published without its metadata. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import { type Problem, problemAt } from '../domain/problem.ts';
import type { DrawingFile } from '../infra/metadata/drawing-file.ts';
import { Unclean } from '../infra/metadata/unclean.ts';
import { drawingFile, isMarkup, withoutMetadata } from '../infra/metadata/without-metadata.ts';
import { checkPlace, type NamedFile } from './real-place.ts';

/** What is wrong with a file, as the end of a sentence that begins with its name. */
export type Fault = Pick<Problem, 'severity' | 'rule' | 'message' | 'hint'>;

export const faultAt = ({ path, place }: NamedFile, { message, ...fault }: Fault): Problem => ({
  ...fault,
  ...place,
  message: `\`${basename(path)}\` ${message}.`,
});

/** What a drawing holds that would act: scripts, handlers, addresses elsewhere. */
export const activeContentOf = ({ removed }: DrawingFile): Fault[] =>
  removed.map(({ what, line }) => ({
    severity: 'finding',
    rule: 'active-image',
    message: `holds ${what} (line ${line}), which is left out: a picture neither acts nor asks another address`,
    hint: 'Take it out of the file.',
  }));

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
  try {
    const [sign] = unnameable.exec(basename(reference.path)) ?? [];
    const rename = 'Rename it: letters, digits, hyphens and dots work everywhere.';
    if (sign) throw new Unclean(`has a \`${sign}\` in its name, which its address cannot have`, rename);
    const bytes = await readFile(reference.path);
    if (isMarkup(bytes)) return activeContentOf(await drawingFile(bytes)).map((fault) => faultAt(reference, fault));
    await withoutMetadata(bytes);
    return [];
  } catch (error) {
    if (!(error instanceof Unclean)) throw error;
    const { message, hint } = error;
    return [faultAt(reference, { severity: 'error', rule: 'media-file', message, hint })];
  }
}
