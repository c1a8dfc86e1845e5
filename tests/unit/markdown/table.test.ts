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

const captioned = [
  ['above', 'Table: What it *cost*\n\n| a |\n|-|\n| b |'],
  ['below', '| a |\n|-|\n| b |\n\nTable: What it *cost*'],
  ['touching it from above', 'Table: What it *cost*\n| a |\n|-|\n| b |'],
  ['touching it from below', '| a |\n|-|\n| b |\nTable: What it *cost*'],
] as const;

test.each(captioned)('a line “Table: …” %s is the caption, and names the region', async (_, body) => {
  const { html, feedHtml, markdown } = await renderings(body);
  expect(html.replaceAll('\n', '')).toBe(
    '<div class="table" role="region" tabindex="0" aria-label="What it cost"><table><caption>What it <em>cost</em></caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div>',
  );
  expect(feedHtml).toContain('<table><caption>What it <em>cost</em></caption>');
  expect(markdown).toBe('What it *cost*\n\n| a |\n| --- |\n| b |\n');
});

test('a line between two tables goes with the first, and one alone stays text', async () => {
  const { html } = await compiled(
    '| a |\n|-|\n| b |\n\nTable: one\n\n| c |\n|-|\n| d |\n\nTable: two\n\nTable: three\n\nTable:\n\n| e |\n|-|\n| f |',
  );
  expect(html.match(/<caption>.*?<\/caption>|<p>.*?<\/p>/g)).toEqual([
    '<caption>one</caption>',
    '<caption>two</caption>',
    '<p>Table: three</p>',
    '<p>Table:</p>',
  ]);
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

test('a long table keeps its head in sight', async () => {
  const rows = (count: number) => `| a |\n|-|\n${'| b |\n'.repeat(count)}`;
  expect((await compiled(rows(20))).html).toContain('<div class="table" ');
  expect((await compiled(rows(21))).html).toContain('<div class="table table-long" ');
});
