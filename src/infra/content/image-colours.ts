/** The colour that stands in for an image until it is there: the mean of its pixels, kept for as long as the file is the same. */
import { stat } from 'node:fs/promises';
import sharp from 'sharp';
import { inParallel } from './in-parallel.ts';

export interface ImageColour {
  /** Tells whether the file has changed. */
  readonly stamp: string;
  /** `#rrggbb`; absent for a drawing and for an image that one can see through. */
  readonly colour?: string | undefined;
}

async function meanColour(path: string): Promise<string | undefined> {
  const image = sharp(path);
  const { format } = await image.metadata();
  if (format === 'svg') return undefined;
  const pixel = await image.resize(1, 1, { fit: 'fill' }).toColourspace('srgb').ensureAlpha().raw().toBuffer();
  return pixel[3] === 255 ? `#${pixel.toString('hex', 0, 3)}` : undefined;
}

/** Of the files at `paths` (absolute), in order. A file that cannot be read is spoken of elsewhere. */
export const imageColours = (
  paths: readonly string[],
  kept: readonly ImageColour[] | undefined,
): Promise<ImageColour[]> =>
  inParallel([...paths.entries()], 4, async ([index, path]) => {
    try {
      const { size, mtimeMs } = await stat(path);
      const stamp = `${path} ${size} ${mtimeMs}`;
      const known = kept?.[index];
      if (known?.stamp === stamp) return known;
      const colour = await meanColour(path);
      return colour === undefined ? { stamp } : { stamp, colour };
    } catch {
      return { stamp: '' };
    }
  });
