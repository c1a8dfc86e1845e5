/** A site whose authors write markup into every field: it is shown as the words it is, and decides nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostile } from './builds.ts';
import { attribute, classed, folded, metas, named, textOf } from './html.ts';
import { filesOf, pageAt, pagesOf, textFile } from './site.ts';
import { childrenNamed, parseXml, textsOf } from './xml.ts';

const open = () => pageAt(hostile, '/blog/in-the-open/').root;
const map = () => parseXml(textFile(hostile, 'sitemap-0.xml'));
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

test('every word of a field comes out', () => {
  const description =
    'Prefer <style></style> to inline, </head><meta name="robots" content="noindex"><link rel="canonical" href="https://evil.example/"> and <!-- so on';
  expect(metas(open(), 'description')).toEqual([description]);
  expect(classed(open(), 'p-summary').map(textOf)).toContain(description);
  expect(classed(open(), 'p-name').map((title) => folded(textOf(title)))).toContain(
    'Title </head><style>p{}</style><script>alert(‘title’)</script> ends here'.replaceAll(/[‘’]/g, "'"),
  );
  expect(named(open(), 'figcaption').map((caption) => folded(textOf(caption)))).toContain(
    'Caption <style>c{}</style> Credit </script>',
  );
  const author = pageAt(hostile, '/authors/sodiarc-team/').root;
  expect(named(author, 'h1').map(textOf)).toEqual(["Sodiarc </script><script>alert('author')</script> Team"]);
  expect(textOf(author)).toContain('Bio </head><style>a{}</style><!-- of a team');
  const category = pageAt(hostile, '/categories/markup/').root;
  expect(textOf(category)).toContain("About <style>x{}</style> and </title><script>alert('category text')</script>");
});

test('every word of a text comes out, in attributes too', () => {
  const alts = named(open(), 'img').map((img) => attribute(img, 'alt'));
  expect(alts).toContain('Alt <style>first</style> words <script>alert(‘alt’)</script> end');
  expect(alts).toContain("Hero <style>h{}</style></head><script>alert('hero')</script>");
  expect(alts).toContain('two </style><script>alert(1)</script>');
  const [prose] = classed(open(), 'prose');
  const words = prose ? folded(textOf(prose)) : '';
  for (const part of [
    'Text says <style>p{}</style> and </head> and <script>alert(',
    'Heading with <style> in it',
    "<script>alert('code')</script></head><style>p{}</style><!--",
    'The last words.',
  ])
    expect(words).toContain(part);
  const titles = prose ? named(prose, 'a', 'p').map((element) => attribute(element, 'title')) : [];
  expect(titles).toContain('Linked <style>l{}</style> <!-- title');
  expect(titles).toContain("</head><style>r{}</style><script>alert('raw')</script>");
});

test('in the HTML of a page < begins a tag and nothing else', () => {
  // What a browser parses is the same with everything between the tags' quotes taken out.
  for (const { html, file } of pagesOf(hostile)) {
    const attributes = [...html.replace(/<(script|style)\b.*?<\/\1>/gs, '').matchAll(/="([^"]*)"/g)];
    expect(
      attributes.filter(([, value]) => value?.includes('<')),
      file,
    ).toEqual([]);
  }
});

test('no script and no style of an author’s is in any page', () => {
  for (const { root, file } of pagesOf(hostile)) {
    const run = named(root, 'script', 'style').filter(
      (element) => attribute(element, 'type') !== 'application/ld+json',
    );
    expect(
      run.filter((element) => /alert|\b[a-z]\{\}/.test(textOf(element))),
      file,
    ).toEqual([]);
  }
});

test('an unlisted post stays out of the map, and public ones keep their place and their date', () => {
  const entries = childrenNamed(map(), 'url', namespace).map((entry) => [
    ...textsOf(entry, 'loc', namespace),
    ...textsOf(entry, 'lastmod', namespace),
  ]);
  const at = (path: string) => entries.find(([loc]) => loc === `${hostile.origin}${path}`);
  expect(at('/blog/not-listed/')).toBeUndefined();
  expect(at('/blog/in-the-open/')?.[1]).toBe('2026-02-01T00:00:00.000Z');
  expect(at('/blog/in-mdx/')?.[1]).toBe('2026-01-02T00:00:00.000Z');
  expect(at('/about/')).toBeDefined();
  const unlisted = filesOf(hostile).filter(
    (file) => file !== 'blog/not-listed/index.html' && /\.(html|xml|json|md|txt)$/.test(file),
  );
  for (const file of unlisted)
    expect(readFileSync(join(hostile.dir, file), 'utf8'), file).not.toContain('Unlisted sentinel');
});
