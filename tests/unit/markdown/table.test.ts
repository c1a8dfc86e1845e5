import { expect, test } from 'vitest';
import { compiled, renderings } from './document.ts';

test('a table scrolls in a named region, aligned by class; feed and Markdown keep the alignment', async () => {
  const { html, feedHtml, markdown } = await renderings('| a | b | c |\n|:-|:-:|-:|\n| 1 | `x\\|y` | 3 |');
  expect(html.replaceAll('\n', '')).toBe(
    '<div class="table" role="region" tabindex="0" aria-label="Table 1"><table><thead><tr><th class="align-left">a</th><th class="align-center">b</th><th class="align-right">c</th></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-center"><code>x|y</code></td><td class="align-right">3</td></tr></tbody></table></div>',
  );
  expect(feedHtml.replaceAll('\n', '')).toContain('<table><thead><tr><th align="left">a</th>');
  expect(markdown).toBe('| a | b | c |\n| :-- | :-: | --: |\n| 1 | `x\\|y` | 3 |\n');
});

test('regions have different names; a caption is one', async () => {
  const { html, markdown, text } = await compiled(
    '| a |\n|-|\n\n<table><caption>Costs</caption><tr><td>1</td></tr></table>\n\n- | b |\n  |-|\n  | c |',
  );
  expect(html.match(/aria-label="[^"]*"/g)).toEqual([
    'aria-label="Table 1"',
    'aria-label="Costs"',
    'aria-label="Table 3"',
  ]);
  expect(markdown).toContain('Costs\n\n|  |\n| --- |\n| 1 |\n\n- | b |\n  | --- |\n  | c |');
  expect(text).toBe('a\nCosts\n1\nb\nc');
});

test('a column of amounts goes to the right in every form, unless the author says where', async () => {
  const { html, feedHtml, markdown } = await compiled(
    '| Year | Cost | Share | Left | Version |\n|---|---|---|:--|---|\n| one | $1,200.50 | 3 % | 1 | 1.2.3 |\n| two | – | −0.5 % | 2 | 2 |\n| | 12 ms | 10 % | 3 | 3 |',
  );
  expect(html.match(/<th(?: [^>]*)?>/g)).toEqual([
    '<th>',
    '<th class="align-right">',
    '<th class="align-right">',
    '<th class="align-left">',
    '<th>',
  ]);
  expect(feedHtml).toContain('<td align="right">$1,200.50</td>');
  expect(markdown).toContain('| --- | --: | --: | :-- | --- |');
});

test('amounts are written as in many languages', async () => {
  const { html } = await compiled(
    '| a | b | c | d |\n|---|---|---|---|\n| 1.234,50 € | 1’234.50 | ١٬٢٣٤٫٥ | 2026-01-02 |\n| 12.345.678 | 9 | ١٢ | 192.168.0.1 |',
  );
  expect(html.match(/<th(?: [^>]*)?>/g)).toEqual([...Array(3).fill('<th class="align-right">'), '<th>']);
});

test('a long table keeps its head in sight', async () => {
  const rows = (count: number) => `| a |\n|-|\n${'| b |\n'.repeat(count)}`;
  expect((await compiled(rows(20))).html).toContain('<div class="table" ');
  expect((await compiled(rows(21))).html).toContain('<div class="table table-long" ');
});

test('an amount stays on one line with its unit', async () => {
  const { html } = await renderings('| a | b |\n| - | - |\n| 99.95 % | 12 ms |\n| 1 000 € of it | 99 |');
  expect([...html.matchAll(/<td[^>]*class="[^"]*amount[^"]*">(.*?)<\/td>/g)].map(([, text]) => text)).toEqual([
    '99.95 %',
    '12 ms',
  ]);
});
