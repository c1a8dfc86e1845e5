import { describe, expect, test } from 'vitest';
import { sitemapFactsOf } from '../../../src/outputs/sitemap.ts';

const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

describe('sitemapFactsOf', () => {
  test('reads the change of an article and of a list', () => {
    expect(sitemapFactsOf(page('<meta property="article:modified_time" content="2026-02-01">'))).toEqual({
      indexed: true,
      modified: '2026-02-01',
    });
    expect(sitemapFactsOf(page('<meta property="og:updated_time" content="2026-02-01T10:00:00.000Z">')).modified).toBe(
      '2026-02-01T10:00:00.000Z',
    );
    expect(sitemapFactsOf(page('')).modified).toBeUndefined();
  });

  test('a page that asks not to be indexed is not', () => {
    expect(sitemapFactsOf(page('<meta name="robots" content="noindex">')).indexed).toBe(false);
    expect(sitemapFactsOf(page('<meta name="robots" content="nofollow, noindex">')).indexed).toBe(false);
  });

  test('what a post says of such tags in its text means nothing', () => {
    const body =
      '<pre>&lt;meta name="robots" content="noindex"></pre><meta name="robots" content="noindex"><meta property="og:updated_time" content="1999-01-01">';
    expect(sitemapFactsOf(page('', body))).toEqual({ indexed: true, modified: undefined });
  });
});
