import { expect, test } from 'vitest';
import { compiled, renderings, rules } from '../document.ts';

test('HTML is elements, with Markdown inside', async () => {
  expect(
    await renderings('<details open>\n<summary>More</summary>\n\n**md** <kbd class="k">K</kbd><br>x\n\n</details>'),
  ).toEqual({
    html: '<details open>\n<summary>More</summary>\n<p><strong>md</strong> <kbd class="k">K</kbd><br>x</p>\n</details>',
    feedHtml:
      '<details open>\n<summary><strong>More</strong></summary>\n<p><strong>md</strong> <kbd>K</kbd><br>x</p>\n</details>',
    markdown: '**More**\n\n**md** `K`\\\nx\n',
  });
});

test('a component in a Markdown file is told where components are for', async () => {
  const { problems } = await compiled('a\n\n<Figure src="./a.png" alt="b" />\n\n<Note>c</Note>');
  expect(problems.map(({ line, rule, hint }) => `${line} ${rule}: ${hint}`)).toEqual(
    expect.arrayContaining([
      '3 component: Write ::figure[Caption]{src=… alt="…"}, or let the name of this file end in .mdx.',
      '5 unknown-element: Write it in backticks, or begin it with &lt; (components are for .mdx files)',
    ]),
  );
});

test('a tag that is reported has its own column: in a line, in a block, in what holds a block, in MDX', async () => {
  const columns = async (body: string, format: 'md' | 'mdx' = 'md') =>
    (await compiled(body, { format, firstLine: 3 })).problems.map(
      ({ line, column, rule }) => `${line}:${column} ${rule}`,
    );
  expect(await columns('a <b>b</b> <input> c\nd <blink>e</blink> </i>')).toEqual([
    '3:12 html-element',
    '4:3 html-element',
    '4:20 html-nesting',
  ]);
  expect(await columns('<div>\n<p>a <nope>b\n  <p style="c">d</div>')).toEqual([
    '4:6 unknown-element',
    '5:3 html-attribute',
  ]);
  expect(await columns('- a\n\n  > <div>\n  > b <script src="c"></script> <i onclick="d">e</i>\n  > </div>')).toEqual([
    '6:7 html-element',
    '6:33 html-attribute',
  ]);
  expect(await columns('a <i>b <input />c</i> <b onClick="d">e</b>', 'mdx')).toEqual([
    '3:8 html-element',
    '3:23 html-attribute',
  ]);
});

test('comments are dropped', async () => {
  expect((await compiled('a <!-- b --> c\n\n<!-- d\n\n> e -->')).html).toBe('<p>a  c</p>\n');
});

test('a comment that is never closed is a finding where it begins: it takes everything behind it', async () => {
  expect(rules(await compiled('a\n\n<!-- b\n\nc'))).toEqual(['3 open-comment']);
});

test('handlers and styles are taken off, with findings on their lines', async () => {
  const document = await compiled(
    'one\n\n<div\n  class="a"\n  style="color:red">\n<p onclick="x()" ONLOAD=y>t</p>\n</div>',
    { firstLine: 7 },
  );
  expect(document.html).toBe('<p>one</p>\n<div class="a">\n<p>t</p>\n</div>');
  expect(rules(document)).toEqual(['9 html-attribute', '12 html-attribute', '12 html-attribute']);
});

test.each<[string, string, readonly string[]]>([
  ['<p class="p-name a dt-published u-4">t</p>', '<p class="a u-4">t</p>', ['p-name', 'dt-published']],
  ['<p class="h-entry p-x-made-up">t</p>', '<p>t</p>', ['h-entry', 'p-x-made-up']],
  ['<p itemscope itemtype="https://schema.org/Article" itemprop="name" id="i">t</p>', '<p id="i">t</p>', []],
  ['<p vocab="https://schema.org/" typeof="Article" property="name">t</p>', '<p>t</p>', []],
  [
    '<p><a rel="nofollow me License" href="#t">t</a></p>',
    '<p><a rel="nofollow" href="#t">t</a></p>',
    ['me', 'License'],
  ],
])('%s says nothing of the page', async (html, expected, names) => {
  const document = await compiled(html);
  expect(document.html).toBe(expected);
  expect(new Set(rules(document))).toEqual(new Set(['1 html-attribute']));
  for (const name of names) expect(document.problems.map(({ message }) => message).join()).toContain(`“${name}”`);
});

