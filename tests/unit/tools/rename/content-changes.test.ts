import { mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentChanges } from '../../../../tools/rename/content-changes.ts';
import { aFolder } from '../../../a-folder.ts';

const replaced = (text: string) => [{ start: 0, end: 1, text }];

test('where one file cannot be written, none is changed', async () => {
  const folder = await aFolder({ 'a.md': 'a', 'b.md': 'b' });
  // A draft cannot take the place of a folder.
  await mkdir(join(folder, 'b.md.new'));
  const changes = new ContentChanges((path) => path);
  for (const name of ['a.md', 'b.md']) changes.edit(join(folder, name), replaced('x'), 'x');
  await expect(changes.apply()).rejects.toThrow(/^Nothing was changed, since not everything can be written: EISDIR/);
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('a');
  expect((await readdir(folder)).toSorted()).toEqual(['a.md', 'b.md', 'b.md.new']);
});

test('a file keeps its permissions, and a link leads to it as before', async () => {
  const folder = await aFolder({ 'a.md': 'a' });
  await symlink('a.md', join(folder, 'link.md'));
  const { mode } = await stat(join(folder, 'a.md'));
  const changes = new ContentChanges((path) => path);
  changes.edit(join(folder, 'link.md'), replaced('x'), 'x');
  await changes.apply();
  expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('x');
  expect((await stat(join(folder, 'a.md'))).mode).toBe(mode);
});
