/** The images that fields of the content name: a post's hero, an author's avatar. */
import { dirname, resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { fieldOf } from './content-entries.ts';
import type { Source } from './entry.ts';
import type { FolderMemory } from './folder-memory.ts';
import { checkImageFile } from './image-file.ts';
import { inParallel } from './in-parallel.ts';

export interface NamedImage {
  readonly source: Source;
  /** Relative to the file that names it; undefined when it names none. */
  readonly src: string | undefined;
  readonly path: readonly [string, ...string[]];
}

/** Images are part of the content: `folders`, as `realFolders` gives them. */
export async function checkNamedImages(
  images: readonly NamedImage[],
  folders: readonly string[],
  memory: FolderMemory,
): Promise<Problem[]> {
  // Each check decodes a header on a thread of its own.
  const problems = await inParallel(images, 16, async ({ source, src, path: field }) => {
    if (src === undefined) return [];
    const place = fieldOf(source, ...field);
    const image = { src, path: resolve(dirname(source.path), src), place, isStill: true };
    return memory.keep(image.path, `check ${JSON.stringify(place)}`, () => checkImageFile(image, folders));
  });
  return problems.flat();
}
