/** What the page says of an image before it is there: the mean of its pixels, whether it moves, and the file that is published whole. Cached for as long as the image is the same. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import sharp from 'sharp';
import type { DiskCache } from '../infra/disk-cache.ts';
import { drawingFile, isMarkup, withoutMetadata } from '../infra/metadata/without-metadata.ts';
import { cache as documents } from './compiled.ts';

/** Astro's folder for files with a digest in their name: hosts are told to keep them. */
export const assetFolder = '_astro';

/** A picture that is published as it is, but for its metadata. */
export interface WholePicture {
  /** Site path, with a digest of what is published. */
  readonly src: string;
  /** Of the image; absolute. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly format: 'svg' | 'gif';
}

export interface ImageLook {
  /** Tells whether the file has changed. */
  readonly stamp: string;
  /** `#rrggbb`; absent for a drawing and for an image that one can see through. */
  readonly colour?: string | undefined;
  /** Whether it has more than one frame. */
  readonly moves?: true;
  /** Of a drawing, and of a GIF, whose frames a feed shows as they are. */
  readonly whole?: WholePicture;
}

function wholePicture(
  path: string,
  published: Buffer,
  { width, height }: { readonly width: number; readonly height: number },
  format: WholePicture['format'],
): WholePicture {
  const stem = basename(path, extname(path)).replace(/[^\w-]+/g, '_');
  const digest = createHash('sha256').update(published).digest('base64url').slice(0, 8);
  return { src: `/${assetFolder}/${stem}.${digest}.${format}`, path, width, height, format };
}

async function lookAtDrawing(path: string, bytes: Buffer): Promise<Omit<ImageLook, 'stamp'>> {
  const { svg, size } = await drawingFile(bytes);
  return size ? { whole: wholePicture(path, Buffer.from(svg), size, 'svg') } : {};
}

async function look(path: string): Promise<Omit<ImageLook, 'stamp'>> {
  const bytes = await readFile(path);
  if (isMarkup(bytes)) return lookAtDrawing(path, bytes);
  const { format, pages = 1, width, height, pageHeight = height } = await sharp(bytes).metadata();
  const pixel = await sharp(bytes).resize(1, 1, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  const size = { width, height: pageHeight };
  return {
    ...(pixel[3] === 255 ? { colour: `#${pixel.toString('hex', 0, 3)}` } : {}),
    ...(pages > 1 && (format === 'gif' || format === 'webp') ? { moves: true } : {}),
    ...(format === 'gif' ? { whole: wholePicture(path, await withoutMetadata(bytes), size, 'gif') } : {}),
  };
}

/** Of the file at `path` (absolute). One that cannot be read is spoken of elsewhere. */
export async function imageLook(path: string, cache: DiskCache = documents): Promise<ImageLook> {
  try {
    const { size, mtimeMs } = await stat(path);
    const stamp = cache.key({ path, size, mtimeMs });
    const known = cache.read(stamp);
    if (known !== undefined) return JSON.parse(known.toString()) as ImageLook;
    const seen = { stamp, ...(await look(path)) };
    await cache.write(stamp, Buffer.from(JSON.stringify(seen)));
    return seen;
  } catch {
    return { stamp: '' };
  }
}
