import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawIcons, favicon, readMark } from '../../../tools/icons/index.ts';

const shipped = (path: string) => readFile(new URL(`../../../public/${path}`, import.meta.url));

// After another mark or another of its colours: `npm run icons`.
test('the favicon is drawn from the mark of the header', async () => {
  expect(String(await shipped('favicon.svg'))).toBe(favicon(await readMark()));
});

test('every icon is shipped, and is what its name says', async () => {
  for (const [path, bytes] of await drawIcons()) {
    const file = await shipped(path);
    expect(file.length, path).toBeGreaterThan(0);
    // Pixels may differ between builds of the rasteriser; headers may not.
    expect(file.subarray(0, 4).equals(bytes.subarray(0, 4)), path).toBe(true);
    const px = /(\d+)\.png$/.exec(path)?.[1] ?? (path === 'apple-touch-icon.png' ? '180' : undefined);
    if (px) expect([file.readUInt32BE(16), file.readUInt32BE(20)], path).toEqual([Number(px), Number(px)]);
  }
});

test('favicon.ico holds two PNG images that end where the file ends', async () => {
  const file = await shipped('favicon.ico');
  expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 2]);
  for (const [i, px] of [16, 32].entries()) {
    const entry = 6 + 16 * i;
    expect(file.readUInt8(entry)).toBe(px);
    const image = file.subarray(file.readUInt32LE(entry + 12)).subarray(0, file.readUInt32LE(entry + 8));
    expect(image.toString('latin1', 1, 4)).toBe('PNG');
    expect(image.readUInt32BE(16)).toBe(px);
  }
  expect(file.readUInt32LE(22 + 12) + file.readUInt32LE(22 + 8)).toBe(file.length);
});

test('a mark that is no square stands in the middle of one', () => {
  const mark = { box: [0, 0, 96, 60], inherited: {}, shapes: '<path d="M0 0h96"/>' } as const;
  expect(favicon(mark)).toContain('viewBox="0 -18 96 96"');
});
