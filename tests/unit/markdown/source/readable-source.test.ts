/** What is no markup by the rules of this site is the text that was typed, and nothing else changes for it. */
import { expect, test } from 'vitest';
import { compiled, moduleOf, renderings, rules } from '../document.ts';

const page = async (body: string, given?: Parameters<typeof renderings>[1]) => (await renderings(body, given)).html;

test.each([
  ['--watch', '--watch'],
  ['run it with --watch.', 'run it with --watch.'],
  ['(--a), [--b] and {--c}', '(--a), [--b] and {--c}'],
  ['**--a** "--b" -i/--c', '<strong>--a</strong> “--b” -i/--c'],
  ['[the --d option](/e--f/)', '<a href="/e--f/">the --d option</a>'],
  ['a -- b', 'a – b'],
  ['a--b and 3--7', 'a–b and 3–7'],
  ['a --- b', 'a — b'],
  ['-- said she', '– said she'],
])('options of programs keep their hyphens: %s', async (line, html) => {
  expect(await page(line)).toBe(`<p>${html}</p>`);
  expect(await page(`## ${line}`)).toContain(html);
});

test.each([
  [
    'file--name.txt, (a--b.tar.gz), **x--y.ts** and _x--y.7z_.',
    'file--name.txt, (a--b.tar.gz), <strong>x--y.ts</strong> and <em>x--y.7z</em>.',
  ],
  ['/usr/local--x, C:\\foo--bar, ~/a---b/ and feature/a--b', '/usr/local--x, C:\\foo--bar, ~/a---b/ and feature/a--b'],
  ['pages/[...slug].astro, ./... and a/.../b', 'pages/[...slug].astro, ./... and a/.../b'],
  ['xn--mnchen-3ya.de, .btn--big and block__part--big', 'xn--mnchen-3ya.de, .btn--big and block__part--big'],
  ['[a--b.txt]\n\n[a--b.txt]: /c--d.txt', '<a href="/c--d.txt">a--b.txt</a>'],
  ['U.S.--U.K., e.g.--i.e., Mr.--Mrs. wait...what.', 'U.S.–U.K., e.g.–i.e., Mr.–Mrs. wait…what.'],
  ['1.5--2.5, 1/2--3/4 and 2024/01/02--2024/01/05', '1.5–2.5, 1/2–3/4 and 2024/01/02–2024/01/05'],
])('names, paths and domains keep their signs: %s', async (line, html) => {
  expect(await page(line)).toBe(`<p>${html}</p>`);
});

test.each(['<a--b@example.org>', '<mailto:a--b@example.org>'])('an address of mail is whole: %s', async (line) => {
  const address = line.replace(/[<>]/g, '');
  expect(await page(`Mail ${line} now`)).toContain(`<a href="mailto:${address.replace('mailto:', '')}">${address}</a>`);
});

test('a bare address of mail is whole or no link', async () => {
  const link = (address: string) => `<a href="mailto:${address}">${address}</a>`;
  expect(await page('a--b@example.org and c-d@example.org, -e@example.org, -[f](mailto:f@example.org)')).toBe(
    `<p>a--b@example.org and ${link('c-d@example.org')}, ${link('-e@example.org')}, -<a href="mailto:f@example.org">f</a></p>`,
  );
});

test('code keeps every sign', async () => {
  const code = 'a --b $c **「d」**e ${f} x:y ~z~';
  const body = `\`\`\`js\n${code}\n  --g\n\`\`\`\n\n\`${code}\`\n`;
  expect((await compiled(body)).markdown).toBe(body);
});

