import { existsSync } from 'node:fs';
import { chmod, link, lstat, mkdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCache, recordCache } from '../../../src/infra/cache-digests.ts';
import { writeCached } from '../../../src/infra/cached-file.ts';
import { aFolder, writeFiles } from '../../a-folder.ts';

const files = {
  'data-store.json': '[{"a":1}]',
  'assets/a.webp': 'picture a',
  'assets/b.avif': 'picture b',
  'dist/blog/x/index.html': 'page',
};
type Name = keyof typeof files;

/** A cache as a build leaves it, with the site that was built. */
async function aCache() {
  const [cache, site] = [await aFolder(files), await aFolder()];
  await writeFiles(site, { '_astro/a.webp': files['assets/a.webp'], '_astro/b.avif': files['assets/b.avif'] });
  return { cache, record: (recipe = 'recipe') => recordCache(cache, recipe, site), site };
}

const left = (cache: string) => Object.keys(files).filter((name) => existsSync(join(cache, name)));

test('what a build left is believed', async () => {
  const { cache, record } = await aCache();
  await record();
  expect(await checkCache(cache, 'recipe')).toBe(0);
  expect(left(cache)).toEqual(Object.keys(files));
});

test('what a host restored, with other times, is believed too', async () => {
  const { cache, record } = await aCache();
  await record();
  for (const name of Object.keys(files)) await utimes(join(cache, name), 1, 1);
  expect(await checkCache(cache, 'recipe')).toBe(0);
  expect(left(cache)).toEqual(Object.keys(files));
});

test.each(Object.keys(files) as Name[])('%s is removed when it is not as it was left', async (name) => {
  for (const damaged of ['', files[name].slice(0, 3), files[name].replace(/.$/, '!')]) {
    const { cache, record } = await aCache();
    await record();
    await writeFile(join(cache, name), damaged);
    // Times may lie.
    await utimes(join(cache, name), 1, 1);
    expect(await checkCache(cache, 'recipe')).toBe(1);
    expect(left(cache)).toEqual(Object.keys(files).filter((other) => other !== name));
  }
});

test('a page that was changed through its other name is removed, though size and time are what they were', async () => {
  const { cache, record, site } = await aCache();
  const [kept, shown] = [join(cache, 'dist/blog/x/index.html'), join(site, 'index.html')];
  await link(kept, shown);
  await utimes(shown, 1, 1);
  await record();
  await writeFile(shown, files['dist/blog/x/index.html'].replace(/.$/, '!'));
  await utimes(shown, 1, 1);
  expect(await checkCache(cache, 'recipe')).toBe(1);
  expect(left(cache)).not.toContain('dist/blog/x/index.html');
  expect(existsSync(shown)).toBe(true);
});

test('a page that was closed through its other name is removed', async () => {
  const { cache, record, site } = await aCache();
  const [kept, shown] = [join(cache, 'dist/blog/x/index.html'), join(site, 'index.html')];
  await link(kept, shown);
  await record();
  await chmod(shown, 0);
  expect(await checkCache(cache, 'recipe')).toBe(1);
  expect(left(cache)).not.toContain('dist/blog/x/index.html');
});

test.each(Object.keys(files) as Name[])('%s is removed when a link stands in its place', async (name) => {
  const { cache, record } = await aCache();
  await record();
  await rm(join(cache, name));
  await symlink(join(cache, name), join(cache, name));
  expect(await checkCache(cache, 'recipe')).toBe(1);
  await expect(lstat(join(cache, name))).rejects.toThrow('ENOENT');
});

test('nothing is believed without the list, or with a damaged one', async () => {
  const { cache, record } = await aCache();
  await record();
  const list = join(cache, 'digests');
  await writeFile(list, (await readFile(list, 'utf8')).replace(/"sha256":"../, '"sha256":"00'));
  await checkCache(cache, 'recipe');
  expect(left(cache)).toEqual([]);
});

test('a list that another version wrote is not believed, and is written anew', async () => {
  const { cache, record } = await aCache();
  const old = Object.fromEntries(Object.keys(files).map((name) => [name, { stamp: '', sha256: '' }]));
  await writeCached(join(cache, 'digests'), Buffer.from(JSON.stringify({ recipe: 'recipe', files: old })));
  await record();
  expect(await checkCache(cache, 'recipe')).toBe(0);
  expect(left(cache)).toEqual(Object.keys(files));
  await writeCached(join(cache, 'digests'), Buffer.from(JSON.stringify({ recipe: 'recipe', files: old })));
  await checkCache(cache, 'recipe');
  expect(left(cache)).toEqual([]);
});

test('pictures of another recipe are removed', async () => {
  const { cache, record } = await aCache();
  await record();
  await checkCache(cache, 'another');
  expect(left(cache)).toEqual(['data-store.json', 'dist/blog/x/index.html']);
});

test('a picture that is not what was published is not kept, nor one that nothing shows', async () => {
  const { cache, record, site } = await aCache();
  await writeFile(join(cache, 'assets/a.webp'), '');
  await rm(join(site, '_astro/b.avif'));
  await record();
  expect(left(cache)).toEqual(['data-store.json', 'dist/blog/x/index.html']);
});

test.each(['assets', 'dist'])('what stands in the place of the folder %s is removed', async (folder) => {
  const { cache, record } = await aCache();
  await record();
  const path = join(cache, folder);
  await rm(path, { recursive: true });
  await writeFile(path, 'no folder');
  await checkCache(cache, 'recipe');
  expect(existsSync(path)).toBe(false);
  await symlink(path, path);
  await checkCache(cache, 'recipe');
  await expect(lstat(path)).rejects.toThrow('ENOENT');
});

test('a folder in the place of the store is removed', async () => {
  const { cache, record } = await aCache();
  await record();
  await rm(join(cache, 'data-store.json'));
  await mkdir(join(cache, 'data-store.json/x'), { recursive: true });
  expect(await checkCache(cache, 'recipe')).toBe(1);
  expect(left(cache)).not.toContain('data-store.json');
});
