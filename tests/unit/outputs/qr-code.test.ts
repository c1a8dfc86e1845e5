import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrCode } from '../../../src/outputs/qr-code.ts';

test.each([
  'https://a.example/blog/hello/',
  `https://a.example/blog/${'%E8%A8%AD'.repeat(12)}/`,
  `https://a.example/blog/${'a-long-slug-'.repeat(15)}/`,
])('a reader of codes finds the address in it: %s', async (address) => {
  const { data, info } = await sharp(Buffer.from(qrCode(address)), { density: 600 })
    .resize(600)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(address);
});

test('there is white around it, on dark paper too', async () => {
  const svg = qrCode('https://a.example/');
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const { data } = await sharp(Buffer.from(svg))
    .resize(size, size, { kernel: 'nearest' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const border = [...data].filter((_, index) => {
    const [x, y] = [index % size, Math.floor(index / size)];
    return Math.min(x, y, size - 1 - x, size - 1 - y) < 4;
  });
  expect(new Set(border)).toEqual(new Set([255]));
});
