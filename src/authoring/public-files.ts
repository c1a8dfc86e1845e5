/** Whether the files of `public/`, which are published byte for byte, hold what the site takes out of all others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Problem, problemAt } from '../domain/problem.ts';
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

/** What the file at `path` holds besides what is seen and heard, with its line in a file of text; undefined for nothing. */
async function extraOf(path: string): Promise<{ what: string; line?: number } | undefined> {
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
  const problems = await inParallel(files, 8, async (file): Promise<Problem[]> => {
    const path = join(root, file);
    const place = { file: `public/${file}` };
    const outside = checkPlace({ src: file, path, place }, folders);
    if (outside) return [outside];
    const problem = (severity: Problem['severity'], message: string, hint: string, line?: number): Problem[] => [
      problemAt(severity, 'public-file', { ...place, line, column: line && 1 }, message, hint),
    ];
    if (!isRealFile(path)) {
      const message = 'This is no file that could be copied: a pipe, a device, or a link to nothing.';
      return problem('error', message, 'Delete it, or put the file itself there.');
    }
    if (!isPictureName(file) && !isRecordingName(file) && !isDocumentName(file)) return [];
    try {
      const extra = await extraOf(path);
      if (!extra) return [];
      const message = `This file holds ${extra.what}, and what stands in public/ is published as it is.`;
      const hint = isDocumentName(file)
        ? 'Export a copy without: File, Info, Inspect Document in office programs; exiftool, then qpdf, for a PDF. Where readers may know it, name `public-file` in `rulesOff` of src/site.config.ts.'
        : 'Export it without, or put it beside the post that shows it.';
      return problem('finding', message, hint, extra.line);
    } catch (error) {
      // What is no picture at all is not one of the site's to judge.
      return error instanceof Unclean ? problem('finding', `This file ${error.message}.`, error.hint) : [];
    }
  });
  return problems.flat();
}
