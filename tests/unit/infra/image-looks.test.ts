import { stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { imageLook } from '../../../src/authoring/placeholders.ts';
import { DiskCache } from '../../../src/infra/disk-cache.ts';
import { aFolder } from '../../a-folder.ts';

const folder = await aFolder();
const cache = new DiskCache(join(folder, 'cache'), 'recipe');

const flat = (name: string, background: string) =>
  sharp({ create: { width: 8, height: 4, channels: 4, background } })
    .png()
    .toFile(join(folder, name));

test('the mean of an image; none for a drawing, for one that can be seen through, for a file that is not there', async () => {
  await Promise.all([
    flat('red.png', '#aa2200'),
    flat('glass.png', 'rgba(0, 0, 0, 0.5)'),
    writeFile(join(folder, 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
  ]);
  const names = ['red.png', 'glass.png', 'a.svg', 'absent.png'];
  const colours = await Promise.all(names.map((name) => imageLook(join(folder, name), cache)));
  expect(colours.map(({ colour }) => colour)).toEqual(['#aa2200', undefined, undefined, undefined]);
});

test('a picture of several frames moves', async () => {
  await Promise.all([flat('one.png', '#fff'), flat('two.png', '#000')]);
  const frames = ['one.png', 'two.png'].map((name) => join(folder, name));
  const moving = sharp(frames, { join: { animated: true } });
  await Promise.all(['gif', 'webp'].map((format) => moving.clone().toFile(join(folder, `moving.${format}`))));
  const names = ['moving.gif', 'moving.webp', 'one.png'];
  const looks = await Promise.all(names.map((name) => imageLook(join(folder, name), cache)));
  expect(looks.map(({ moves }) => moves)).toEqual([true, true, undefined]);
});

test('what is known of a file holds until the file changes', async () => {
  const path = join(folder, 'kept.png');
  await flat('kept.png', '#112233');
  await utimes(path, 1, 1);
  expect((await imageLook(path, cache)).colour).toBe('#112233');
  await writeFile(path, Buffer.alloc((await stat(path)).size));
  await utimes(path, 1, 1);
  expect((await imageLook(path, cache)).colour).toBe('#112233');
  await flat('kept.png', '#445566');
  expect((await imageLook(path, cache)).colour).toBe('#445566');
});
