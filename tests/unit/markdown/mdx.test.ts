import { expect, test } from 'vitest';
import { literalValue } from '../../../src/markdown/source/jsx.ts';
import { compileBody, compiled, moduleOf, renderings, rules } from './document.ts';

const mdx = { format: 'mdx' } as const;

test('literals and comments are text and nothing', async () => {
  const { html } = await renderings(`## A {'b'} {/* c */}{"d\\"e"} {42} {\`f \\\${g}\`} {true}{null}`, mdx);
  expect(html).toContain(`A b d"e 42 f \${g} `);
  expect(html).toContain('id="a-b-de-42-f-g"');
});

test('lower-case JSX is HTML', async () => {
  expect(
    (await renderings('<div className="x" hidden tabIndex={0}>\n\n*a* <kbd>K</kbd><br/>\n\n</div>', mdx)).html,
  ).toBe('<div class="x" hidden tabindex="0"><p><em>a</em> <kbd>K</kbd><br></p></div>');
  expect((await renderings('<>\n\na\n\n</>', mdx)).html).toBe('<p>a</p>');
});

test.each([
  '<script>{`b()`}</script>',
  '<script {...x} />',
  '<style set:html={`b {}`} />',
  '<iframe src={x}>b</iframe>',
])('%s, which no post may hold, is left out whole and told with its line', async (element) => {
  const document = await compiled(`a\n\n${element}\n\nc`, mdx);
  expect([document.text, rules(document)]).toEqual(['a\nc', ['3 html-element']]);
  expect(document.html).not.toMatch(/script|style|iframe/);
});

test('a component that nobody knows is an error, and keeps its words', async () => {
  const document = await compiled('one\n\n<Foo a="b">\n\ntwo\n\n</Foo>', { ...mdx, firstLine: 6 });
  expect([document.text, rules(document)]).toEqual(['one\ntwo', ['8 unknown-component']]);
});

test('every block that cannot be read is told, and what can be read is there', async () => {
  const body = ['One {a.', 'Two.', 'Three <4.', '<Nope />', '<b>never closed', 'Five {6.'];
  const document = await compiled(body.join('\n\n'), mdx);
  expect(document.text).toContain('Two.');
  expect(rules(document)).toEqual(['1 syntax', '5 syntax', '9 syntax', '11 syntax', '7 unknown-component']);
});

test.each([
  ['a fence', 'One {a.\n```js\n\n<Nope />', ['1:5 syntax'], 'One ❴a.'],
  [
    'an import in the middle of a line',
    'One {a.\nimport x from\n\n<Nope />',
    ['1:5 syntax', '4:1 unknown-component'],
    '',
  ],
  ['words', 'One {a. and [b]( c d.md )\n\n<Nope />', ['1:5 syntax', '3:1 unknown-component'], ''],
  ['a list', '- one <5 {a} two\n- [b]( c d.md )', ['1:7 syntax', '1:10 unknown-name'], 'two'],
  [
    'tags without an end',
    'a <br> <hr>\n\nb <i>c <Nope />',
    ['1:8 syntax', '1:3 syntax', '3:3 syntax', '3:8 unknown-component'],
    '',
  ],
  ['tags that cross', '<i>a <b>c</i> d</b> {e}', ['1:10 syntax', '1:21 unknown-name'], 'd'],
  ['code with tags in it', '{a.map((b) => <li>{b}</li>)\n\nrest {c}', ['1:1 syntax', '3:6 unknown-name'], 'rest'],
])('what else is wrong in the block is told: %s', async (_, body, problems, text) => {
  const document = await compileBody(body, mdx);
  const told = document.problems.map(({ line, column, rule }) => `${[line, column].filter(Boolean).join(':')} ${rule}`);
  expect(told).toEqual(problems);
  expect(document.text).toContain(text);
});

