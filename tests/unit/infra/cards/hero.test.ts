import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardWithHero } from '../../../../src/infra/cards/hero.ts';

const card = { width: 1200, height: 630 };
const place = { ...card, ground: '#fcfaf6' };
const pixels = (png: Buffer) => sharp(png).ensureAlpha().raw().toBuffer();

async function file(name: string, width: number, height: number, pixel: (index: number) => number) {
  const data = Buffer.from(Array.from({ length: width * height * 3 }, (_, index) => pixel(index)));
  const path = join(await mkdtemp(join(tmpdir(), 'hero-')), name);
  await sharp(data, { raw: { width, height, channels: 3 } }).toFile(path);
  return path;
}

test('even the noisiest picture, on the whole card, stays below 200 kB', async () => {
  let state = 1;
  const noise = () => {
    state = (state * 1_103_515_245 + 12_345) % 0x80000000;
    return state >> 16;
  };
  const path = await file('noise.png', 1200, 630, () => noise() & 255);
  const png = await cardWithHero(path, place, card, pixels);
  expect(png.length).toBeLessThan(200_000);
  expect(await sharp(png).metadata()).toMatchObject({ ...card, format: 'png' });
});

test('a picture with few colours keeps them', async () => {
  const path = await file('plain.png', 300, 200, (index) => [253, 165, 29][index % 3] ?? 0);
  const png = await cardWithHero(path, place, card, pixels);
  const [red = 0, green = 0, blue = 0] = await sharp(png).removeAlpha().raw().toBuffer();
  expect(Math.max(Math.abs(red - 253), Math.abs(green - 165), Math.abs(blue - 29))).toBeLessThanOrEqual(2);
});

test('a picture that can be seen through stands on its ground', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'hero-')), 'glass.png');
  await sharp({ create: { width: 4, height: 4, channels: 4, background: '#0000' } }).toFile(path);
  const png = await cardWithHero(path, place, card, pixels);
  expect([...(await sharp(png).removeAlpha().raw().toBuffer()).subarray(0, 3)]).toEqual([0xfc, 0xfa, 0xf6]);
});
