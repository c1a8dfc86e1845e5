import sharp from 'sharp';
import { expect, test } from 'vitest';
import { palettePng } from '../../../../src/infra/cards/palette-png.ts';

const size = { width: 64, height: 40 };

function pixels(colour: (x: number, y: number) => readonly [number, number, number]): Buffer {
  const rgba = Buffer.alloc(size.width * size.height * 4, 255);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) rgba.set(colour(x, y), (y * size.width + x) * 4);
  return rgba;
}

/** The largest difference of a channel, and what a decoder says of the file. */
async function differenceOf(rgba: Buffer): Promise<{ largest: number; format: string }> {
  const png = await palettePng(rgba, size);
  const { format, width, height } = await sharp(png).metadata();
  expect({ width, height }).toEqual(size);
  const read = await sharp(png).ensureAlpha().raw().toBuffer();
  return { largest: Math.max(...read.map((value, at) => Math.abs(value - (rgba[at] ?? 0)))), format };
}

test('a picture of few colours is the same to the pixel', async () => {
  const flat = pixels((x, y) => [x * 4, y > 20 ? 200 : 0, 30]);
  expect(await differenceOf(flat)).toEqual({ largest: 0, format: 'png' });
  // A buffer that does not begin where a word does.
  const shifted = Buffer.concat([Buffer.from([0]), flat]).subarray(1);
  expect((await differenceOf(shifted)).largest).toBe(0);
});

test('a picture of one colour is one', async () => {
  expect((await differenceOf(pixels(() => [20, 24, 37]))).largest).toBe(0);
});

test('a picture of a thousand colours differs by less than is seen', async () => {
  const { largest } = await differenceOf(pixels((x, y) => [x * 4, y * 6, 90]));
  expect(largest).toBeGreaterThan(0);
  expect(largest).toBeLessThanOrEqual(8);
});