test('a picture takes no name from the scripts of the page', async () => {
  const document = await compiled('<img name="getElementById" src="https://other.org/a.png" alt="a">');
  expect(document.html).not.toContain('getElementById');
  expect(rules(document)).toContain('1 html-attribute');
});

test.each(['script', 'iframe', 'object', 'embed', 'form', 'style', 'button', 'template', 'meta'])(
  '<%s> is left out, with a finding on its line',
  async (name) => {
    const document = await compiled(
      `one\n\ntwo <${name} src="https://other.org/x">three</${name}>\n\n<${name}>\nfour\n</${name}>`,
    );
    expect(document.html).not.toContain(`<${name}`);
    expect(rules(document)).toEqual(['3 html-element', '5 html-element']);
    expect(document.problems.every(({ severity }) => severity === 'finding')).toBe(true);
  },
);

test('what stands in <noscript> is shown', async () => {
  expect((await compiled('<noscript><b>shown</b></noscript>')).html).toContain('<b>shown</b>');
});

test('what is no element is text as typed, with a finding', async () => {
  const document = await compiled(
    'A Vec<T> and Map<String, List<I>> of <Foo bar="x">y</Foo>\n\n<T>\n\n{x} a < b && c <?php 1 ?> Vec<B>',
  );
  expect(document.text).toBe(
    'A Vec<T> and Map<String, List<I>> of <Foo bar="x">y</Foo>\n<T>\n{x} a < b && c <?php 1 ?> Vec<B>',
  );
  expect(rules(document)).toEqual([
    '1 unknown-element',
    '1 unknown-element',
    '1 unknown-element',
    '3 unknown-element',
    '5 html-syntax',
    '5 unknown-element',
  ]);
});

test.each([
  ['Run git clone <your-repo> and cd.', 'Run git clone <your-repo> and cd.', ['1 unknown-element']],
  ['<my-a>b</my-a> <my-c d="e"></my-c>\n\n<my-f>\n\ng\n\n</my-f>', 'b\ng', []],
  ['a <svg aria-hidden="true"><font-face/></svg>', 'a', []],
])('a name with a hyphen that never ends stands for a word: %s', async (body, text, expected) => {
  const document = await compiled(body);
  expect([document.text.trim(), rules(document)]).toEqual([text, expected]);
});

test('its advice can be typed', async () => {
  const [problem] = (await compiled('Run git clone <your-repo> and cd.')).problems;
  expect(problem?.hint).toBe(
    'Write it in backticks, or begin it with &lt; (an element of your own ends with </your-repo>)',
  );
  expect((await compiled('Run git clone &lt;your-repo> and cd.')).problems).toEqual([]);
});

test.each(['data', 'label', 'title', 'input', 'object'])('<%s> may be meant for text', async (name) => {
  const { problems } = await compiled(`a <${name}> b`);
  expect(problems).toMatchObject([{ hint: expect.stringContaining('If it is no tag, begin it with &lt;') }]);
});

test('nothing is lost when a tag never ends', async () => {
  const document = await compiled('<div id="foo"\n*hi*');
  expect(document.text).toBe('<div id="foo" *hi*');
  expect(rules(document)).toEqual(['1 html-syntax']);
});

test('wrong nesting is repaired as a browser does, with a finding', async () => {
  const cases: readonly (readonly [body: string, html: string, problem: string])[] = [
    ['text\n\n<div>\n\n*a*', '<p>text</p>\n<div>\n<p><em>a</em></p></div>', '3 html-nesting'],
    ['a <b>b *c* d', '<p>a <b>b <em>c</em> d</b></p>', '1 html-nesting'],
    ['a\n</div>', '<p>a</p>\n', '2 html-nesting'],
    ['a <div>b</div> c', '<p>a </p><div>b</div><p> c</p>', '1 html-nesting'],
    ['<b>a <i>b</b> c</i>', '<p><b>a <i>b</i></b><i> c</i></p>', '1 html-nesting'],
    ['<td>x</td>', '<p>x</p>', '1 html-nesting'],
  ];
  for (const [body, html, problem] of cases) {
    const document = await compiled(body);
    expect(document.html, body).toBe(html);
    expect(rules(document)[0], body).toBe(problem);
  }
});

