/** GitHub Flavored Markdown (https://github.github.com/gfm/), section by section, in examples of our own. */
import { expect, test } from 'vitest';
import { compiled } from './document.ts';
import { plainHtml } from './plain-html.ts';

const cells = (name: string, ...words: string[]) =>
  `<tr>\n${words.map((word) => `<${name}>${word}</${name}>`).join('\n')}\n</tr>`;
const head = (...words: string[]) => `<thead>\n${cells('th', ...words)}\n</thead>`;
const body = (...rows: string[]) => `<tbody>\n${rows.join('\n')}\n</tbody>`;
const table = (...parts: string[]) => `<table>\n${parts.join('\n')}\n</table>`;
const link = (href: string, words = href) => `<a href="${href}">${words}</a>`;

test.each([
  ['two columns', '| a | b |\n| --- | --- |\n| c | d |', table(head('a', 'b'), body(cells('td', 'c', 'd')))],
  ['no edges', 'a | b\n:-: | --:\nc | d', table(head('a', 'b'), body(cells('td', 'c', 'd')))],
  [
    'escaped bars',
    '| a\\|b |\n| - |\n| `c\\|d` |\n| **\\|** |',
    table(head('a|b'), body(cells('td', '<code>c|d</code>'), cells('td', '<strong>|</strong>'))),
  ],
  [
    'a block ends it',
    '| a |\n| - |\n| b |\n> c',
    `${table(head('a'), body(cells('td', 'b')))}\n<blockquote>\n<p>c</p>\n</blockquote>`,
  ],
  [
    'an empty line ends it, a line of text does not',
    '| a | b |\n| - | - |\n| c | d |\ne\n\nf',
    `${table(head('a', 'b'), body(cells('td', 'c', 'd'), cells('td', 'e', '')))}\n<p>f</p>`,
  ],
  ['head and dashes must match', '| a | b |\n| - |\n| c |', '<p>| a | b | | - | | c |</p>'],
  [
    'rows need not: cells are added and dropped',
    '| a | b |\n| - | - |\n| c |\n| d | e | f |',
    table(head('a', 'b'), body(cells('td', 'c', ''), cells('td', 'd', 'e'))),
  ],
  ['a head alone', '| a |\n| - |', table(head('a'))],
])('tables: %s', async (_name, markdown, html) => {
  expect(plainHtml((await compiled(markdown)).html)).toBe(html);
});

test('tables: the alignment of a column is a class of its cells', async () => {
  const { html } = await compiled('| a | b | c |\n| :- | :-: | -: |\n| d | e | f |');
  expect([...html.matchAll(/<td class="align-(\w+)">(\w)/g)].map(([, name, word]) => `${word} ${name}`)).toEqual([
    'd left',
    'e center',
    'f right',
  ]);
});

test('task lists: a mark in square brackets, in lists of any depth; anything else is text', async () => {
  const { html, text } = await compiled('- [x] a\n  1. [ ] b\n  2. [y] c');
  expect([...html.matchAll(/<input[^>]*>/g)].map(([input]) => / checked/.test(input))).toEqual([true, false]);
  expect(text).toContain('[y] c');
});

test.each([
  ['two tildes', 'a ~~b~~ c', '<p>a <del>b</del> c</p>'],
  ['not across paragraphs', 'a ~~b\n\nc~~ d', '<p>a ~~b</p>\n<p>c~~ d</p>'],
  ['three are none', 'a ~~~b~~~ c', '<p>a ~~~b~~~ c</p>'],
  // One tilde strikes out on GitHub; here it is part of a path or says “about”.
  ['one is text', 'a ~b~ c', '<p>a ~b~ c</p>'],
])('strikethrough: %s', async (_name, markdown, html) => {
  expect(plainHtml((await compiled(markdown)).html)).toBe(html);
});

test.each([
  ['www', 'www.example.com/a', link('http://www.example.com/a', 'www.example.com/a')],
  ['a full stop after', 'See www.example.com.', `See ${link('http://www.example.com', 'www.example.com')}.`],
  ['brackets around', '(www.example.com/a_(b))', `(${link('http://www.example.com/a_(b)', 'www.example.com/a_(b)')})`],
  [
    'brackets inside',
    'www.example.com/a?q=(b))+c=d',
    link('http://www.example.com/a?q=(b))+c=d', 'www.example.com/a?q=(b))+c=d'),
  ],
  ['an entity after', 'https://example.com/?q=a&hl=b&copy;', `${link('https://example.com/?q=a&hl=b')}©`],
  ['an ampersand before', 'https://example.com/?q=a&hl;x', link('https://example.com/?q=a&hl;x')],
  ['< ends it', 'https://example.com/a<b', `${link('https://example.com/a')}<b`],
  [
    'http and https',
    'http://example.com https://example.com/b',
    `${link('http://example.com')} ${link('https://example.com/b')}`,
  ],
  ['mail', 'Ask a.b+c@example.com.', `Ask ${link('mailto:a.b+c@example.com', 'a.b+c@example.com')}.`],
  ['mail that ends in a sign', 'a@example.com- a@example.com_', 'a@example.com- a@example.com_'],
  ['mail on one host only', 'hello@mail+xyz.example', 'hello@mail+xyz.example'],
  // Browsers open no FTP address.
  ['ftp is text', 'ftp://example.com', 'ftp://example.com'],
])('addresses: %s', async (_name, markdown, html) => {
  expect(plainHtml((await compiled(markdown)).html)).toBe(`<p>${html}</p>`);
});

test('disallowed HTML is left out, and allowed HTML stays', async () => {
  const { html, problems } = await compiled(
    '<strong>a</strong> <title>b</title>\n\n<blockquote>\n<xmp>c</xmp>\n</blockquote>',
  );
  expect(html).not.toMatch(/title|xmp/);
  expect(html).toContain('<strong>a</strong>');
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['html-element']));
});
