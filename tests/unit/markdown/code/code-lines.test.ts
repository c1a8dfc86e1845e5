/** What an author may ask of a block of code. */
import { expect, test } from 'vitest';
import { compiled, renderings, rules } from '../document.ts';

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;
const codeOf = (html: string) => /<code>(.*)<\/code>/s.exec(html)?.[1] ?? '';
const textOf = (html: string) => codeOf(html).replace(/<[^>]*>/g, '');

test('marked, inserted and deleted lines are elements of those names, and the text stays what it was', async () => {
  const { html, feedHtml, markdown } = await renderings(fence('text {1} ins={3} del={2}', 'one\ntwo\n\nfour'));
  expect(codeOf(html)).toBe(
    '<mark class="line">one\n</mark><del class="line">two\n</del><ins class="line">\n</ins>four',
  );
  expect(codeOf(feedHtml)).toBe('<mark>one</mark>\n<del>two</del>\n<ins></ins>\nfour\n');
  expect(markdown).toBe(`${fence('diff', ' one\n-two\n+\n four')}\n`);
});

test('marked words, as text and as expressions, across colours', async () => {
  const { html, feedHtml, markdown } = await renderings(fence('js "const a." /\\bb+/', 'const a. = bb;'));
  expect(codeOf(html)).toContain('<mark><span class="k">const</span> ');
  expect(textOf(html)).toBe('const a. = bb;');
  expect(codeOf(feedHtml)).toBe('<mark>const a.</mark> = <mark>bb</mark>;\n');
  expect(markdown).toBe(`${fence('js', 'const a. = bb;')}\n`);
});

test('numbered lines, from any number, are no part of the text', async () => {
  const { html, feedHtml } = await renderings(fence('text start=9', 'a\nb'));
  expect(codeOf(html)).toBe('<span class="line" data-line="9">a\n</span><span class="line" data-line="10">b</span>');
  expect(codeOf(feedHtml)).toBe('a\nb\n');
  expect((await compiled(fence('text showLineNumbers{4}', 'a'))).html).toContain('data-line="4"');
  expect((await compiled(fence('text showLineNumbers', 'a'))).html).toContain('data-line="1"');
});

test('long lines wrap and long blocks fold on request', async () => {
  const long = Array.from({ length: 13 }, (_, index) => `${index}`).join('\n');
  const { html, feedHtml } = await renderings(fence('text wrap collapse', long));
  expect(html).toContain('class="wrap"');
  expect(html).toContain('</pre><details class="code-fold"><summary>All 13 lines</summary></details>');
  expect(feedHtml).toBe(`<pre><code>${long}\n</code></pre>`);
  expect((await compiled(fence('text collapse', 'short'))).html).not.toContain('details');
});

test('in a terminal the prompt stands apart and the answer is sample output', async () => {
  const session = '$ npm run build \\\n>   --silent\n# done: 5\n\nme@host:~$ cd a';
  const { html, feedHtml, markdown } = await renderings(fence('terminal', session));
  expect(html).toContain('aria-label="Code 1, Shell Session" data-language="console"');
  expect(codeOf(html)).toMatch(/^<span class="p">\$ <\/span><span class="f">npm<\/span>/);
  expect(codeOf(html)).toContain('<span class="p">> </span>');
  expect(codeOf(html)).toContain('<samp># done: 5\n</samp><samp>\n</samp><span class="p">me@host:~$ </span>');
  expect(textOf(html)).toBe(session);
  expect(textOf(feedHtml)).toBe(`${session}\n`);
  expect(codeOf(feedHtml)).toContain('<samp># done: 5</samp>\n');
  expect(markdown).toBe(`${fence('console', session)}\n`);
});

test('changed lines of a diff stand out without losing their signs', async () => {
  const diff = '--- a\n+++ b\n-x\n+y\n z';
  const { html, feedHtml } = await renderings(fence('diff', diff));
  expect(html.match(/class="line (?:added|removed)"/g)).toEqual(['class="line removed"', 'class="line added"']);
  expect(textOf(html)).toBe(diff);
  expect(codeOf(feedHtml)).toBe(`${diff}\n`);
});

test('code in a line takes the colours of the language it names', async () => {
  const { html, feedHtml, markdown } = await renderings('Call `a.map(f){:js}`, not `a`.');
  expect(html).toBe('<p>Call <code>a.<span class="f">map</span>(f)</code>, not <code>a</code>.</p>');
  expect(feedHtml).toBe('<p>Call <code>a.map(f)</code>, not <code>a</code>.</p>');
  expect(markdown).toBe('Call `a.map(f)`, not `a`.\n');
});

test('what only looks like the name of a language is code', async () => {
  const body = '`{:js}` `x {:js}` `f{:ok}` `{a:1}` `%{:error}`';
  for (const format of ['md', 'mdx'] as const) {
    const { html, problems } = await compiled(body, { format });
    expect(html).toBe(
      '<p><code>{:js}</code> <code>x {:js}</code> <code>f{:ok}</code> <code>{a:1}</code> <code>%{:error}</code></p>',
    );
    expect(problems).toEqual([]);
  }
});

test('a title without its quotes is a finding', async () => {
  const body = `${fence('ts title="a', 'x')}\n\n${fence('ts title={a}', 'x')}`;
  expect((await compiled(body)).problems.map(({ line, message, hint }) => `${line}: ${message} ${hint}`)).toEqual([
    '1: The title "a is not in quotes. Write title="…", with a quote at either end.',
    '5: The title {a} is not in quotes. Write title="…", with a quote at either end.',
  ]);
});

test('a page is told what its code needs', async () => {
  const features = async (body: string) => (await compiled(body)).features;
  expect(await features('words')).toEqual([]);
  expect(await features(fence('js title=a', 'x'))).toEqual(['code-block']);
  expect(await features('`x{:js}`')).toEqual(['code-block']);
  for (const info of ['js {1}', 'js "x"', 'js wrap', 'js start=3', 'diff', 'console'])
    expect(await features(fence(info, '$ x')), info).toEqual(['code-block', 'code-lines']);
});

test('every slip says what to type', async () => {
  const { problems } = await compiled(
    `${fence('js {2,x,3-1} start=a "absent" /(/ tilte=b wrop', 'one')}\n\n${fence('console', 'no prompt')}`,
  );
  expect(problems.map(({ line, rule, message, hint }) => `${line} ${rule}: ${message} ${hint}`)).toMatchInlineSnapshot(`
    [
      "1 code-option: A block of code has no “tilte”. Write title, or leave it out.",
      "1 code-option: A block of code has no “wrop”. Write wrap, or leave it out.",
      "1 code-lines: The block has one line, so there is no line 2 to mark. Count the lines from 1, whatever number the first one shows.",
      "1 code-lines: “x” names no lines. Write numbers and ranges: {1,3-5}",
      "1 code-lines: “3-1” names no lines. Write numbers and ranges: {1,3-5}",
      "1 code-lines: Lines cannot be numbered from “a”. Write a whole number: start=10",
      "1 code-words: Nothing in this block matches absent, so nothing is marked. Write the words as they stand in the code, upper and lower case alike.",
      "1 code-words: /(/ is no regular expression, so it marks nothing. Put words to mark in quotes: "word"",
      "5 code-terminal: No line of this terminal session begins with a prompt, so all of it is shown as output. Begin what is typed with “$ ”, or write \`\`\`bash for commands alone.",
    ]
  `);
  expect(rules(await compiled(fence('js frame=none copy lines', 'one')))).toEqual([]);
});
