/** What is not public is nowhere: searched for in every byte of every file of the build, names included. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Build } from './builds.ts';
import { sentinel, sentinelLater } from './builds.ts';
import { bytesOf, filesOf, pageAt, textFile } from './site.ts';

const mark = (kind: string) => `sentinel-${kind}-q7x`;

/** Of a file of the search index, what is packed in it. */
function contentOf(build: Build, file: string): Buffer {
  const bytes = bytesOf(build, file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Files that hold the string, in their bytes or in their names. */
const filesWith = (build: Build, text: string): string[] =>
  filesOf(build).filter((file) => file.includes(text) || contentOf(build, file).includes(text));

test('what is public is there, so a search can find', () => {
  expect(filesWith(sentinel, 'In the open')).toContain('blog/in-the-open/index.html');
  expect(filesWith(sentinel, 'In the open')).toContain('rss.xml');
  expect(filesWith(sentinel, 'In the open').some((file) => file.startsWith('search/'))).toBe(true);
});

describe.each([sentinel, sentinelLater])('$name', (build) => {
  test('the author’s desk is nowhere', () => {
    expect(filesWith(build, '_desk')).toEqual([]);
    expect(filesWith(build, 'author-strip')).toEqual([]);
  });

  test('a draft is nowhere', () => {
    expect(filesWith(build, mark('draft'))).toEqual([]);
  });

  test('an author, category or series that no post names is nowhere', () => {
    expect(filesWith(build, mark('unnamed'))).toEqual([]);
  });

  test('an unlisted post is its own page and what that page shows', () => {
    const slug = mark('unlisted');
    const page = pageAt(build, `/blog/${slug}/`);
    const others = filesWith(build, slug).filter((file) => file !== page.file);
    // Its own Markdown, card and redirect, and the image files that its page names.
    const own = [`blog/${slug}.md`, `og/blog/${slug}.png`, `old/${slug}/index.html`];
    const shown = others.filter((file) => file.startsWith('_astro/') && page.html.includes(`/${file}`));
    expect(others.filter((file) => ![...own, ...shown].includes(file))).toEqual([]);
  });

  test('an unlisted post asks not to be indexed', () => {
    expect(pageAt(build, `/blog/${mark('unlisted')}/`).isIndexed).toBe(false);
    expect(pageAt(build, `/old/${mark('unlisted')}/`).isIndexed).toBe(false);
  });
});

test('a scheduled post is nowhere before its time', () => {
  expect(filesWith(sentinel, mark('scheduled'))).toEqual([]);
});

test('a scheduled post is public from its very instant on, and its author, category and series with it', () => {
  const slug = mark('scheduled');
  expect(pageAt(sentinelLater, `/blog/${slug}/`).isIndexed).toBe(true);
  const home = textFile(sentinelLater, 'index.html');
  expect(home).toContain(`/blog/${slug}/`);
  expect(textFile(sentinelLater, 'rss.xml')).toContain(`Body ${slug}.`);
  expect(textFile(sentinelLater, 'sitemap-0.xml')).toContain(`/blog/${slug}/`);
  expect(pageAt(sentinelLater, `/old/${slug}/`).isRedirect).toBe(true);
  for (const kind of ['authors', 'categories', 'series']) {
    expect(pageAt(sentinelLater, `/${kind}/${slug}/`).isIndexed).toBe(true);
    expect(textFile(sentinelLater, 'feeds.opml')).toContain(`/${kind}/${slug}/rss.xml`);
  }
});
