import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCached, writeCached } from '../../../src/infra/cached-file.ts';
import { aFolder } from '../../a-folder.ts';

const aFile = async () => join(await aFolder(), 'deep/file');
const bytes = Buffer.from('what was made');

test('what is written is read, and nothing else is left', async () => {
  const path = await aFile();
  expect(readCached(path)).toBeUndefined();
  await writeCached(path, bytes);
  expect(readCached(path)).toEqual(bytes);
  await writeCached(path, Buffer.alloc(0));
  expect(readCached(path)).toEqual(Buffer.alloc(0));
  expect(await readdir(join(path, '..'))).toEqual(['file']);
});

test.each<[string, (path: string) => Promise<void>]>([
  ['of no bytes', (path) => writeFile(path, '')],
  ['shorter than a digest', (path) => truncate(path, 20)],
  ['cut short', (path) => truncate(path, 40)],
  [
    'with a flipped bit',
    async (path) => {
      const file = await readFile(path);
      file[40] = (file[40] ?? 0) ^ 1;
      await writeFile(path, file);
    },
  ],
  ['with something behind it', (path) => writeFile(path, 'more', { flag: 'a' })],
])('a file %s is as if it were not there, and is written anew', async (_, damage) => {
  const path = await aFile();
  await writeCached(path, bytes);
  await damage(path);
  expect(readCached(path)).toBeUndefined();
  await writeCached(path, bytes);
  expect(readCached(path)).toEqual(bytes);
});

test('what cannot be written is left', async () => {
  const path = await aFile();
  await mkdir(join(path, 'x'), { recursive: true });
  await expect(writeCached(path, bytes)).resolves.toBeUndefined();
  expect(readCached(path)).toBeUndefined();
  await expect(writeCached('/dev/null/file', bytes)).resolves.toBeUndefined();
});
