import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { addEarlierFiles, earlierFiles } from '../../../src/infra/earlier-files.ts';
import { aFolder, writeFiles } from '../../a-folder.ts';

let root: string;
beforeEach(async () => {
  root = await aFolder();
});

/** A release of hashed files and posts; what it then holds. */
async function release(files: Readonly<Record<string, string>>, date: string, posts = ['/blog/one/']) {
  const site = join(root, 'site');
  rmSync(site, { recursive: true, force: true });
  await writeFiles(join(site, '_astro'), files);
  await addEarlierFiles(site, join(root, 'cache'), posts, new Date(date));
  return readdirSync(join(site, '_astro'), { recursive: true }).map(String).toSorted();
}
const textOf = (name: string) => readFileSync(join(root, 'site/_astro', name), 'utf8');

test('files of the releases before stay for a week from the release that replaced them', async () => {
  expect(await release({ 'a.1.js': 'a1', 'b.1.css': 'b' }, '2026-01-01')).toEqual(['a.1.js', 'b.1.css']);
  // However long it was the newest one.
  expect(await release({ 'a.2.js': 'a2', 'b.1.css': 'b' }, '2026-03-01')).toEqual(['a.1.js', 'a.2.js', 'b.1.css']);
  expect(textOf('a.1.js')).toBe('a1');
  expect(await release({ 'a.3.js': 'a3' }, '2026-03-07')).toEqual(['a.1.js', 'a.2.js', 'a.3.js', 'b.1.css']);
  expect(await release({ 'a.3.js': 'a3' }, '2026-03-08')).toEqual(['a.2.js', 'a.3.js', 'b.1.css']);
  expect(await release({ 'a.3.js': 'a3' }, '2026-03-14')).toEqual(['a.3.js']);
  expect(readdirSync(join(root, 'cache/releases'))).toEqual(['a.3.js']);
});

test('what comes back is the new one, and is replaced anew', async () => {
  await release({ 'a.1.js': 'first' }, '2026-01-01');
  await release({ 'a.2.js': 'second' }, '2026-01-02');
  expect(await release({ 'a.1.js': 'again' }, '2026-01-06')).toEqual(['a.1.js', 'a.2.js']);
  expect(textOf('a.1.js')).toBe('again');
  await release({ 'a.3.js': 'third' }, '2026-01-07');
  expect(await release({ 'a.3.js': 'third' }, '2026-01-13')).toEqual(['a.1.js', 'a.3.js']);
  expect(textOf('a.1.js')).toBe('again');
});

test('a release that takes a post off the site takes the files before it along', async () => {
  await release({ 'face.1.avif': 'face', 'a.1.js': 'a' }, '2026-01-01', ['/blog/one/', '/blog/two/']);
  expect(await release({ 'a.2.js': 'b' }, '2026-01-02', ['/blog/one/'])).toEqual(['a.2.js']);
  expect(existsSync(join(root, 'cache/releases/face.1.avif'))).toBe(false);
  expect(await release({ 'a.2.js': 'b' }, '2026-01-03', ['/blog/one/', '/blog/two/'])).toEqual(['a.2.js']);
});

test('they are bounded: the latest replaced stay, of these the smallest', async () => {
  const half = 'x'.repeat(earlierFiles.bytes / 2);
  await release({ 'film.1.webp': half, 'old.1.js': 'old' }, '2026-01-01');
  await release({ 'film.2.webp': `${half}y`, 'a.1.js': 'a' }, '2026-01-02');
  const left = await release({ 'a.2.js': 'a' }, '2026-01-03');
  expect(left).toEqual(['a.1.js', 'a.2.js', 'film.2.webp', 'old.1.js']);
  const many = Object.fromEntries(Array.from({ length: earlierFiles.files + 50 }, (_, n) => [`n.${n}.js`, `${n}`]));
  await release(many, '2026-01-04');
  expect(await release({ 'a.3.js': 'a' }, '2026-01-05')).toHaveLength(earlierFiles.files + 1);
});

test('a cached file that is not whole is not carried', async () => {
  await release({ 'a.1.js': 'whole', 'b.1.js': 'b' }, '2026-01-01');
  writeFileSync(join(root, 'cache/releases/a.1.js'), 'cut');
  expect(await release({ 'a.2.js': 'a' }, '2026-01-02')).toEqual(['a.2.js', 'b.1.js']);
});
