/** Sitemaps by sitemaps.org's own schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { paths, sites } from './builds.ts';
import { filesOf, textFile } from './site.ts';

const own = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(paths.projectRoot, 'tests/fixtures/schemas', fileName), 'utf8'),
});
const schemas = {
  map: {
    schema: [own('sitemap.xsd')],
    preload: [own('sitemaps-org.xsd'), own('sitemap-image.xsd')],
  },
  index: { schema: [own('sitemap-index.xsd')], preload: [] },
};

const faults = async (fileName: string, contents: string) => {
  const rules = fileName.endsWith('sitemap-index.xml') ? schemas.index : schemas.map;
  const { errors } = await validateXML({ xml: [{ fileName: fileName.replaceAll('/', '-'), contents }], ...rules });
  return errors.map(({ message }) => message);
};

test('the schemas refuse what is wrong', async () => {
  const map = (entry: string) =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url>${entry}</url></urlset>`;
  const loc = '<loc>https://a.example/</loc>';
  expect(await faults('sitemap-0.xml', map(loc))).toEqual([]);
  for (const wrong of [
    '',
    `<lastmod>2026-02-01</lastmod>${loc}`,
    `${loc}<lastmod>soon</lastmod>`,
    `${loc}<image:image/>`,
  ])
    expect(await faults('sitemap-0.xml', map(wrong)), wrong).not.toEqual([]);
  const index = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap/></sitemapindex>';
  expect(await faults('sitemap-index.xml', index)).not.toEqual([]);
});

test.each(sites)('the sitemaps of $name', async (build) => {
  const maps = filesOf(build).filter((path) => /^sitemap-(index|\d+)\.xml$/.test(path));
  expect(maps).toContain('sitemap-index.xml');
  expect(maps.length).toBeGreaterThan(1);
  for (const map of maps) expect(await faults(map, textFile(build, map)), map).toEqual([]);
});
