/** One post, one set of facts: what its file says is what its page and its head say. What the other outputs say is in `facts-agree.test.ts`. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { awkward, shipped } from './builds.ts';
import { instant, lastChange, machineDate, reachablePosts } from './content.ts';
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
import { pageAt, pagesOf } from './site.ts';

function only<T>(what: string, found: readonly T[]): T {
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`Found ${found.length} of ${what}, not one`);
  return first;
}

const text = (element: Element) => folded(textOf(element));
const header = (root: Node) => only('the article header', classed(root, 'post-head'));

describe.each([shipped, awkward])('$name', (build) => {
  const posts = reachablePosts(build);

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
});