test.each([
  ['no source', 'import { X } from\n\n<X>*one*</X>\n\n<Nope />', '1:18', ['5 unknown-component']],
  ['no from', "import X form './x'\n\n<X>*one*</X> {X.y}", '1:10', []],
  ['between others', "import A from './a'\nimport { B } from\nimport C from './c'\n\n<A /><B>one</B><C />", '2:18', []],
  ['an export', 'export const a = {\n  b: 1,\n\n  c: ;\n};\n\none {a.b}', '4:6', []],
  ['an export without an end', 'export const a = {\n  b: 1\n\none {a.b} <Nope />', '2:7', ['4 unknown-component']],
  [
    'below another',
    "import A from './a'\n\nexport const b = ;\n\none {b}\n\n<Nope />",
    '3:18',
    ['7 unknown-component'],
  ],
])('an import or export that is not complete leaves the rest: %s', async (_, body, place, others) => {
  const document = await compileBody(body, mdx);
  const [syntax] = document.problems;
  expect([`${syntax?.line}:${syntax?.column}`, syntax?.rule]).toEqual([place, 'syntax']);
  expect(rules(document).slice(1)).toEqual(others);
  expect(document.text).toContain('one');
});

test('a file beside the post that only running code names is an error, any other address is not', async () => {
  const document = await moduleOf(
    [
      'export const w = { width: 30 }',
      '<img src="./a.png" alt="A" style={w} />',
      '<video {...w} poster="b c.png" src="https://x.example/a.mp4" />',
      '<img src="/icon-192.png" srcSet="data:image/png;base64,AA 2x" alt="" style={w} />',
      '<a href="./a.png" style={w}>a</a>',
    ].join('\n\n'),
  );
  expect(rules(document)).toEqual(['3 file-in-code', '5 file-in-code']);
});

test.each(['import X from "./x"\n\n<X />', 'export const a = 1', 'a\n\nb {1 + 1}', `{\`a \${b}\`}`])(
  '%s is a module',
  async (body) => {
    expect((await moduleOf(body)).kind).toBe('module');
  },
);

test('a module still tells its headings, images, links and words', async () => {
  const document = await moduleOf(
    'import X, { n } from "./x"\n\n## One {n}\n\n<X>\n\n## Two\n\n[l](/y/) ![i](i.png)\n\n</X>',
  );
  expect(document).toMatchObject({
    headings: [
      { depth: 2, slug: 'one', text: 'One' },
      { depth: 2, slug: 'two', text: 'Two' },
    ],
    images: [{ src: 'i.png', line: 9 }],
    links: [{ href: '/y/', line: 9 }],
    anchors: ['one', 'two'],
    text: 'One\nTwo\nl',
    problems: [],
  });
});

test.each([
  [
    'one\n\nif a {b',
    3,
    'A { begins an expression here, and it is not complete JavaScript.',
    'For a plain brace write \\{ or put the code in backticks.',
  ],
  [
    '{a b}',
    1,
    'A { begins an expression here, and it is not complete JavaScript.',
    'For a plain brace write \\{ or put the code in backticks.',
  ],
  [
    'a\n<5',
    2,
    'A < begins a tag here, and it is not one.',
    'For a plain < write &lt; or put the code in backticks. An address stands without < and >, the value of an attribute in quotes.',
  ],
  [
    'a Vec<T> b',
    1,
    '<T> is never closed.',
    'Close it with </T>; if it is no tag, write &lt;T> or put it in backticks.',
  ],
  ['<img src="x">', 1, '<img> is not closed.', 'In MDX write <img />.'],
  ['a\n\n</b>', 3, '</b> closes a tag that was never opened.', 'Remove it, or open the tag before it.'],
  ['a <i>b</b></i>', 1, '</b> stands where </i> is expected.', 'Close <i> first.'],
  [
    'a\n\nimport duties rose.\n\nb',
    3,
    'This import or export is not complete JavaScript.',
    'Write import, its names, from and a path in quotes; if it is prose, begin the line with another word.',
  ],
  ['a\n\n<!-- c -->', 3, 'MDX has no HTML comments.', 'Write {/* comment */} instead of <!-- comment -->.'],
])('%s is explained', async (body, line, message, hint) => {
  const document = await compiled(body, { ...mdx, firstLine: 11 });
  expect(document).toMatchObject({
    problems: [{ severity: 'error', rule: 'syntax', line: line + 10, message, hint }],
  });
});

test('a name that has no value is an error, and one that has is not', async () => {
  const document = await moduleOf('a {name}\n\nb {site.title} {`${x}`}');
  expect(rules(document as never)).toEqual(['1 unknown-name', '3 unknown-name']);
  expect(document.problems[1]).toMatchObject({
    message: '{site.title} is code, and nothing in this post is called “site”.',
    hint: 'For plain braces write \\{site.title} or put them in backticks.',
  });
  const known = await moduleOf(
    'import { a as b } from "./x"\nexport const { c, ...d } = b\n\n{b.e} {c} {d?.f} {frontmatter.title} {props.g} {Math.PI} {import.meta.env.DEV}',
  );
  expect(known.problems).toEqual([]);
});