test.each(['A {b}', 'A {b} #', 'A {b=1 c}', 'A {}', 'A {--b}'])('braces of words end a heading: %s', async (words) => {
  expect((await compiled(`## ${words}`)).headings[0]?.text).toBe(words.replace(/ #$/, ''));
});

test('braces that end a heading lose nothing in MDX either', async () => {
  const { headings } = await compiled('## A {#b c}\n\n## D {#e}\n\n## F {"g"}\n\n## H {/* i */}', { format: 'mdx' });
  expect(headings.map(({ slug, text }) => [slug, text])).toEqual([
    ['a-b-c', 'A {#b c}'],
    ['e', 'D'],
    ['f-g', 'F g'],
    ['h', 'H'],
  ]);
});

test.each([
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["Drum'n'bass and fish 'n' chips", 'Drum’n’bass and fish ’n’ chips'],
  ["rock-'n'-roll", 'rock-’n’-roll'],
  ["the letter 'n' is", 'the letter ‘n’ is'],
  ["'90s and 'tis", '’90s and ’tis'],
  ["from the '20s to the '30s, James' years", 'from the ’20s to the ’30s, James’ years'],
  ['page 1/4, 1/2 of it', 'page 1/4, 1/2 of it'],
])('%s', async (line, html) => expect(await page(line)).toBe(`<p>${html}</p>`));

// Examples of our own for the rules of remark-cjk-friendly.
test.each([
  ['**「合図」**だ', '<strong>「合図」</strong>だ'],
  ['これは**「合図」**だ', 'これは<strong>「合図」</strong>だ'],
  ['**重点。**下一句', '<strong>重点。</strong>下一句'],
  ['**[合図](/a/)**です', '<strong><a href="/a/">合図</a></strong>です'],
  ['これは**`a`**です', 'これは<strong><code>a</code></strong>です'],
  ['~~（古い）~~新しい', '<del>（古い）</del>新しい'],
  ['***「強く」***と', '<em><strong>「強く」</strong></em>と'],
  ['5*3*2 と a*', '5<em>3</em>2 と a*'],
])('emphasis beside words without spaces: %s', async (line, html) => {
  for (const format of ['md', 'mdx'] as const) expect(await page(line, { lang: 'ja', format })).toBe(`<p>${html}</p>`);
});

test.each([
  ['https://a.example/b。次に', 'https://a.example/b', '。次に'],
  ['（https://a.example/）と', 'https://a.example/', '）と'],
  ['www.a.example、b', 'http://www.a.example', '、b'],
  ['**https://a.example。** b', 'https://a.example', '。</strong>'],
  ['https://a.example。**太字**', 'https://a.example', '。<strong>太字</strong>'],
  ['https://a.example）「https://a.example」', 'https://a.example', '）「<a '],
  ['です。www.a.example、です。', 'http://www.a.example', '、です。'],
])('an address ends before full-width punctuation: %s', async (line, href, after) => {
  expect(await page(line, { lang: 'ja' })).toMatch(
    new RegExp(`href="${href}"[^>]*>[^<]*</a>${after.replace('*', '\\*')}`),
  );
});

test('the address of a written link is the one that was written', async () => {
  expect(await page('[a](https://b.example/。c) <https://d.example/、e>', { lang: 'ja' })).toMatch(
    /href="https:\/\/b\.example\/%E3%80%82c".*href="https:\/\/d\.example\/%E3%80%81e"/,
  );
});

test('the words for an image are a string', async () => {
  const { html, markdown } = await compiled(
    '![From $5 to $10 at 10:30, a:b [c] and $x$ ~d~](./e.png)\n\n:::note\nf\n:::',
  );
  const alt = 'From $5 to $10 at 10:30, a:b [c] and $x$ ~d~';
  expect(html).toContain(`alt="${alt}"`);
  expect(markdown).toContain('![From $5 to $10 at 10:30, a:b');
});

test('a caption is set like prose, and its signs are no Markdown', async () => {
  const title = `It's 'so' -- *a* $5 --b 3--7...`;
  const set = 'It’s ‘so’ – *a* $5 --b 3–7…';
  expect(await page(`![a](./b.png "${title}")`)).toContain(`<figcaption>${set}</figcaption>`);
  expect(await page(`<Figure src="./b.png" alt="a" caption="${title}" />`, { format: 'mdx' })).toContain(set);
  expect(await page(`:::details{summary="${title}"}\nc\n:::`)).toContain(`<summary>${set}</summary>`);
  expect(await page(`![a](./b.png "'so'")`, { lang: 'de' })).toContain('<figcaption>‚so‘</figcaption>');
});

test.each([
  ['in a line', '<p><a\n  href="/a/"\n>link</a> text</p>', '<p><a href="/a/">link</a> text</p>'],
  [
    'in a block',
    '<p>\n  <a\n    href="/a/"\n  >\n    *link*\n  </a\n  >\n  text\n</p>',
    '<p> <a href="/a/"><em>link</em></a> text</p>',
  ],
  [
    'a sentence of elements on lines of their own',
    '<p>\n  One{" "}\n  <a href="/a/">\n    <strong>two</strong>\n  </a>{" "}\n  (\n  <em>\n    x <b>y</b>\n  </em>\n  ).\n</p>',
    '<p>One <a href="/a/"><strong>two</strong></a> (<em>x <b>y</b></em>).</p>',
  ],
  [
    'sentences in what holds blocks',
    '<div>\n  One.\n\n  Two{" "}\n  <a href="/a/">\n    three\n  </a>\n  .\n\n  <b>four</b>\n</div>',
    '<div><p>One.</p><p>Two <a href="/a/">three</a>.</p><b>four</b></div>',
  ],
  [
    'a fragment among words',
    '<p>\n  One{" "}\n  <>\n    <em>\n      two\n    </em>\n  </>\n</p>',
    '<p>One <em>two</em> </p>',
  ],
  ['an image', '<div\n  class="b"\n>\n\ntext\n\n</div\n>', '<div class="b"><p>text</p></div>'],
  ['a void element', '<img\n  src="./a.png"\n  alt="b"\n/>', 'alt="b"'],
  [
    'elements of one line keep their spaces',
    '<div>\n<b>a</b> <i>b</i>\n<u>c</u>\n</div>',
    '<div><b>a</b> <i>b</i> <u>c</u></div>',
  ],
  [
    'an end tag on a line of its own within words',
    'Text <kbd>\n  Ctrl\n</kbd>\nmore, <a\n  href="/a/"\n>\n  link\n</a>\n.',
    '<p>Text <kbd>Ctrl</kbd> more, <a href="/a/">link</a>.</p>',
  ],
  ['a start tag on a line of its own', '<kbd>\nCtrl\n</kbd> more', '<p> <kbd>Ctrl</kbd> more</p>'],
  [
    'tags within tags',
    'Text <b>\n  a <i>\n    b\n  </i>\n  c\n</b>\n<u>\n  d\n</u>',
    '<p>Text <b>a <i>b</i> c</b> <u>d</u> </p>',
  ],
  ['words in an item', '- <kbd>\n  A\n  </kbd> b\n- c <b>\n  d\n  </b>\n  e', '<li>c <b>d</b> e</li>'],
  ['words in a quotation', '> a <b>\n> b\n> </b>\n> c', '<p>a <b>b</b> c</p>'],
  ['words in a component', '<Note>\n  a <b>\n    b\n  </b>\n  c\n</Note>', '<p>a <b>b</b> c</p></div>'],
  ['words that begin in the line of a tag', '<ul>\n  <li>a\n    b\n  </li>\n</ul>', '<ul><li>a b </li></ul>'],
  ['blocks below words stay blocks', 'a\n<div>\nb\n</div>\n\n<b>\nc\n</b>', '<p>a</p> <div><p>b</p></div> <b>c</b>'],
  ['code in an export', 'a\n\n`export`\n\n{/*\n<b>\nx\n</b> y */}\n\nb', '<p>b</p>'],
  ['two paragraphs stay two', '<div>\na\n\nb\n</div>', '<div><p>a</p><p>b</p></div>'],
  ['code stays', '```html\n<a\n  href="x"\n>b</a>\n```', ' >b&lt;/'],
])('MDX as formatters write it: %s', async (_, body, html) => {
  const document = await compiled(body, { format: 'mdx' });
  expect(document.problems).toEqual([]);
  expect(document.html.replace(/\s+/g, ' ')).toContain(html);
});

test('code of a document is left as it is', async () => {
  const code = 'export const X = () => {\n  const a = 1;\n\n  return (\n    <b>\n      {a}\n    </b>\n  );\n};\n\nb';
  expect(await moduleOf(code)).toMatchObject({ problems: [], text: 'b' });
});

test('what is said of a line is said of the line in the file', async () => {
  const body = '<p><a\n  href="/a/"\n>x</a></p>\n\n:::note\n| $5 |\n|---|\n:::\n\n## A\n\n#### B **「c」**d';
  expect(rules(await compiled(body, { format: 'mdx', firstLine: 10 }))).toEqual(['21 heading-level']);
  expect(rules(await compiled('<p><a\n  href="/a/"\n>x</a></p>\n\n<b>', { format: 'mdx' }))).toEqual(['5 syntax']);
});
