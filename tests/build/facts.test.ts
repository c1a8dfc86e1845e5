/** One post, one set of facts: what its file says is what the page, the head, the feed and the sitemap say. */
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { awkward, shipped } from './builds.ts';
import { instant, lastChange, machineDate, publicPosts, reachablePosts } from './content.ts';
import {
  attribute,
  classed,
  type Element,
  folded,
  languageOf,
  linked,
  metas,
  type Node,
  named,
  textOf,
} from './html.ts';
import { pageAt, pagesOf, textFile } from './site.ts';
import { childrenNamed, parseXml, textsOf } from './xml.ts';

function only<T>(what: string, found: readonly T[]): T {
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`Found ${found.length} of ${what}, not one`);
  return first;
}

const text = (element: Element) => folded(textOf(element));
const header = (root: Node) => only('the article header', classed(root, 'post-head'));

describe.each([shipped, awkward])('$name', (build) => {
  const posts = reachablePosts(build);
  const listed = publicPosts(build);

  test('there are posts, and each has a page', () => {
    expect(posts.length).toBeGreaterThan(7);
    const written = posts.map(({ path }) => path).toSorted();
    const built = pagesOf(build)
      .filter(
        ({ root, isRedirect }) =>
          !isRedirect && classed(root, 'post-head').length > 0 && metas(root, 'og:type').includes('article'),
      )
      .map(({ path }) => path);
    expect(built.toSorted()).toEqual(written);
  });

  test.each(posts)('the page of $slug', (post) => {
    const { root } = pageAt(build, post.path);
    const head = header(root);
    const main = only('main', named(root, 'main'));
    expect(text(only('h1', named(root, 'h1')))).toBe(folded(post.title));
    expect(text(only('standfirst', classed(head, 'standfirst')))).toBe(folded(post.description));
    expect(attribute(only('html', named(root, 'html')), 'lang')).toBe(post.lang);
    const written = [
      only('h1', named(root, 'h1')),
      only('standfirst', classed(head, 'standfirst')),
      only('prose', classed(main, 'prose')),
    ];
    expect(written.map(languageOf)).toEqual([post.lang, post.lang, post.lang]);
    expect(named(head, 'time').map((time) => attribute(time, 'datetime'))).toEqual([machineDate(post.pubDate)]);
    const updated = named(main, 'time')
      .map((time) => attribute(time, 'datetime'))
      .slice(1);
    expect(updated).toEqual(post.updatedDate ? [machineDate(post.updatedDate)] : []);
    const byline = named(head, 'a').filter((link) => attribute(link, 'rel') === 'author');
    expect(byline.map((link) => [text(link), attribute(link, 'href')])).toEqual(
      post.authors.map((name, index) => [folded(name), `/authors/${post.authorIds[index]}/`]),
    );
    const category = named(head, 'a').filter((link) => attribute(link, 'href')?.startsWith('/categories/'));
    expect(category.map((link) => [text(link), attribute(link, 'href')])).toEqual([
      [post.category, `/categories/${post.categoryId}/`],
    ]);
  });

  test.each(posts)('the head of $slug', (post) => {
    const { root, isIndexed } = pageAt(build, post.path);
    const canonical = post.canonical ?? `${build.origin}${post.path}`;
    // The site's name is left out where a search result would not show it.
    expect([`${post.title} · ${site.name}`, post.title]).toContain(
      textOf(only('title', named(only('head', named(root, 'head')), 'title'))),
    );
    expect(metas(root, 'description')).toEqual([post.description]);
    expect(linked(root, 'canonical')).toEqual([canonical]);
    expect(isIndexed).toBe(post.status === 'public');
    expect(metas(root, 'og:title')).toEqual([post.title]);
    expect(metas(root, 'og:description')).toEqual([post.description]);
    expect(metas(root, 'og:url')).toEqual([canonical]);
    expect(metas(root, 'og:type')).toEqual(['article']);
    expect(metas(root, 'og:site_name')).toEqual([site.name]);
    expect(metas(root, 'article:published_time')).toEqual([instant(post.pubDate)]);
    expect(metas(root, 'article:modified_time')).toEqual([instant(lastChange(post))]);
    expect(metas(root, 'article:section')).toEqual([post.category]);
    expect(metas(root, 'article:tag')).toEqual(post.tags);
    expect(metas(root, 'author')).toEqual(post.authors);
    expect(metas(root, 'article:author')).toEqual(post.authorIds.map((id) => `${build.origin}/authors/${id}/`));
  });

  const feed = parseRssFeed(textFile(build, 'rss.xml'));
  const inFeed = listed.slice(0, site.feedSize);

  test('the feed holds the newest posts, newest first', () => {
    expect(feed.items?.map(({ link }) => link)).toEqual(inFeed.map(({ path }) => `${build.origin}${path}`));
  });

  test.each(inFeed)('the feed item of $slug', (post) => {
    const item = only('its item', feed.items?.filter(({ link }) => link === `${build.origin}${post.path}`) ?? []);
    expect(item.title).toBe(post.title);
    expect(item.description).toBe(post.description);
    expect(new Date(item.pubDate ?? '')).toEqual(post.pubDate);
    expect(item.dc?.creators).toEqual(post.authors);
    expect(item.categories?.map(({ name }) => name)).toEqual([...new Set([post.category, ...post.tags])]);
    const first = post.aliases.find((alias) => /^\/blog\/[^/]+\/$/.test(alias));
    expect(item.guid?.value).toBe(`${build.origin}${first ?? post.path}`);
    expect(item.guid?.isPermaLink ?? true).toBe(!first);
  });

  const urls = childrenNamed(
    parseXml(textFile(build, 'sitemap-0.xml')),
    'url',
    'http://www.sitemaps.org/schemas/sitemap/0.9',
  );

  // A post that was first published elsewhere is on the map there.
  test.each(listed.filter(({ canonical }) => !canonical))('the sitemap entry of $slug', (post) => {
    const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
    const entry = only(
      'its entry',
      urls.filter((url) => textsOf(url, 'loc', namespace)[0] === `${build.origin}${post.path}`),
    );
    expect(textsOf(entry, 'lastmod', namespace).map((date) => new Date(date))).toEqual([lastChange(post)]);
  });
});
