/** The files the integration writes, from pages on a disk. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import sitemapOfPages from '../../../src/integrations/sitemap.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** Builds the sitemap of these pages, each given by its head, as Astro would. */
async function sitemapsOf(pages: Readonly<Record<string, string>>, most?: number) {
  const folder = await mkdtemp(join(tmpdir(), 'sitemap-'));
  folders.push(folder);
  for (const [path, head] of Object.entries(pages)) {
    await mkdir(join(folder, path), { recursive: true });
    await writeFile(join(folder, path, 'index.html'), `<html><head>${head}</head><body><main></main></body></html>`);
  }
  const dir = pathToFileURL(`${folder}/`);
  const { hooks } = sitemapOfPages(most);
  const config = {
    outDir: dir,
    site: 'https://a.example',
    base: '/',
    trailingSlash: 'always',
    build: { format: 'directory' },
  };
  const call = (hook: keyof typeof hooks, facts: object) =>
    (hooks[hook] as ((facts: object) => Promise<void>) | undefined)?.(facts);
  await call('astro:routes:resolved', { routes: [] });
  await call('astro:config:done', { config });
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  await call('astro:build:done', { dir, pages: Object.keys(pages).map((pathname) => ({ pathname })), logger });
  const files = (await readdir(folder)).filter((file) => file.endsWith('.xml')).toSorted();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
}

const locations = (xml: string | undefined) => [...(xml ?? '').matchAll(/<loc>([^<]+)/g)].map(([, url]) => url);

test('is cut where a file is full, and the index names the pieces', async () => {
  const files = await sitemapsOf({ 'a/': '', 'b/': '', 'c/': '', 'd/': '', 'e/': '' }, 2);
  expect(Object.keys(files)).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-2.xml', 'sitemap-index.xml']);
  expect(locations(files['sitemap-index.xml'])).toEqual(
    [0, 1, 2].map((number) => `https://a.example/sitemap-${number}.xml`),
  );
  const pieces = [0, 1, 2].map((number) => locations(files[`sitemap-${number}.xml`]));
  expect(pieces.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(pieces.flat().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e'].map((name) => `https://a.example/${name}/`));
});

test('holds no page that may not be indexed', async () => {
  const files = await sitemapsOf({
    'a/': '',
    'b/': '<meta name="robots" content="noindex">',
    'c/': '<link rel="canonical" href="https://b.example/c/">',
  });
  expect(locations(files['sitemap-0.xml'])).toEqual(['https://a.example/a/']);
});
