import { describe, expect, test } from 'vitest';
import { sitemapEntry } from '../../../src/outputs/sitemap.ts';

const url = 'https://a.example/blog/x/';
const page = (head: string, body = '') =>
  `<!doctype html><html><head>${head}</head><body><img src="/logo.png" alt="Logo"><main>${body}</main></body></html>`;
const entry = (head: string, body = '') => sitemapEntry(page(head, body), url);

describe('a page in the sitemap', () => {
  test('has the date of its last change, of an article and of a list', () => {
    expect(entry('<meta property="article:modified_time" content="2026-02-01T00:00:00Z">')).toEqual({
      url,
      lastmod: '2026-02-01T00:00:00Z',
    });
    expect(entry('<meta property="og:updated_time" content="2026-02-01T10:00:00Z">')?.lastmod).toBe(
      '2026-02-01T10:00:00Z',
    );
    expect(entry('')).toEqual({ url });
  });

  test('is not there when it asks not to be indexed', () => {
    expect(entry('<meta name="robots" content="noindex">')).toBeUndefined();
    expect(entry('<meta name="robots" content="nofollow, noindex">')).toBeUndefined();
    expect(entry('<meta name="robots" content="max-image-preview:large">')).toBeDefined();
  });

  test('is not there when it is known by another address', () => {
    expect(entry('<link rel="canonical" href="https://b.example/">')).toBeUndefined();
    expect(entry(`<link rel="canonical" href="${url}">`)).toBeDefined();
    const query = 'https://a.example/?a=1&b=2';
    expect(sitemapEntry(page('<link rel="canonical" href="https://a.example/?a=1&#38;b=2">'), query)).toBeDefined();
  });

  test('may speak of such tags in its text', () => {
    const body =
      '<pre>&lt;meta name="robots" content="noindex"></pre><meta name="robots" content="noindex"><meta property="og:updated_time" content="1999-01-01">';
    expect(entry('', body)).toEqual({ url });
  });

  test('names each picture it shows once, by its absolute address', () => {
    const body = [
      '<img src="/_astro/a.webp" alt="A">',
      '<img class="x" alt="A again" src="/_astro/a.webp">',
      '<img src="b.png?w=1&amp;h=2" alt="B" width="1">',
    ].join('');
    expect(entry('', body)?.img).toEqual(['https://a.example/_astro/a.webp', 'https://a.example/blog/x/b.png?w=1&h=2']);
  });

  test('leaves out decoration, drawings in the address, and code that speaks of pictures', () => {
    const body =
      '<img src="/a.png" alt=""><img src="/a.png" alt><img src="/b.png"><img src="data:image/png;base64,AA" alt="C"><code>&lt;img src="/d.png" alt="D"></code>';
    expect(entry('', body)).toEqual({ url });
  });
});
