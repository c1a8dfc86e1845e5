/** The map a crawler reads (sitemaps.org protocol 0.9): every page that may be indexed, once, with the date of its last change. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Build, sites } from './builds.ts';
import { newestChange, publicPosts, type WrittenPost } from './content.ts';
import { attribute, classed, elements, linked, named } from './html.ts';
import { filesOf, type Page, pagesOf, textFile } from './site.ts';
import { childrenNamed, parseXml, textsOf } from './xml.ts';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1';
/** W3C Datetime, a day or an instant. */
const w3c = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

const mapFiles = (build: Build) => {
  const index = parseXml(textFile(build, 'sitemap-index.xml'));
  return {
    index,
    urls: childrenNamed(index, 'sitemap', namespace).flatMap((sitemap) => textsOf(sitemap, 'loc', namespace)),
  };
};

/** Every entry of every sitemap the index names. */
const entriesOf = (build: Build) =>
  mapFiles(build).urls.flatMap((url) => {
    const map = parseXml(textFile(build, new URL(url).pathname.slice(1)));
    return childrenNamed(map, 'url', namespace).map((entry) => ({
      loc: textsOf(entry, 'loc', namespace),
      lastmod: textsOf(entry, 'lastmod', namespace),
      images: childrenNamed(entry, 'image', imageNamespace).flatMap((image) => textsOf(image, 'loc', imageNamespace)),
    }));
  });

/** Pages that may be indexed, at the address they are known by. */
const mappable = (build: Build) =>
  pagesOf(build).filter(
    ({ isIndexed, isRedirect, root, path }) =>
      isIndexed && !isRedirect && linked(root, 'canonical').join() === `${build.origin}${path}`,
  );

const updatedDateOf = (build: Build, slug: string): Date | undefined => {
  const file = join(build.content, 'pages', `${slug}.mdx`);
  // Pages that the site makes of itself have no date.
  const source = existsSync(file) ? readFileSync(file, 'utf8') : '---\n{}\n---';
  const [, yaml = ''] = /^---\n(.*?)\n---/s.exec(source) ?? [];
  const { updatedDate } = parseYaml(yaml) as { updatedDate?: string };
  return updatedDate === undefined ? undefined : new Date(updatedDate);
};

/** The newest change a page can show, by what stands on it. */
function changeOf(build: Build, { path, root }: Page, posts: readonly WrittenPost[]): Date | undefined {
  const post = posts.find((candidate) => candidate.path === path);
  if (post) return newestChange([post]);
  const [, single] = /^\/([^/]+)\/$/.exec(path) ?? [];
  if (single === 'tags') return newestChange(posts.filter(({ tags }) => tags.length > 0));
  if (single === 'series') return newestChange(posts.filter(({ series }) => series));
  // Each post has a category and an author.
  if (path === '/' || /^(categories|authors)$/.test(single ?? '')) return newestChange(posts);
  if (single && !/^(blog|archive)$/.test(single)) return updatedDateOf(build, single);
  const lists = path.startsWith('/archive/') ? named(root, 'main') : classed(root, 'card');
  const shown = lists.flatMap((card) => [...elements(card)].flatMap((element) => attribute(element, 'href') ?? []));
  return newestChange(posts.filter((candidate) => shown.includes(candidate.path)));
}

describe.each(sites)('$name', (build) => {
  const { index, urls } = mapFiles(build);
  const entries = entriesOf(build);
  const posts = publicPosts(build);

  test('the index names the sitemaps', () => {
    expect([index.name, index.namespace]).toEqual(['sitemapindex', namespace]);
    expect(urls.length).toBeGreaterThan(0);
    for (const url of urls) expect(filesOf(build)).toContain(new URL(url).pathname.slice(1));
    for (const sitemap of childrenNamed(index, 'sitemap', namespace))
      for (const date of textsOf(sitemap, 'lastmod', namespace)) expect(date).toMatch(w3c);
  });

  test('each sitemap is a urlset within its limits', () => {
    for (const url of urls) {
      const source = textFile(build, new URL(url).pathname.slice(1));
      const map = parseXml(source);
      expect([map.name, map.namespace]).toEqual(['urlset', namespace]);
      expect(Buffer.byteLength(source)).toBeLessThan(50 * 1024 * 1024);
      expect(childrenNamed(map, 'url', namespace).length).toBeLessThanOrEqual(50_000);
    }
    for (const { loc, lastmod } of entries) {
      expect(loc.length).toBe(1);
      expect(lastmod.length).toBeLessThan(2);
      expect(loc[0]?.length).toBeLessThan(2_048);
      for (const date of lastmod) expect(date).toMatch(w3c);
    }
  });

  test('it lists exactly the pages that may be indexed', () => {
    const indexed = mappable(build).map(({ path }) => `${build.origin}${path}`);
    expect(entries.flatMap(({ loc }) => loc).toSorted()).toEqual(indexed.toSorted());
  });

  test('each date is that of the last change', () => {
    const dates = entries.map(({ loc: [url = ''], lastmod: [date] }) => [
      new URL(url).pathname,
      date && new Date(date).toISOString(),
    ]);
    const expected = mappable(build).map((page) => [page.path, changeOf(build, page, posts)?.toISOString()]);
    expect(Object.fromEntries(dates)).toEqual(Object.fromEntries(expected));
  });

  test('each picture that shows something is there, once, as a file of the site', () => {
    const shown = mappable(build).map(({ path, root }) => {
      const pictures = named(root, 'main').flatMap((main) => named(main, 'img'));
      const sources = pictures.flatMap((img) => (attribute(img, 'alt') && attribute(img, 'src')) || []);
      return [path, [...new Set(sources.map((source) => new URL(source, `${build.origin}${path}`).href))].toSorted()];
    });
    const listed = entries.map(({ loc: [url = ''], images }) => [new URL(url).pathname, images.toSorted()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(shown));
    for (const { images } of entries)
      for (const image of images) {
        expect(new URL(image).origin).toBe(build.origin);
        expect(filesOf(build)).toContain(decodeURI(new URL(image).pathname.slice(1)));
      }
  });

  test('robots.txt lets everybody in and says where the map is', () => {
    const groups = textFile(build, 'robots.txt').trim().split('\n\n');
    expect(groups).toContain('User-agent: *\nAllow: /');
    expect(groups).toContain(`Sitemap: ${build.origin}/sitemap-index.xml`);
  });
});
