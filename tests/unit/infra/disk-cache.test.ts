import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DiskCache } from '../../../src/infra/disk-cache.ts';
import { aFolder } from '../../a-folder.ts';

const filesIn = async (at: string) =>
  (await readdir(at, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('what was made is read again for the same things and the same recipe, and for no others', async () => {
  const at = await aFolder();
  const cache = new DiskCache(at, 'recipe');
  await cache.write(cache.key({ a: 'ab', b: 'c' }), Buffer.from('made'));
  expect(String(cache.read(cache.key({ a: 'ab', b: 'c' })))).toBe('made');
  expect(cache.read(cache.key({ a: 'a', b: 'bc' }))).toBeUndefined();
  const another = new DiskCache(at, 'another');
  expect(await another.read(another.key({ a: 'ab', b: 'c' }))).toBeUndefined();
});

test('two that make one thing at a time do not meet', async () => {
  const at = await aFolder();
  const cache = new DiskCache(at, '');
  await Promise.all([1, 2].map(() => cache.write(cache.key({}), Buffer.from('made'))));
  expect(String(cache.read(cache.key({})))).toBe('made');
  expect((await filesIn(at)).length).toBe(1);
});

test('what nobody asked for in a month is removed, what somebody did stays', async () => {
  const at = await aFolder();
  const cache = new DiskCache(at, '');
  const keys = ['used', 'left'].map((name) => cache.key({ name }));
  for (const key of keys) await cache.write(key, Buffer.from('made'));
  const before = new Date('2026-01-01');
  for (const path of await filesIn(at)) await utimes(path, before, before);
  cache.read(keys[0] ?? '');
  await cache.prune();
  expect((await Promise.all(keys.map(cache.read, cache))).map(String)).toEqual(['made', 'undefined']);
});

test('nothing to prune is no fault', async () => {
  await expect(new DiskCache(join(await aFolder(), 'absent'), '').prune()).resolves.toBeUndefined();
});
