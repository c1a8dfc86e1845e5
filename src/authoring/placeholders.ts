/** What the page says of an image before it is there: the mean of its pixels, and whether it moves. Kept for as long as the file is the same. */
import { stat } from 'node:fs/promises';
import sharp from 'sharp';
import { inParallel } from './in-parallel.ts';

export interface ImageLook {
  /** Tells whether the file has changed. */
  readonly stamp: string;
  /** `#rrggbb`; absent for a drawing and for an image that one can see through. */
  readonly colour?: string | undefined;
  /** Whether it has more than one frame. */
  readonly moves?: true;
}

async function look(path: string): Promise<Omit<ImageLook, 'stamp'>> {
  const image = sharp(path);
  const { format, pages = 1 } = await image.metadata();
  if (format === 'svg') return {};
  const pixel = await image.resize(1, 1, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  return {
    ...(pixel[3] === 255 ? { colour: `#${pixel.toString('hex', 0, 3)}` } : {}),
    ...(pages > 1 && (format === 'gif' || format === 'webp') ? { moves: true } : {}),
  };
}

/** Of the files at `paths` (absolute), in order. A file that cannot be read is spoken of elsewhere. */
export const imageLooks = (paths: readonly string[], kept: readonly ImageLook[] | undefined): Promise<ImageLook[]> =>
  inParallel([...paths.entries()], 4, async ([index, path]) => {
    try {
      const { size, mtimeMs } = await stat(path);
      const stamp = `${path} ${size} ${mtimeMs}`;
      const known = kept?.[index];
      if (known?.stamp === stamp) return known;
      return { stamp, ...(await look(path)) };
    } catch {
      return { stamp: '' };
    }
  });
