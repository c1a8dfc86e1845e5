/** The images that fields of the content name: a post's hero, an author's avatar. */
import { dirname, resolve, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { Source } from './entry.ts';
import { checkImageFile } from './image-file.ts';
import { inParallel } from './in-parallel.ts';

export interface NamedImage {
  readonly source: Source;
  /** Relative to the file that names it; undefined when it names none. */
  readonly src: string | undefined;
  readonly path: readonly [string, ...string[]];
}

/** `root` is the content folder: images are part of the content. */
export async function checkNamedImages(images: readonly NamedImage[], root: string): Promise<Problem[]> {
  // Each check decodes a header on a thread of its own.
  const problems = await inParallel(images, 16, async ({ source, src, path }) => {
    if (src === undefined) return [];
    const { file, lineOf } = source;
    const field = path.join('.');
    const image = resolve(dirname(source.path), src);
    if (!image.startsWith(root + sep)) {
      const hint = `Put it beside ${file.split('/').at(-1)}.`;
      return [
        {
          severity: 'error',
          rule: 'missing-image',
          file,
          line: lineOf(...path),
          field,
          message: `"${src}" lies outside the content folder.`,
          hint,
        } as const,
      ];
    }
    const problem = await checkImageFile(image, { file, field });
    return problem ? [{ ...problem, line: lineOf(...path) }] : [];
  });
  return problems.flat();
}