test.each([
  ['a <div>b</div> <i>c</i> <u>d</u> <div>e</div>', ['<div> cannot stand inside <p>', '<div> cannot stand inside <p>']],
  ['a <center>b</center> <i>c</i>', ['<center> cannot stand inside <p>']],
  ['<b id="x"><p><i>a</i></p><p>b</p></b>', ['<p> cannot stand inside <b>', '<p> cannot stand inside <b>']],
])('what a browser moves because of something else is no finding of its own: %s', async (body, expected) => {
  const { html, problems } = await compiled(body);
  expect(problems.map(({ message }) => message.split(',')[0])).toEqual(expected);
  expect(html).not.toContain('<p><center>');
});

test('end tags that HTML lets an author leave out are no finding', async () => {
  const { html, problems } = await compiled('<ul>\n<li>a\n<li>b\n</ul>\n\n<p>x\n\n<dl><dt>t<dd>d</dl>');
  expect(problems).toEqual([]);
  expect(html).toContain('<li>a\n</li><li>b\n</li>');
});

test('files of other servers are not loaded', async () => {
  const document = await compiled(
    '<video src="https://other.org/a.mp4" controls></video> <q cite="https://other.org/">q</q>',
  );
  expect(document.html).toBe('<p><video controls></video> <q cite="https://other.org/">q</q></p>');
  expect(rules(document)).toEqual(['1 remote-file']);
});

test('an id is given once', async () => {
  const document = await compiled('<p id="a">1</p>\n\n<p id="a">2</p>');
  expect([document.anchors, rules(document)]).toEqual([['a'], ['3 duplicate-id']]);
});

test('SVG keeps its names', async () => {
  const { html, problems } = await compiled(
    '<svg viewBox="0 0 1 1" aria-hidden="true"><linearGradient id="g" /><path d="M0 0" /></svg>',
  );
  expect(problems).toEqual([]);
  expect(html).toBe(
    '<p><svg viewBox="0 0 1 1" aria-hidden="true"><linearGradient id="g"></linearGradient><path d="M0 0"></path></svg></p>',
  );
});

test.each(['md', 'mdx'] as const)('feeds, Markdown and search have the name of a drawing: .%s', async (format) => {
  const drawing = '<title>Two *dots*</title><desc>c</desc><circle r="2" fill-opacity="0.5"/><text>inside</text></svg>';
  const named = async (attributes: string) => {
    const { feedHtml, markdown, pageText, problems } = await compiled(`A <svg${attributes}>${drawing} b.`, { format });
    expect(problems).toEqual([]);
    expect(pageText.replaceAll('\n', ' ')).toBe(markdown.replaceAll(/[\\*\n]/g, ''));
    return [feedHtml, markdown.trim()];
  };
  expect(await named(' aria-label="One"')).toEqual(['<p>A One b.</p>', 'A One b.']);
  expect((await named(''))[0]).toMatch(/^<p>A Two (?:\*dots\*|<em>dots<\/em>|dots) b.<\/p>$/);
  expect(await named(' aria-hidden="true"')).toEqual(['<p>A  b.</p>', 'A b.']);
  expect(rules(await compiled('<svg><path d="M0 0"/></svg>', { format }))).toEqual(['1 drawing-name']);
  expect((await compiled(`## A <svg>${drawing}`, { format })).headings[0]?.text).toMatch(/^A Two/);
});

test('what a block leaves open ends with it, and is not begun again in the next', async () => {
  const { html, problems } = await compiled('<div><b>a</div><div><i>b</div>');
  expect(html).toBe('<div><b>a</b></div><div><i>b</i></div>');
  expect(problems.map(({ message }) => message.slice(0, 24))).toEqual([
    '<b> is never closed, so ',
    '<i> is never closed, so ',
  ]);
});

