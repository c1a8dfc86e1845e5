/** Whether an image that the content names is there, and whole. */
import { constants, type FileHandle, open, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import sharp from 'sharp';
import { alternatives } from '../domain/nearest.ts';
import { type Problem, problemAt } from '../domain/problem.ts';
import { Unclean } from '../infra/metadata/unclean.ts';
import { drawingFile, isMarkup } from '../infra/metadata/without-metadata.ts';
import { activeContentOf, type Fault, faultAt } from './media-file.ts';
import { checkPlace, type NamedFile } from './real-place.ts';
import { judgePicture } from './rules/index.ts';

/** What Astro's image pipeline takes in, by extension. */
const extensions = ['.avif', '.gif', '.jpeg', '.jpg', '.png', '.svg', '.tiff', '.webp'];

const formats = 'PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG';

export interface ImageReference extends NamedFile {
  /** Whether a picture that moves is shown still there. */
  readonly isStill?: boolean;
}

const broken = (message: string, hint: string): Fault => ({ severity: 'error', rule: 'broken-image', message, hint });
const unreadable = broken('is not an image that can be read', `Replace it with a ${formats} file.`);

const isImageName = (name: string) => extensions.includes(extname(name).toLowerCase());

async function missing({ path, place }: NamedFile): Promise<Problem> {
  const name = basename(path);
  const beside = (await readdir(dirname(path)).catch(() => [])).filter(isImageName);
  const others = alternatives(name, beside);
  if (beside.includes(name))
    return problemAt(
      'error',
      'missing-image',
      place,
      `The image file \`${name}\` cannot be read.`,
      'It is a link to nothing, or you may not read it: put the picture itself there.',
    );
  const hint = beside.some((file) => file.normalize('NFC') === name.normalize('NFC'))
    ? 'One there only looks the same: its accents are characters of their own. Rename it without accents, here and there.'
    : others
      ? `Write ${others}, or put the file there.`
      : 'There is no image in that folder: put the file there, or delete what names it.';
  return problemAt('error', 'missing-image', place, `There is no image file \`${name}\`.`, hint);
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
  return false;
}

/** Every pixel decoded: slow, and so asked only about files whose end is odd. */
const decodes = async (path: string): Promise<boolean> => {
  const image = sharp(path, { failOn: 'truncated' });
  return (await image.stats().catch(() => undefined)) !== undefined;
};

/** What the image pipeline reads at most: sharp's `limitInputPixels`. */
const maxPixels = 0x3fff ** 2;

/** Tag of the directory of places in the first directory of Exif (CIPA DC-008, section 4.6.3). */
const gps = 0x8825;

/** Whether Exif, as sharp gives it (with the six bytes of its name or without), has a place. */
export function hasPlace(exif: Buffer | undefined): boolean {
  if (!exif) return false;
  const tiff = exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
  if (tiff.length < 8) return false;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return false;
  const places = Array.from({ length: short(start) }, (_, index) => start + 2 + 12 * index);
  return places.some((at) => at + 2 <= tiff.length && short(at) === gps);
}

async function faultsOfDrawing(bytes: Buffer, path: string): Promise<Fault[]> {
  try {
    const drawing = await drawingFile(bytes);
    if (drawing.size) return activeContentOf(drawing);
    return [broken('has no size of its own', 'Give its `<svg>` a `viewBox`, or `width` and `height`.')];
  } catch (error) {
    if (!(error instanceof Unclean)) throw error;
    return [extname(path).toLowerCase() === '.svg' ? broken(error.message, error.hint) : unreadable];
  }
}

/** Of a picture in pixels. */
async function faultsOfPixels(
  file: FileHandle,
  path: string,
  size: number,
  { isStill = false, place }: ImageReference,
): Promise<Fault[]> {
  const { buffer: head } = await file.read(Buffer.alloc(Math.min(size, 4096)), 0, Math.min(size, 4096), 0);
  const metadata = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!metadata) return [unreadable];
  const { compression, pages = 1, width, height, exif } = metadata;
  const heif = compression === 'av1' ? 'avif' : 'heic';
  const format = metadata.format === 'heif' ? heif : metadata.format;
  if (!extensions.includes(`.${format}`))
    return [broken(`is a ${format.toUpperCase()} file inside`, `Convert it to ${formats}.`)];
  if (width * height > maxPixels)
    return [broken('has more than 268 million pixels', 'Export it smaller: 2,000 pixels wide is enough.')];
  const isWhole = (await endsWell(file, size, format)) || (await decodes(path));
  if (!isWhole) return [broken('is cut short', 'Export the image again and replace the file.')];
  const isHero = place.field === 'hero.src';
  const judged = judgePicture({ width, bytes: size, isHero, hasPlace: hasPlace(exif) });
  const moves = pages > 1 && (format === 'gif' || format === 'webp');
  const stilled = (message: string, hint: string): Fault[] => [
    ...judged,
    { severity: 'finding', rule: 'still-image', message, hint },
  ];
  if (format === 'png' && head.includes('acTL'))
    return stilled(
      'moves, and only the first picture of a moving PNG is shown',
      'Convert it to an animated WebP or GIF, or play it as a film: ::video[What it shows]{src=./film.mp4}',
    );
  if (moves && isStill)
    return stilled('moves, and stands still here', 'Give a still picture, and show this one in the text.');
  return judged;
}

