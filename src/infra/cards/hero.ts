/** Cards that show a post's own picture: its pixels in, and a PNG out that services still take. */
import sharp from 'sharp';

/** Where the picture goes, in pixels: a colour stands behind what can be seen through. */
export interface HeroPlace {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
}

/** Bytes. Some services show no picture above 300 kB, and nobody waits for one. */
const largest = 195_000;

/** A drawing stays as it is. A photograph as PNG is several times too large: it gets fewer colours, and less detail (a share of the pixels each way) when that is not enough. `effort` asks for a palette. */
const savings = [
  { detail: 1, compressionLevel: 6 },
  { detail: 1, effort: 1, quality: 60, dither: 0.5 },
  { detail: 1, effort: 1, quality: 30, dither: 0 },
  { detail: 0.5, effort: 1, quality: 30, dither: 0 },
  { detail: 0.5, effort: 1, colours: 16, dither: 0 },
  { detail: 0.1, effort: 1, colours: 16, dither: 0 },
] as const;

/** Part of the image that fills `size`, as PNG. */
async function readHero(
  picture: Buffer,
  { width, height, ground }: HeroPlace,
  detail: number,
): Promise<Buffer<ArrayBuffer>> {
  const { width: own = width, height: ownHeight = height, format } = await sharp(picture).metadata();
  // A drawing is made as large as it is shown, not enlarged afterwards.
  const density = format === 'svg' ? Math.min(2400, 72 * Math.max(1, width / own, height / ownHeight)) : 72;
  const image = sharp(picture, { density })
    .autoOrient()
    .resize(Math.round(width * detail), Math.round(height * detail), { fit: 'cover' })
    .toColourspace('srgb')
    .flatten({ background: ground });
  return image.png({ compressionLevel: 0 }).toBuffer();
}

/**
 * A card with `picture`, the bytes of an image.
 * @param rasterise gives the card's pixels (RGBA) from the hero's PNG.
 */
export async function cardWithHero(
  picture: Buffer,
  hero: HeroPlace,
  card: Pick<HeroPlace, 'width' | 'height'>,
  rasterise: (hero: Buffer) => Promise<Buffer>,
): Promise<Buffer<ArrayBuffer>> {
  let [pixels, drawnWith]: [Buffer | undefined, number] = [undefined, 0];
  let png = Buffer.alloc(0);
  for (const { detail, ...saving } of savings) {
    if (!pixels || detail !== drawnWith) pixels = await rasterise(await readHero(picture, hero, detail));
    drawnWith = detail;
    png = await sharp(pixels, { raw: { width: card.width, height: card.height, channels: 4 } })
      .removeAlpha()
      .png(saving)
      .toBuffer();
    if (png.length <= largest) break;
  }
  return png;
}
