import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardWithHero } from '../../../../src/infra/cards/hero.ts';

const card = { width: 1200, height: 630 };
const place = { ...card, ground: '#fcfaf6' };
const pixels = (png: Buffer) => sharp(png).ensureAlpha().raw().toBuffer();

function picture(width: number, height: number, pixel: (index: number) => number): Promise<Buffer> {
  const data = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => pixel(index)));
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer();
}

test('even the noisiest picture, on the whole card, stays below 200 kB', async () => {
  let state = 1;
  const noise = () => {
    state = (state * 1_103_515_245 + 12_345) % 0x80000000;
    return state >> 16;
  };
  const noisy = await picture(1200, 630, () => noise() & 255);
  const png = await cardWithHero(noisy, place, card, pixels);
  expect(png.length).toBeLessThan(200_000);
  expect(await sharp(png).metadata()).toMatchObject({ ...card, format: 'png' });
});

test('a picture with few colours keeps them', async () => {
  const plain = await picture(300, 200, (index) => [253, 165, 29][index % 3] ?? 0);
  const png = await cardWithHero(plain, place, card, pixels);
  const [red = 0, green = 0, blue = 0] = await sharp(png).removeAlpha().raw().toBuffer();
  expect(Math.max(Math.abs(red - 253), Math.abs(green - 165), Math.abs(blue - 29))).toBeLessThanOrEqual(2);
});

test('a picture that can be seen through stands on its ground', async () => {
  const glass = await sharp({ create: { width: 4, height: 4, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const png = await cardWithHero(glass, place, card, pixels);
  expect([...(await sharp(png).removeAlpha().raw().toBuffer()).subarray(0, 3)]).toEqual([0xfc, 0xfa, 0xf6]);
});