test.each([
  ['export const a =\n  import.meta.glob("../../**")', 4, 'import.meta.glob gives'],
  ['{Object.keys(import.meta.glob("/**/*.md"))}', 3, 'import.meta.glob gives'],
  ['<img {...a(import . meta)} alt="b" />', 3, 'import.meta gives'],
  ['<video src={new URL("../a.mp4", import.meta.url).href} />', 3, 'import.meta.url gives'],
  ['b {await import(\n`../${a}.md`)}', 3, 'import(…) of a path'],
])('%s, which reaches beyond the content, is an error with its line', async (code, line, message) => {
  const { problems } = await moduleOf(`a\n\n${code}`);
  expect(problems).toMatchObject([{ rule: 'bundler-code', line, message: expect.stringContaining(message) }]);
});

test('files that expressions and attributes import are told, too', async () => {
  const { imports, problems } = await moduleOf(
    '{(await import("./a.json")).b}\n\n<b title={import("../../c").d} />\n\n`import.meta.glob`',
  );
  expect([imports, problems]).toEqual([
    [
      { src: './a.json', line: 1, names: [] },
      { src: '../../c', line: 3, names: [] },
    ],
    [],
  ]);
});

test('files that a module imports are told with their lines', async () => {
  const { imports } = await moduleOf(
    'a\n\nimport X from "./X.astro"\nimport {\n  y,\n} from \'../y.json?raw\'\nimport "./z.css"\nimport n from "./n"\nimport p from "package.js"',
  );
  expect(imports).toEqual([
    { src: './X.astro', line: 3, column: 16, names: ['default'] },
    { src: '../y.json', line: 6, column: 9 },
    { src: './z.css', line: 7, column: 9, names: [] },
    { src: './n', line: 8, column: 16, names: ['default'] },
    { src: 'package.js', line: 9, column: 16, names: ['default'] },
  ]);
});

test('every name of a package or of what is taken for one is told, and nothing in a string', async () => {
  const { imports } = await moduleOf(
    'import X from "@theme/Tabs"; import y from "$lib/y"\nexport { z } from "https://a.example/z"\nimport { Image } from "astro:assets"\nexport const said = "from \'here\'", from = "there"',
  );
  expect(imports.map(({ src }) => src)).toEqual(['@theme/Tabs', '$lib/y', 'https://a.example/z', 'astro:assets']);
});

test.each([
  [
    '<details>\n  <summary>A</summary>\n  b *c*\n</details>',
    '<details><summary>A</summary><p>b <em>c</em></p></details>',
  ],
  ['<div>\n<p>a</p>\nb\n<ul><li>c</li></ul>\n</div>', '<div><p>a</p><p>b</p><ul><li>c</li></ul></div>'],
  ['a\n<p>b</p>\nc', '<p>a</p>\n<p>b</p>\n<p>c</p>'],
])('an element of a line of its own is a block, and words below it are another: %j', async (source, html) => {
  const { html: written, problems } = await compiled(source, { format: 'mdx' });
  expect([written, problems]).toEqual([html, []]);
});

test('in Markdown, braces are text', async () => {
  expect((await compiled('{x} import a from "b" {1+1}')).text).toBe('{x} import a from “b” {1+1}');
});

test('literal values', () => {
  expect(
    [
      '"a\\u0041"',
      '"\\n"',
      "'it\\'s'",
      '-1.5',
      ' true ',
      '/* a */ // b',
      '',
      'a',
      '1+1',
      '"a" + "b"',
      `\`\${a}\``,
      '{a:1}',
    ].map(literalValue),
  ).toEqual([undefined, undefined, "it's", -1.5, true, '', '', undefined, undefined, undefined, undefined, undefined]);
});

test('a block in a line of text is an error that keeps its words', async () => {
  for (const body of ['a <Note>b</Note> c', '## a <Tip>b</Tip> c', '*a <Details summary="x">b</Details> c*']) {
    const document = await compiled(body, mdx);
    expect([document.text, rules(document)]).toEqual(['a b c', ['1 block-in-line']]);
  }
  expect(rules(await compiled('- <Note>a</Note>\n\n| b |\n| - |\n| <Tip>c</Tip> |', mdx))).toEqual([]);
});
