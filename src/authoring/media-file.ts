/** Whether a file that a post plays is there. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { nearest } from '../domain/nearest.ts';
import type { Place, Problem } from '../domain/problem.ts';

/** The problem with the file at `path` (absolute), if there is one; `place` is where the content names it. */
export async function checkMediaFile(path: string, place: Place): Promise<Problem | undefined> {
  const name = basename(path);
  const file = await stat(path).catch(() => undefined);
  if (file?.isFile() && file.size > 0) return undefined;
  const near = nearest(name, await readdir(dirname(path)).catch(() => []));
  return {
    severity: 'error',
    rule: 'missing-file',
    ...place,
    message: file ? `\`${name}\` is empty or no file.` : `There is no file \`${name}\`.`,
    hint: near && near !== name ? `The nearest there is \`${near}\`.` : 'Put the file beside the post.',
  };
}