async function faultsOf(file: FileHandle, image: ImageReference): Promise<Fault[]> {
  const { path } = image;
  const stats = await file.stat();
  if (stats.isDirectory()) return [broken('is a folder, not an image', 'Name a file in it.')];
  if (!stats.isFile()) return [broken('is no file but a pipe or a device', 'Put the file itself there.')];
  if (stats.size === 0) return [broken('is empty (0 bytes)', 'Export the image again and replace the file.')];
  const { buffer: head } = await file.read(Buffer.alloc(Math.min(stats.size, 200)), 0, Math.min(stats.size, 200), 0);
  return isMarkup(head) ? faultsOfDrawing(await file.readFile(), path) : faultsOfPixels(file, path, stats.size, image);
}

/**
 * The problems with an image: outside `folders` (as `realFolders` gives them), absent, spelt in another case, of a format the image
 * pipeline does not take, empty, unreadable, cut short; a drawing that acts, a picture that would be stilled.
 */
export async function checkImageFile(image: ImageReference, folders: readonly string[]): Promise<Problem[]> {
  const outside = checkPlace(image, folders);
  if (outside) return [outside];
  const { path, place } = image;
  const name = basename(path);
  if (!isImageName(name)) {
    const isHeic = /\.hei[cf]$/i.test(name);
    const hint = isHeic
      ? 'Export it as JPEG.'
      : `Name a file that ends in ${extensions.slice(0, -1).join(', ')} or ${extensions.at(-1)}.`;
    const message = `\`${name}\` is ${isHeic ? 'a HEIC picture, which few browsers show' : 'not an image by its name'}.`;
    return [{ severity: 'error', rule: 'image-format', ...place, message, hint }];
  }
  // One ends a path, the other parts one.
  const [sign] = /[?\\]/.exec(image.src) ?? [];
  if (sign) {
    const message = `\`${image.src}\` has a \`${sign}\` in its path, where the image would not be found.`;
    const hint = sign === '?' ? 'Rename it.' : 'Write / between folders; where it is part of a name, rename that.';
    return [{ severity: 'error', rule: 'image-format', ...place, message, hint }];
  }
  let file: FileHandle;
  try {
    // Nobody may be at the other end of a pipe.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return [await missing(image)];
  }
  try {
    // A disk that ignores case opens what the next machine will not find.
    const real = basename(await realpath(path));
    if (real !== name && real.toLowerCase() === name.toLowerCase()) return [await missing(image)];
    const faults = await faultsOf(file, image);
    return faults.map((fault) => faultAt(image, fault));
  } finally {
    await file.close();
  }
}
