import { expect, test } from 'vitest';
import { compiled, rules } from './document.ts';

test('an empty body is an empty document', async () => {
  for (const format of ['md', 'mdx'] as const) {
    for (const body of ['', '\n\n', '\uFEFF']) {
      expect(await compiled(body, { format })).toMatchObject({
        html: '',
        feedHtml: '',
        markdown: '',
        text: '',
        headings: [],
        problems: [],
      });
    }
  }
});

test('byte order marks and Windows line ends change nothing', async () => {
  const body = '## A\n\n- b\n  - c\n\n```js\nlet x\n```\n\n![i](a.png)';
  expect(await compiled(`\uFEFF${body.replaceAll('\n', '\r\n')}`)).toEqual(await compiled(body));
});

test('words of every script and length come through', async () => {
  const long = 'x'.repeat(5_000);
  const body = `שלום עולם 日本語 😀👩‍👩‍👧 ${long} ]]> &amp; \\*star\\*`;
  expect((await compiled(body)).text).toBe(`שלום עולם 日本語 😀👩‍👩‍👧 ${long} ]]> & *star*`);
});

test('stray dollars, tildes and carets are text', async () => {
  expect((await compiled(`$5 and $6, ~7 x^2^ H~2~O and ~~gone~~ \${a}`)).html).toBe(
    `<p>$5 and $6, ~7 x^2^ H~2~O and <del>gone</del> \${a}</p>`,
  );
});

test('lists hold code, quotes and tables', async () => {
  const body = '- a\n\n  ```js\n  let x\n  ```\n\n  > q\n\n  1. one\n     - two\n\n- | h |\n  | --- |\n  | c |';
  const { html, markdown } = await compiled(body);
  expect(html).toContain('<span class="k">let</span>');
  expect((await compiled(markdown)).html).toBe(html);
});

test('ten times the lines take about ten times as long', async () => {
  const section = '## Section\n\nSome *words* with a [link](/x/) and `code`.\n\n- item\n- item\n\n';
  const timed = async (sections: number) => {
    const started = performance.now();
    const { headings } = await compiled(section.repeat(sections));
    expect(headings).toHaveLength(sections);
    return performance.now() - started;
  };
  await timed(100);
  // A hundred times, were it quadratic.
  expect((await timed(1_500)) / (await timed(150))).toBeLessThan(40);
});

test('what nests deeper than anyone writes is an error, not a crash', async () => {
  expect((await compiled(`${'> '.repeat(60)}deep`)).text).toBe('deep');
  expect(rules(await compiled(`one\n\n${'> '.repeat(3_000)}deep`))).toEqual(['3 nesting']);
  expect(rules(await compiled('<div>'.repeat(3_000))).filter((rule) => rule === '1 nesting')).toHaveLength(1);
  expect((await compiled(`${'*a '.repeat(1_000)}${'['.repeat(1_000)}`)).text).toContain('*a');
});
