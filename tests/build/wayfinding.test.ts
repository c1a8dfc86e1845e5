/** From every page a reader finds on: related posts, series, the archive, the way back up. */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { site } from '../../src/site.config.ts';
import { awkward, shipped } from './builds.ts';
import { publicPosts, reachablePosts, type WrittenPost } from './content.ts';
import { attribute, classed, elements, folded, type Node, named, textOf } from './html.ts';
import { pageAt, pagesOf } from './site.ts';

const linksIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => named(node, 'a')).map((link) => attribute(link, 'href') ?? '');
const text = (node: Node) => folded(textOf(node));
const month = ({ pubDate }: WrittenPost) => pubDate.toISOString().slice(0, 7);

describe.each([shipped, awkward])('$name', (build) => {
  const posts = publicPosts(build);
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const relatedTo = ({ path }: WrittenPost) => linksIn(classed(pageAt(build, path).root, 'related'));

  describe('related posts', () => {
    test('are there for most posts that have words', () => {
      const wordy = posts.filter(({ words }) => words > 200);
      expect(wordy.filter((post) => relatedTo(post).length > 0).length).toBeGreaterThan(wordy.length / 2);
    });

    test('are public, of the post’s language, and not more than the site says', () => {
      for (const post of posts) {
        const related = relatedTo(post);
        expect(related.length, post.slug).toBeLessThanOrEqual(site.relatedSize);
        expect(new Set(related).size, post.slug).toBe(related.length);
        for (const path of related) expect(byPath.get(path)?.lang.slice(0, 2), path).toBe(post.lang.slice(0, 2));
      }
    });

    test('are neither the post itself nor what the page leads to already', () => {
      for (const [index, post] of posts.entries()) {
        const shown = [post, posts[index - 1], posts[index + 1]].flatMap((other) => other?.path ?? []);
        const parts = posts.filter(({ series }) => series !== undefined && series === post.series);
        const related = relatedTo(post);
        expect(related.filter((path) => [...shown, ...parts.map(({ path: part }) => part)].includes(path))).toEqual([]);
      }
    });

    test('say why, or at least on what', () => {
      for (const post of posts) {
        const rows = classed(pageAt(build, post.path).root, 'related').flatMap((section) => named(section, 'li'));
        for (const row of rows) {
          const [reason] = named(row, 'p').map(text);
          const other = byPath.get(linksIn([row])[0] ?? '');
          const isReason = reason?.startsWith(en.related.about('')) || reason === other?.category;
          expect(isReason, `${post.slug}: ${reason}`).toBe(true);
        }
      }
    });

    test('an unlisted post offers none and is offered by none', () => {
      for (const { path, status } of reachablePosts(build)) {
        if (status !== 'unlisted') continue;
        expect(classed(pageAt(build, path).root, 'related')).toEqual([]);
        expect(posts.filter((post) => relatedTo(post).includes(path))).toEqual([]);
      }
    });
  });

  describe('the archive', () => {
    const pages = pagesOf(build).filter(({ path }) => /^\/archive\/(\d+\/)?$/.test(path));

    test('holds every public post once, newest first', () => {
      const listed = pages.flatMap(({ root }) => linksIn(classed(root, 'archive-post')));
      expect(listed.map(decodeURI)).toEqual(posts.map(({ path }) => decodeURI(path)));
    });

    test('counts the posts of each month and year', () => {
      const [first] = pages;
      if (!first) throw new Error('There is no archive');
      const counts = Object.groupBy(posts, month);
      const months = classed(first.root, 'calendar')
        .flatMap((calendar) => named(calendar, 'td'))
        .flatMap((cell) => named(cell, 'a'))
        .map((link) => [attribute(link, 'href')?.split('#')[1], Number(text(link))] as const);
      expect(Object.fromEntries(months)).toEqual(
        Object.fromEntries(Object.entries(counts).map(([id, ofMonth = []]) => [id, ofMonth.length])),
      );
    });

    test('is a table that says its year and its months', () => {
      const [first] = pages;
      const tables = first ? classed(first.root, 'calendar').flatMap((calendar) => named(calendar, 'table')) : [];
      const years = new Set(posts.map(({ pubDate }) => pubDate.getUTCFullYear()));
      expect(tables.length).toBeGreaterThanOrEqual(years.size);
      for (const table of tables) {
        expect(named(table, 'caption').map(text).join()).toMatch(/^\d{4} \d+ posts?$/);
        expect(named(table, 'th').map((head) => attribute(head, 'aria-label'))).toHaveLength(12);
        expect(named(table, 'td')).toHaveLength(12);
      }
    });
  });

  test('each series has its parts in order, its length, and its place on each part', () => {
    const ids = new Set(posts.flatMap(({ series }) => series ?? []));
    expect(ids.size).toBeGreaterThan(0);
    for (const id of ids) {
      const { root } = pageAt(build, `/series/${id}/`);
      const parts = linksIn(classed(root, 'rows'));
      expect(new Set(parts)).toEqual(new Set(posts.filter(({ series }) => series === id).map(({ path }) => path)));
      const minutes = classed(root, 'rows')
        .flatMap((rows) => named(rows, 'span'))
        .flatMap((fact) => /^(\d+) min read$/.exec(text(fact))?.[1] ?? [])
        .map(Number);
      const total = en.series.total(
        parts.length,
        minutes.reduce((sum, part) => sum + part, 0),
      );
      expect(text(classed(root, 'list-head')[0] ?? root)).toContain(total);
      for (const [index, path] of parts.entries()) {
        const place = en.series.part(index + 1, parts.length);
        const page = pageAt(build, path);
        expect(text(classed(page.root, 'post-head')[0] ?? page.root), path).toContain(place);
        const current = classed(page.root, 'series-parts').flatMap((list) =>
          [...elements(list)].filter((part) => attribute(part, 'aria-current') === 'page'),
        );
        expect(current.map(text)).toEqual([byPath.get(path)?.title]);
      }
    }
  });

  test('every listing below an index says the way down to it', () => {
    const listings = pagesOf(build).filter(
      ({ path, isIndexed }) => isIndexed && /^\/(categories|tags|authors|series)\/[^/]+\//.test(path),
    );
    expect(listings.length).toBeGreaterThan(5);
    for (const { path, root } of listings) {
      const [, index, id, number] = path.split('/');
      const way = ['/', `/${index}/`, ...(number ? [`/${index}/${id}/`] : [])];
      expect(linksIn(classed(root, 'breadcrumbs')), path).toEqual(way);
    }
  });

  test('no two things of a page travel under one name', () => {
    for (const { path, root } of pagesOf(build)) {
      const travelling = [...elements(root)].flatMap((element) => attribute(element, 'data-transition') ?? []);
      expect(
        travelling.filter((name, index) => travelling.indexOf(name) !== index),
        path,
      ).toEqual([]);
    }
  });

  test('pages, and no files, may be fetched ahead', () => {
    for (const { path, root, isRedirect } of pagesOf(build)) {
      if (isRedirect) continue;
      const rules = named(root, 'script').filter((script) => attribute(script, 'type') === 'speculationrules');
      expect(
        rules.map((script) => JSON.parse(textOf(script))),
        path,
      ).toEqual([{ prefetch: [{ where: { href_matches: '/*/' }, eagerness: 'moderate' }] }]);
    }
  });
});
