import { expect, test } from 'vitest';
import { compiled, renderings } from './document.ts';

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;

test('code is coloured by class on the page and plain everywhere else', async () => {
  expect(await renderings(fence('ts', "export const a = 'b'; // c"))).toEqual({
    html: '<code-block class="code" data-copy="Copy" data-copied="Copied" data-not-copied="Not copied"><pre tabindex="0" translate="no" role="group" aria-label="Code 1, TypeScript" data-language="ts"><code><span class="k">export const</span> <span class="n">a</span> = <span class="s">\'b\'</span>; <span class="c">// c</span></code></pre></code-block>',
    feedHtml: "<pre><code>export const a = 'b'; // c\n</code></pre>",
    markdown: `${fence('ts', "export const a = 'b'; // c")}\n`,
  });
});

test('a title is a caption; what other programs understand changes nothing', async () => {
  const { html, feedHtml, markdown } = await renderings(fence('js title="a <b>.js" copy x=y', 'let x'));
  expect(html).toContain('<figure><figcaption>a &lt;b>.js</figcaption><pre');
  expect(feedHtml).toContain('<p><strong>a &lt;b>.js</strong></p>');
  expect(markdown).toBe(`**a \\<b>.js**\n\n${fence('js', 'let x')}\n`);
  expect((await renderings(fence('js{1}', 'let x'))).html).toContain('data-language="js"');
});

test('a language that nobody knows is plain text, with the nearest name', async () => {
  const document = await compiled(`one\n\n${fence('typscript', 'a')}`, { firstLine: 4 });
  expect(document.html).toContain('<code>a</code>');
  expect(document.problems).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "x/index.mdx",
        "hint": "Write \`\`\`typescript, or \`\`\`text for plain text.",
        "line": 6,
        "message": "No code language is called “typscript”, so this block is shown without colours.",
        "rule": "code-language",
        "severity": "finding",
      },
    ]
  `);
});

test.each([
  ['golang', 'go'],
  ['rust-lang', 'rust'],
])('%s is another name of %s', async (written, name) => {
  const { problems } = await compiled(fence(written, 'a'));
  expect(problems).toMatchObject([{ hint: `Write \`\`\`${name}, or \`\`\`text for plain text.` }]);
});

test('two letters that are near to others have no advice but plain text', async () => {
  const { problems } = await compiled(fence('jq', 'a'));
  expect(problems).toMatchObject([{ hint: 'Write ```text for plain text.' }]);
});

test('plain text, indented code, upper case and aliases are no findings', async () => {
  const { html, problems } = await compiled(
    `    indented\n\n${fence('', 'a')}\n\n${fence('text', 'b')}\n\n${fence('YML', 'c: 1')}`,
  );
  expect(problems).toEqual([]);
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Code 1"',
    'aria-label="Code 2"',
    'aria-label="Code 3"',
    'aria-label="Code 4, YAML"',
  ]);
});

test('code is what it was, whatever it holds', async () => {
  const code = `</script> ]]> \${x} \`a\` \\n <b> & "q" -- ...\n\n\tindented 日本 😀\n`;
  const { html, feedHtml, markdown } = await compiled(`\`\`\`\`text\n${code}\`\`\`\``);
  const decoded = (value: string) => value.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  expect(decoded(html)).toContain(`<code>${code.slice(0, -1)}</code>`);
  expect(decoded(feedHtml)).toContain(`<code>${code}</code>`);
  expect(markdown).toBe(fence('', code.slice(0, -1)).concat('\n'));
  expect((await compiled('````\n```\nx\n```\n````')).markdown).toBe('````\n```\nx\n```\n````\n');
});

test('code in HTML is code; marked-up code stays as it is', async () => {
  const { html } = await compiled(
    '<pre><code class="language-js">let x = 1 &lt; 2</code></pre>\n\n<pre>a <b>b</b></pre>',
  );
  expect(html).toContain('<span class="k">let</span> x = <span class="n">1</span> &lt; <span class="n">2</span>');
  expect(html).toContain('<pre>a <b>b</b></pre>');
});

test('the line of a block is told before anything in it is searched, and before it is coloured', async () => {
  const told: number[] = [];
  await compiled(`a\n\n${fence('text /b+/', 'b')}\n\n> ${fence('ts', 'c').replaceAll('\n', '\n> ')}`, {
    options: { onLine: (line) => told.push(line) },
  });
  expect(told).toEqual([3, 7, 3, 7]);
});
