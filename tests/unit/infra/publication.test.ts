import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { nextBeside, nextInside, publish, restorePrevious } from '../../../src/infra/publication.ts';
import { aFolder, writeFiles } from '../../a-folder.ts';

let root = '';
beforeEach(async () => {
  root = await aFolder();
});

const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );

const old = { 'index.html': 'old', 'gone/index.html': 'old', 'now-a-folder': 'old', 'now-a-file/x.txt': 'old' };
const site = {
  'index.html': 'new',
  '_astro/a.css': 'a',
  'now-a-folder/index.html': 'new',
  'now-a-file': 'new',
  '.well-known/x': 'new',
};

test.each<[string, Readonly<Record<string, string>>]>([
  ['where there was none', {}],
  ['in the place of the old one', old],
])('a site is published %s', async (_, before) => {
  const [next, out] = [join(root, 'work/site'), join(root, 'deep/dist')];
  await writeFiles(next, site);
  await writeFiles(out, before);
  await publish(next, out);
  expect(filesOf(root)).toEqual(
    Object.fromEntries(Object.entries(site).map(([name, text]) => [`deep/dist/${name}`, text])),
  );
});

test('a branch that is checked out in the folder stays checked out', async () => {
  const [next, out] = [join(root, 'site'), join(root, 'dist')];
  await writeFiles(next, site);
  await writeFiles(out, { ...old, '.git/HEAD': 'ref: refs/heads/pages' });
  await publish(next, out);
  expect(filesOf(out)).toEqual({ ...site, '.git/HEAD': 'ref: refs/heads/pages' });
});

test.each([nextInside, nextBeside])('the next site may stand in or beside the folder', async (place) => {
  const out = join(root, 'dist');
  await writeFiles(out, old);
  await writeFiles(place(out), site);
  await publish(place(out), out);
  expect(readdirSync(root)).toEqual(['dist']);
  expect(filesOf(out)).toEqual(site);
});

test('a process that was killed between the two steps loses nothing', async () => {
  const out = join(root, 'dist');
  await writeFiles(out, old);
  renameSync(out, join(root, '.dist.previous'));
  restorePrevious(out);
  expect(filesOf(out)).toEqual(old);
  expect(readdirSync(root)).toEqual(['dist']);
});
