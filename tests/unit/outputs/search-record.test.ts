import { describe, expect, test } from 'vitest';
import { pageTitleOf, searchRecordOf } from '../../../src/outputs/search-record.ts';

const post = (head = '') => `<!doctype html><html><head>
<meta property="og:title" content="A &#34;B&#34; &#38; C">
<meta property="article:published_time" content="2026-02-01T09:00:00.000Z">
<meta property="article:section" content="R&#38;D">
<meta property="article:tag" content="One"><meta property="article:tag" content="Two">
<meta name="author" content="Team">${head}</head>
<body><nav>Furniture</nav><div class="prose e-content"><p>Text</p></div></body></html>`;

describe('a post', () => {
  test('is described by its own head', () => {
    expect(searchRecordOf(post())).toMatchObject({
      published: '2026-02-01T09:00:00.000Z',
      facets: { category: ['R&D'], tag: ['One', 'Two'], author: ['Team'], year: ['2026'] },
    });
  });

  test('carries its facts inside its prose', () => {
    const { html } = searchRecordOf(post()) ?? { html: '' };
    expect(html).toContain(
      '<div class="prose e-content"><meta data-pagefind-meta="title[content]" content="A &#34;B&#34; &#38; C">',
    );
    expect(html).toContain('<meta data-pagefind-meta="tags[content]" content="One, Two">');
  });

  test('is not indexed when search engines may not list it', () => {
    expect(searchRecordOf(post('<meta name="robots" content="noindex">'))).toBeUndefined();
    expect(pageTitleOf(post('<meta name="robots" content="noindex">'), '/blog/a/')).toBeUndefined();
  });
});

test('a page without a date is no post', () => {
  expect(searchRecordOf('<head><meta property="og:title" content="About"></head><div class="prose">')).toBeUndefined();
});

test('a page has a title, a later page of a listing none of its own', () => {
  expect(pageTitleOf(post(), '/blog/a/')).toBe('A "B" & C');
  expect(pageTitleOf(post(), '/blog/2/')).toBeUndefined();
});
