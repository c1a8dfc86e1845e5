import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { nextBeside, nextInside, publish, restorePrevious } from '../../../src/infra/publication.ts';

const base = mkdtempSync(join(tmpdir(), 'publication-'));
afterAll(() => rmSync(base, { recursive: true }));
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(base, 'case-'));
});

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

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
  write(next, site);
  write(out, before);
  await publish(next, out);
  expect(filesOf(root)).toEqual(
    Object.fromEntries(Object.entries(site).map(([name, text]) => [`deep/dist/${name}`, text])),
  );
});

test('a branch that is checked out in the folder stays checked out', async () => {
  const [next, out] = [join(root, 'site'), join(root, 'dist')];
  write(next, site);
  write(out, { ...old, '.git/HEAD': 'ref: refs/heads/pages' });
  await publish(next, out);
  expect(filesOf(out)).toEqual({ ...site, '.git/HEAD': 'ref: refs/heads/pages' });
});

test.each([nextInside, nextBeside])('the next site may stand in or beside the folder', async (place) => {
  const out = join(root, 'dist');
  write(out, old);
  write(place(out), site);
  await publish(place(out), out);
  expect(readdirSync(root)).toEqual(['dist']);
  expect(filesOf(out)).toEqual(site);
});

test('a process that was killed between the two steps loses nothing', () => {
  const out = join(root, 'dist');
  write(out, old);
  renameSync(out, join(root, '.dist.previous'));
  restorePrevious(out);
  expect(filesOf(out)).toEqual(old);
  expect(readdirSync(root)).toEqual(['dist']);
});
