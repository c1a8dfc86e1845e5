/** Whether an image that the content names is there, and whole. */
import { type FileHandle, open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import { imageMetadata } from 'astro/assets/utils';
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
      : 'There is no image in that folder: put the file there, or delete what names it.';
  return { severity: 'error', rule: 'missing-image', ...place, message: `There is no image file \`${name}\`.`, hint };
}

/** Whether the file ends as its format says it must; a file cut short keeps its head. */
async function endsWell(file: FileHandle, size: number, format: string): Promise<boolean> {
  const length = Math.min(size, 64);
  const { buffer: tail } = await file.read(Buffer.alloc(length), 0, length, size - length);
  if (format === 'png') return tail.includes('IEND');
  if (format === 'jpeg') return tail.includes(Buffer.from([0xff, 0xd9]));
  if (format === 'gif') return tail.at(-1) === 0x3b;
  if (format === 'webp') {
    const { buffer: head } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return head.readUInt32LE(4) + 8 <= size;
  }
  return format === 'svg';
}

/** Every pixel decoded: slow, and so asked only about files whose end is odd. */
const decodes = (path: string): Promise<boolean> =>
  sharp(path, { failOn: 'truncated' })
    .stats()
    .then(
      () => true,
      () => false,
    );

/** Astro lays an SVG out by its own size, which sharp can do without. */
const hasSize = (svg: Uint8Array, name: string): Promise<boolean> =>
  imageMetadata(svg, name).then(
    () => true,
    () => false,
  );

/** `png`, `jpeg` …; undefined when the header is that of no image. */
async function formatOf(path: string): Promise<string | undefined> {
  const { format, compression } = await sharp(path)
    .metadata()
    .catch(() => ({ format: undefined, compression: undefined }));
  return format === 'heif' ? (compression === 'av1' ? 'avif' : 'heic') : format;
}

/** What is wrong with the file, as the end of a sentence that begins with its name. */
async function faultOf(file: FileHandle, path: string): Promise<{ message: string; hint: string } | undefined> {
  const stats = await file.stat();
  const again = 'Export the image again and replace the file.';
  if (stats.isDirectory()) return { message: 'is a folder, not an image', hint: 'Name a file in it.' };
  if (stats.size === 0) return { message: 'is empty (0 bytes)', hint: again };
  const format = await formatOf(path);
  if (!format) return { message: 'is not an image that can be read', hint: `Replace it with a ${formats} file.` };
  if (!extensions.includes(`.${format}`))
    return { message: `is a ${format.toUpperCase()} file inside`, hint: `Convert it to ${formats}.` };
  if (format === 'svg' && !(await hasSize(await file.readFile(), path))) {
    return { message: 'has no size of its own', hint: 'Give its `<svg>` a `viewBox`, or `width` and `height`.' };
  }
  const isWhole = (await endsWell(file, stats.size, format)) || (await decodes(path));
  return isWhole ? undefined : { message: 'is cut short', hint: again };
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
    const wrong = await faultOf(file, path);
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
