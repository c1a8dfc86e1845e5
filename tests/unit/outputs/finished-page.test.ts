import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finishedPage, type PageParts } from '../../../src/outputs/finished-page.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
/** Keeps every sheet, and says what it was told of the page. */
const parts = (more: Partial<PageParts> = {}): PageParts => ({
  path: '/a/',
  base: '',
  scripts: ['known()'],
  frameOrigins: [],
  cut: (sheets) => sheets.join(''),
  hash,
  ...more,
});
const page = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const finished = (head: string, body = '', more: Partial<PageParts> = {}) =>
  finishedPage(page(head, body), parts(more));
const policyIn = (html: string) =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
const directive = (html: string, name: string) =>
  policyIn(html)
    .split(';')
    .find((part) => part.startsWith(`${name} `));
/** Without what was put in. */
const rest = (html: string) =>
  html
    .replace(/<meta http-equiv="Content-Security-Policy" content="[^"]*">/, '')
    .replace(/<style>.*?<\/style>(?=<\/head>)/s, '');

test('the sheets of a head become one at its end, allowed by its hash', () => {
  const html = finished('<style>a{}</style><title>T</title><style data-x="1">b{}</style>');
  expect(html).toContain('<title>T</title><style>a{}b{}</style></head>');
  expect(directive(html, 'style-src')).toBe(`style-src 'sha256-${hash('a{}b{}')}'`);
});

test('the policy comes before all that it governs', () => {
  expect(finished('<style>a{}</style>')).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" /);
});

test('a page without a place for its policy is none', () => {
  expect(() => finishedPage('<!doctype html><title>T</title>', parts())).toThrow(
    '/a/ has no place for a policy: a page’s head begins with <meta charset="utf-8">',
  );
  expect(() => finishedPage('<!-- <meta charset="utf-8"> --><p title=\'<meta charset="utf-8">\'>', parts())).toThrow();
});

describe('scripts', () => {
  test('the site’s own are allowed where they stand, and no others', () => {
    expect(directive(finished('<script>known()</script>'), 'script-src')).toBe(
      `script-src 'sha256-${hash('known()')}'`,
    );
    expect(directive(finished('<script type="module" src="/a.js"></script>'), 'script-src')).toBe("script-src 'self'");
    expect(directive(finished('<script type="application/ld+json">{"a":1}</script>'), 'script-src')).toBe(
      "script-src 'none'",
    );
  });

  test.each(['<script>alert(1)</script>', '<SCRIPT>alert(1)</SCRIPT>', '<script type="module">alert(1)</script>'])(
    '%s stops the build',
    (script) => {
      expect(() => finished('', script)).toThrow(
        '/a/ holds a <script> that its policy does not know, so it would do nothing: “alert(1)”. Let the component have it without is:inline, or put it in a file',
      );
    },
  );

  test('so does a style in the body', () => {
    expect(() => finished('', '<svg><style>a{}</style></svg>')).toThrow('/a/ holds a <style>');
  });
});

describe('what an author wrote', () => {
  const payloads = [
    '<style>p{}</style>',
    '</style><script>alert(1)</script>',
    '</head><style>a{}</style>',
    '<script>alert(1)</script>',
    '<!--',
    "<a '",
    '<meta charset="utf-8">',
  ];
  const attribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  const element = (text: string) => attribute(text).replace(/</g, '&lt;').replace(/>/g, '&gt;');

  test.each(payloads)('%s comes out whole', (text) => {
    const before = page(
      `<meta name="description" content="${attribute(text)}"><title>${element(text)}</title>`,
      `<p title="${attribute(text)}" class="x">${element(text)}</p>`,
    );
    const html = finishedPage(before, parts());
    expect(rest(html)).toBe(
      before.replaceAll(attribute(text), (found, at: number) =>
        before[at - 1] === '"' ? found.replaceAll('<', '&lt;') : found,
      ),
    );
    expect(policyIn(html)).not.toContain('sha256');
  });
});

test('what a page holds is told to whoever cuts its sheet', () => {
  let told: unknown;
  const cut: PageParts['cut'] = (_sheets, { elements, classes, variables }) => {
    told = [[...elements], [...classes].filter(Boolean), [...variables]];
    return '';
  };
  finished('', '<p class="a b" title="> class=\'no\'"><svg fill="var(--ink)"/><!-- <del class="c"> --></p>', { cut });
  expect(told).toEqual(
    [['html', 'head', 'meta', 'body', 'p', 'svg'].toSorted(), ['a', 'b'], ['--ink']].map((list) =>
      expect.arrayContaining(list),
    ),
  );
  expect(JSON.stringify(told)).not.toMatch(/"(no|c|del)"/);
});

test('frames are those of the document', () => {
  expect(directive(finished('', '', { frameOrigins: ['https://a.example'] }), 'frame-src')).toBe(
    'frame-src https://a.example',
  );
});

test('the development server keeps its sheets apart and replaces them', () => {
  const html = finished('<style data-vite-dev-id="x">a{}</style>', '<script>other()</script>', { nonce: 'n' });
  expect(html).toContain('<style nonce="n" data-vite-dev-id="x">a{}</style></head>');
  expect(html).toContain('<meta property="csp-nonce" nonce="n">');
  expect(directive(html, 'style-src')).toBe("style-src 'nonce-n'");
  expect(directive(html, 'script-src')).toBe("script-src 'none'");
});

test('a site’s base comes before every site path that a page names, and before nothing else', () => {
  const body = (base: string) =>
    `<a href="${base}/blog/x/">/blog/x/</a><a href="//b.example/">b</a><img srcset="${base}/a.png 1x, ${base}/b.png 2x" src="/blog/_astro/c.png" alt="/d/"><data class="u-url" value="${base}/blog/x/"></data><input value="/e/">`;
  const head = (base: string) => `<meta http-equiv="refresh" content="0; url=${base}/new/">`;
  expect(rest(finished(head(''), body(''), { base: '/blog' }))).toBe(page(head('/blog'), body('/blog')));
});