test('the title of a drawing is its name, and what HTML once had is known', async () => {
  const drawing = '<svg><title>A</title></svg> <acronym title="B">C</acronym> <nobr>d</nobr>';
  const { html, problems } = await compiled(drawing);
  expect([html, problems]).toEqual([`<p>${drawing}</p>`, []]);
  expect(rules(await compiled('a <canvas>b</canvas> <param name="c">'))).toEqual(['1 html-element', '1 html-element']);
});

test('the mark of the inner parse cannot be forged', async () => {
  const { html } = await compiled('<div data-sodiarc-mark="5">a</div> <i data-sodiarc-mark="0">b</i>');
  expect(html).not.toContain('sodiarc');
});

test.each([
  [
    '<strong>\n\na\n\nb\n\n</strong>',
    ['3 html-nesting The text here is a paragraph of Markdown, which cannot stand inside <strong>.'],
  ],
  ['x\n\n<h2><ins><div>a</div></ins></h2>', ['3 html-nesting <div> cannot stand inside <h2>.']],
  ['<li>a</li>', ['1 html-nesting <li> cannot stand by itself.']],
  ['<ul>\n<p>a</p>\n<li>b</li>\n</ul>', ['2 html-nesting <p> cannot stand inside <ul>.']],
  ['<dl><div><dt>a</dt><dd>b</dd></div></dl>\n\n<details><summary>a</summary>b</details>', []],
  [
    'a <span><my-mark>b</my-mark></span> <svg><title>e</title><g><path d="M0 0"/></g></svg> <ruby>c<rt>d</rt></ruby>',
    [],
  ],
  ['<ul>\n<li>\n\n- a\n\n</li>\n</ul>\n\n<ins>\n\nb\n\n</ins>', []],
])('%s, which a browser leaves as it is, is a finding when HTML forbids it', async (body, expected) => {
  const { problems } = await compiled(body);
  expect(problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`)).toEqual(expected);
});

test('an attribute that only the site may give is left out, and said', async () => {
  const { html, problems } = await compiled(
    '<p slot="a" nonce="b" data-image="3" data-own="c">x</p>\n\n<a href="/" ping="/p" attributionsrc="https://ads.example">y</a>\n\n<pre id="z"><code>1</code></pre>',
  );
  expect(html).toContain('<p data-own="c">x</p>');
  expect(
    problems.map(({ line, message }) => `${line} ${/give (\S+) to <(\w+)>/.exec(message)?.slice(1).join(' ')}`),
  ).toEqual(['1 slot p', '1 nonce p', '1 data-image p', '3 ping a', '3 attributionsrc a', '5 id pre']);
});

test('an attribute is judged by the name that it is written with', async () => {
  const body =
    '<p dataframe="javascript:x()" dataimage="3" classname="h-entry a">x</p>\n\n<svg aria-hidden="true"><a xlinkhref="javascript:x()">y</a></svg>';
  for (const format of ['md', 'mdx'] as const) {
    const { html, problems } = await compiled(body, { format });
    expect(html).toContain('<p class="a">x</p>');
    expect(html).not.toMatch(/javascript|data-frame|data-image|h-entry/);
    expect(rules({ problems })).toEqual(['1 html-attribute', '1 html-attribute', '1 html-attribute', '3 unsafe-url']);
  }
});

test('a drawing in the text neither acts nor asks another address', async () => {
  const { html, problems } = await compiled(
    '<svg aria-hidden="true"><a><animate attributeName="href" values="javascript:x()"/></a><set attributeName="onclick" to="x()"/><rect fill="url(https://a.example/b)" stroke="u\\72l(//a.example)" mask="url(#m)"/></svg>',
  );
  expect(html).not.toMatch(/attributeName|example/);
  expect(html).toContain('<rect mask="url(#m)">');
  expect(rules({ problems })).toEqual(Array.from({ length: 4 }, () => '1 html-attribute'));
});

test('files that HTML plays are served beside the page, and never from above the post', async () => {
  const { html, files, problems } = await compiled(
    '<video controls poster="./p%20q.jpg"><source src="a.mp4"><track src="./b.vtt"></video>\n\n<audio src="%2e%2e/c.mp3"></audio>',
  );
  expect(html).toContain('<video controls poster="p%20q.jpg"><source src="a.mp4"><track src="b.vtt"></video>');
  expect(html).toContain('<audio></audio>');
  expect(files.map(({ src }) => src)).toEqual(['p q.jpg', 'a.mp4', 'b.vtt']);
  expect(rules({ problems })).toEqual(['3 media-file']);
});

test('tags in capitals are tags, also in the middle of a word; a type’s parameter is none', async () => {
  const { html } = await compiled('H<SUB>2</SUB>O, <B>bold</B>, end<BR>of line\n\n<TABLE><TR><TD>1</TD></TR></TABLE>');
  expect(html).toContain('H<sub>2</sub>O, <b>bold</b>, end<br>of line');
  expect(html).toContain('<td>1</td>');
  expect((await compiled('An Array<S> and a Map<Object, B>')).html).toContain('Array&lt;S> and a Map&lt;Object, B>');
});

test('ruby keeps its parentheses where ruby is not known', async () => {
  const { html, markdown, text, headings } = await compiled(
    '## <ruby>漢<rt>kan</rt>字<rp>（</rp><rt>ji</rt><rp>）</rp></ruby>',
  );
  expect(html).toContain('漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>（</rp><rt>ji</rt><rp>）</rp>');
  expect(markdown).toBe('## 漢(kan)字（ji）\n');
  expect(text).toBe('漢(kan)字（ji）');
  expect(headings[0]?.text).toBe('漢(kan)字（ji）');
});

test.each([
  '<p ="><script>x()</script>">a</p>',
  '<div x=y="><script>x()</script><style>z{}</style><img src=./a.png onerror=x()>">a</div>',
  '<p a"="><script>x()</script>">a</p>',
  "<p/='><svg onload=x()><script>x()</script>'>a</p>",
  '<p x=                              "><script>x()</script>">a</p>',
])('a tag ends where a browser ends it: %s', async (body) => {
  const { html, feedHtml } = await compiled(body);
  for (const text of [html, feedHtml]) expect(text).not.toMatch(/<script|<style|<[^>"]*\son/);
});

test('an element without its end tag ends with its paragraph', async () => {
  const document = await compiled('a <b>x <i>y\n\nz');
  expect(document.html).toBe('<p>a <b>x <i>y</i></b></p>\n<p>z</p>');
  expect(rules(document)).toEqual(['1 html-nesting', '1 html-nesting']);
  const many = await compiled(`${'<b><i>'.repeat(66)}\n\n`.repeat(60));
  expect(many.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('names that objects have are attributes that nobody may give', async () => {
  const document = await compiled('<p constructor="x" title="y">a</p>');
  expect(document.html).toBe('<p title="y">a</p>');
  expect(rules(document)).toEqual(['1 html-attribute']);
});

test.each(['md', 'mdx'] as const)(
  'what nothing on the page can open or close is shown in its place: .%s',
  async (format) => {
    const body =
      'a\n\n<dialog open id="b">\n\n*One*\n\n</dialog>\n\n<dialog>two</dialog>\n\n<div popover="auto">three</div>';
    const { html, problems } = await compiled(body, { format });
    expect(html.replace(/\n/g, '')).toBe('<p>a</p><p><em>One</em></p><p>two</p><div>three</div>');
    expect(problems.map(({ line, rule, severity }) => `${severity} ${line} ${rule}`)).toEqual([
      'finding 3 html-element',
      'finding 9 html-element',
      'finding 11 html-attribute',
    ]);
  },
);

test('in a line of text, too, what is left out goes with its content', async () => {
  const { text, html, problems } = await compiled(
    'a <script>b()</script> c <svg viewBox="0 0 1 1"><style>d{}</style><title>e</title></svg> <script>f',
  );
  expect([text, html.includes('d{}'), html.includes('<title>e</title>')]).toEqual(['a c\nf', false, true]);
  expect(problems.map(({ rule }) => rule)).toEqual(['html-element', 'html-element', 'html-element']);
});
