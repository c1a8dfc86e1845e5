/** Whether an image that the content names is there, and whole. */
import { type FileHandle, open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import sharp from 'sharp';
import { nearest } from '../domain/nearest.ts';
import type { Place, Problem } from '../domain/problem.ts';

/** What Astro's image pipeline takes in, by extension. */
const extensions = ['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.tiff', '.webp'];

const formats = 'PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG';

/** A place in a file, with the field when the image is named by one. */
type ImagePlace = Place & Pick<Problem, 'field'>;

async function missing(path: string, place: ImagePlace): Promise<Problem> {
  const name = basename(path);
  const beside = (await readdir(dirname(path)).catch(() => [])).filter((file) =>
    extensions.includes(extname(file).toLowerCase()),
  );
  const meant =
    beside.find((file) => file.normalize('NFC').toLowerCase() === name.normalize('NFC').toLowerCase()) ??
    nearest(name, beside);
  const hint = meant
    ? `The nearest there is \`${meant}\`.`
    : beside.length > 0
      ? `The images of that folder are ${beside
          .sort()
          .slice(0, 8)
          .map((file) => `\`${file}\``)
          .join(', ')}.`
      : 'Put the file there, or delete what names it: there is no image in that folder.';
  return { severity: 'error', rule: 'missing-image', ...place, message: `There is no image file \`${name}\`.`, hint };
}

/** Whether the last bytes are those of a whole file, for the formats that say so; a file cut short keeps its head. */
async function isWhole(file: FileHandle, size: number, format: string): Promise<boolean> {
  const length = Math.min(size, 1024);
  const { buffer: tail } = await file.read(Buffer.alloc(length), 0, length, size - length);
  if (format === 'png') return tail.includes('IEND');
  // Some cameras and editors write a few bytes after the end mark.
  if (format === 'jpeg') return tail.includes(Buffer.from([0xff, 0xd9]));
  if (format === 'gif') return tail.includes(0x3b);
  if (format === 'webp') {
    const { buffer: head } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return head.readUInt32LE(4) + 8 <= size;
  }
  return true;
}

/** The file's fault, as the end of a sentence that begins with its name. */
async function fault(file: FileHandle, path: string): Promise<{ message: string; hint: string } | undefined> {
  const stats = await file.stat();
  const again = 'Export the image again and replace the file.';
  if (stats.isDirectory()) return { message: 'is a folder, not an image', hint: 'Name a file in it.' };
  if (stats.size === 0) return { message: 'is empty (0 bytes)', hint: again };
  const { format } = await sharp(path)
    .metadata()
    .catch(() => ({ format: undefined }));
  if (!format) return { message: 'is not an image that can be read', hint: `Replace it with a ${formats} file.` };
  const known = format === 'heif' ? 'avif' : format;
  if (!extensions.includes(`.${known}`))
    return { message: `is a ${known.toUpperCase()} file`, hint: `Convert it to ${formats}.` };
  return (await isWhole(file, stats.size, known)) ? undefined : { message: 'is cut short', hint: again };
}

/**
 * The problem with the image file at `path` (absolute), if there is one: absent, spelt in another case, of a format the image
 * pipeline does not take, empty, unreadable, cut short. `place` is where the content names it.
 */
export async function checkImageFile(path: string, place: ImagePlace): Promise<Problem | undefined> {
  const name = basename(path);
  if (!extensions.includes(extname(path).toLowerCase())) {
    const hint = `Name a file that ends in ${extensions.slice(0, -1).join(', ')} or ${extensions.at(-1)}.`;
    return {
      severity: 'error',
      rule: 'image-format',
      ...place,
      message: `\`${name}\` is not an image by its name.`,
      hint,
    };
  }
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    return missing(path, place);
  }
  try {
    // A disk that ignores case opens what the next machine will not find.
    const real = basename(await realpath(path));
    if (real !== name && real.toLowerCase() === name.toLowerCase()) return await missing(path, place);
    const wrong = await fault(file, path);
    return (
      wrong && {
        severity: 'error',
        rule: 'broken-image',
        ...place,
        message: `\`${name}\` ${wrong.message}.`,
        hint: wrong.hint,
      }
    );
  } finally {
    await file.close();
  }
}
