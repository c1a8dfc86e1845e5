/** How to cite a post: what its page offers to copy, and what reference managers read in its head. */
import { describe, expect, test } from 'vitest';
import { awkward, sentinel, shipped } from './builds.ts';
import { publicPosts, reachablePosts } from './content.ts';
import { attribute, classed, metas, named, textOf } from './html.ts';
import { filesOf, pageAt } from './site.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: no reference may hold these
const allowed = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');

describe.each([shipped, awkward])('$name', (build) => {
  test.each(publicPosts(build))('$slug', ({ path, title, canonical, authors, pubDate }) => {
    const { root } = pageAt(build, path);
    const [cite] = classed(root, 'cite');
    if (!cite) throw new Error('nothing says how to cite it');
    const plain = named(cite, 'p').map(textOf).join();
    const bibtex = named(cite, 'pre').map(textOf).join();
    const address = canonical ?? build.origin + path;
    expect(plain).toContain(allowed(title));
    expect(plain.endsWith(` ${address}`)).toBe(true);
    for (const name of authors) expect(plain).toContain(allowed(name));
    expect(bibtex).toMatch(/^@online\{.*\n\}\n$/s);
    expect(bibtex).toContain(`year = ${pubDate.getUTCFullYear()},`);

    // As Zotero's translator for embedded metadata reads them.
    expect(metas(root, 'og:title')).toEqual([title]);
    expect(metas(root, 'author')).toEqual(authors);
    expect(metas(root, 'og:url')).toEqual([address]);
    expect(metas(root, 'article:published_time').map((date) => new Date(date))).toEqual([pubDate]);
    expect(metas(root, 'og:site_name')).toHaveLength(1);
    expect(named(root, 'html').map((html) => attribute(html, 'lang'))).not.toContain(undefined);
  });

  test('has no other file for it', () => {
    expect(filesOf(build).filter((file) => /\.bib$|csl\.json$|\/cite\/|qr\.svg$/.test(file))).toEqual([]);
  });
});

test('an unlisted post is not offered to be cited', () => {
  const hidden = reachablePosts(sentinel).filter(({ status }) => status === 'unlisted');
  expect(hidden.length).toBeGreaterThan(0);
  for (const { path } of hidden) expect(classed(pageAt(sentinel, path).root, 'cite')).toEqual([]);
});
