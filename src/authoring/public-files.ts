/** Whether the files of `public/`, which are published byte for byte, hold what the site takes out of all others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Problem } from '../domain/problem.ts';
import { documentExtra, isDocumentName } from '../infra/metadata/document-file.ts';
import { Unclean } from '../infra/metadata/unclean.ts';
import {
  drawingFile,
  isMarkup,
  isPictureName,
  isRecordingName,
  withoutMetadata,
} from '../infra/metadata/without-metadata.ts';
import { inParallel } from './in-parallel.ts';
import { checkPlace, isRealFile } from './real-place.ts';

const kinds = ['exif', 'xmp', 'iptc', 'comments'] as const;

interface Extra {
  readonly what: string;
  /** Of a file of text. */
  readonly line?: number;
}

/** What the file at `path` holds besides what is seen and heard; undefined for nothing. */
async function extraOf(path: string): Promise<Extra | undefined> {
  const bytes = await readFile(path);
  if (isDocumentName(path)) {
    const what = documentExtra(bytes);
    return what === undefined ? undefined : { what };
  }
  if (isMarkup(bytes)) return (await drawingFile(bytes)).removed[0];
  if (isPictureName(path)) {
    const metadata = await sharp(bytes).metadata();
    const found = kinds.filter((kind) => metadata[kind] !== undefined);
    return found.length > 0 ? { what: `metadata (${found.join(', ')})` } : undefined;
  }
  return bytes.equals(await withoutMetadata(bytes)) ? undefined : { what: 'metadata' };
}

/** A problem for each of `files`, paths relative to the folder `root` (absolute), that cannot be published, or holds metadata or a drawing that acts. `folders` are where links may lead. */
export async function checkPublicFiles(
  files: readonly string[],
  root: string,
  folders: readonly string[],
): Promise<Problem[]> {
  const unusable = inParallel(files, 16, async (file): Promise<Problem | undefined> => {
    const path = join(root, file);
    const outside = await checkPlace({ src: file, path, place: { file: `public/${file}` } }, folders);
    if (outside || (await isRealFile(path))) return outside;
    const message = 'This is no file that could be copied: a pipe, a device, or a link to nothing.';
    return {
      severity: 'error',
      rule: 'public-file',
      file: `public/${file}`,
      message,
      hint: 'Delete it, or put the file itself there.',
    };
  });
  const media = files.filter((file) => isPictureName(file) || isRecordingName(file) || isDocumentName(file));
  const found = inParallel(media, 4, async (file): Promise<Problem[]> => {
    if (!(await isRealFile(join(root, file)))) return [];
    const place = { severity: 'finding', rule: 'public-file', file: `public/${file}` } as const;
    try {
      const extra = await extraOf(join(root, file));
      if (!extra) return [];
      const message = `This file holds ${extra.what}, and what stands in public/ is published as it is.`;
      const hint = isDocumentName(file)
        ? 'Export a copy without: File, Info, Inspect Document in office programs; exiftool, then qpdf, for a PDF.'
        : 'Export it without, or put it beside the post that shows it.';
      return [{ ...place, line: extra.line, column: extra.line && 1, message, hint }];
    } catch (error) {
      // What is no picture at all is not one of the site's to judge.
      return error instanceof Unclean ? [{ ...place, message: `This file ${error.message}.`, hint: error.hint }] : [];
    }
  });
  return [...(await unusable).filter((problem) => problem !== undefined), ...(await found).flat()];
}
