import { describe, expect, test } from 'vitest';
import * as urls from '../../../src/domain/urls.ts';

const odd = 'c++ & 設計/x';

describe('addresses', () => {
  test.each(
    Object.entries({
      post: urls.postUrl,
      category: (id: string) => urls.termUrl('categories', id),
      tag: (id: string) => urls.termUrl('tags', id),
      author: (id: string) => urls.termUrl('authors', id),
      series: (id: string) => urls.termUrl('series', id),
      page: urls.pageUrl,
    }),
  )('of a %s are one encoded segment and end in a slash', (_, url) => {
    expect(url(odd)).toMatch(/^(\/[\w%+-]+)+\/$/);
    expect(decodeURIComponent(url(odd).split('/').at(-2) ?? '')).toBe(odd);
  });

  test('the Markdown of a post ends in its extension', () => {
    expect(urls.postMarkdownUrl('設計')).toBe('/blog/%E8%A8%AD%E8%A8%88.md');
  });

  test('the first page of a listing is the listing', () => {
    expect(urls.listingPageUrl('/blog/', 1)).toBe('/blog/');
    expect(urls.listingPageUrl('/blog/', 2)).toBe('/blog/2/');
  });

  test('a feed stands beside its listing, its history below it', () => {
    expect((['rss', 'atom', 'json'] as const).map((format) => urls.feedUrl(format))).toEqual([
      '/rss.xml',
      '/atom.xml',
      '/feed.json',
    ]);
    expect(urls.feedUrl('atom', '/tags/a/')).toBe('/tags/a/atom.xml');
    expect(urls.feedUrl('rss', '/tags/a/', 3)).toBe('/tags/a/rss/3.xml');
    expect(urls.feedUrl('json', '/', 1)).toBe('/feed/1.json');
  });

  test.each([
    ['/old/', 'old/index.html'],
    ['/blog/old/', 'blog/old/index.html'],
    ['/old.html', 'old.html'],
    ['/%C3%BCmlaut/', 'ümlaut/index.html'],
    ['/50%25/', '50%/index.html'],
    ['/a%20%26%20b/', 'a & b/index.html'],
    ['/tags/%E8%A8%AD%E8%A8%88/rss.xml', 'tags/設計/rss.xml'],
  ])('%s is answered by %s', (path, file) => {
    expect(urls.fileOf(path)).toBe(file);
  });

  test('an absolute address is encoded once', () => {
    expect(urls.absoluteUrl(urls.postUrl('設計'), 'https://a.example')).toBe(
      'https://a.example/blog/%E8%A8%AD%E8%A8%88/',
    );
  });

  test('a card stands below /og/ by the path of its page', () => {
    expect([urls.homeUrl, urls.blogUrl, urls.postUrl('設計')].map(urls.ogCardUrl)).toEqual([
      '/og/home.png',
      '/og/blog.png',
      '/og/blog/%E8%A8%AD%E8%A8%88.png',
    ]);
  });

  test('the page of a post is told from the pages of the list and from its files', () => {
    const post = urls.postUrl('設計');
    expect(urls.isPostUrl(post)).toBe(true);
    const others = [urls.blogUrl, urls.listingPageUrl(urls.blogUrl, 2), urls.homeUrl, urls.postMarkdownUrl('a')];
    expect(others.filter(urls.isPostUrl)).toEqual([]);
  });

  test('an id of digits alone is a page number', () => {
    expect(['2048', '2', '2nd', 'v2'].filter(urls.isPageNumber)).toEqual(['2048', '2']);
  });

  test('a page lies below the list it is on, and none below the home page', () => {
    expect(urls.isBelow('/blog/a/', '/blog/')).toBe(true);
    expect(urls.isBelow('/blog/', '/blog/')).toBe(false);
    expect(urls.isBelow('/about/', '/blog/')).toBe(false);
    expect(urls.isBelow('/about/', '/')).toBe(false);
  });
});

describe('a site below a path', () => {
  const site = 'https://example.org/blog';

  test.each([
    ['/', '/blog/'],
    ['/blog/hello/', '/blog/blog/hello/'],
    // Astro's own have it already.
    ['/blog/_astro/a.js', '/blog/_astro/a.js'],
    ['/_astro/a.webp', '/blog/_astro/a.webp'],
    ['//cdn.example/a.js', '//cdn.example/a.js'],
    ['#here', '#here'],
    ['../other/', '../other/'],
    ['https://example.org/pricing', 'https://example.org/pricing'],
  ])('%s leaves as %s', (path, left) => {
    expect(urls.withBase(path, urls.basePath(site))).toBe(left);
    expect(urls.withBase(path, '')).toBe(path);
  });

  test('its addresses in full are site paths again, and those beside it are none', () => {
    for (const path of ['/', '/blog/hello/?a=b#c'])
      expect(urls.sitePathOf(new URL(urls.absoluteUrl(path, site)), site)).toBe(path);
    expect(urls.sitePathOf(new URL('https://example.org/blogger/'), site)).toBeUndefined();
    expect(urls.sitePathOf(new URL('https://example.org/pricing'), site)).toBeUndefined();
  });
});
