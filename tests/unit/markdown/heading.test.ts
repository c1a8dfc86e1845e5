import { expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

test('a heading has an id and a link to itself on the page only', async () => {
  expect(await renderings('## What `costs` *less*')).toEqual({
    html: '<h2 id="what-costs-less" class="article">What <code>costs</code> <em>less</em><a class="anchor" href="#what-costs-less" aria-label="Link to the section “What costs less”"></a></h2>',
    feedHtml: '<h2>What <code>costs</code> <em>less</em></h2>',
    markdown: '## What `costs` *less*\n',
  });
});

test('ids are unique, and keep letters of every script', async () => {
  const { headings, anchors } = await compiled('## Same\n\n## Same\n\n## Über 日本語\n\n## 🎉\n\n## Same 1');
  expect(headings.map(({ slug }) => slug)).toEqual(['same', 'same-1', 'über-日本語', 'section', 'same-1-1']);
  expect(anchors).toEqual(headings.map(({ slug }) => slug));
});

test('an id of the author’s is kept and never made twice', async () => {
  const { headings } = await compiled('## Cost\n\n<h2 id="cost">Price</h2>\n\n<p id="tail">x</p>\n\n## Tail');
  expect(headings.map(({ slug }) => slug)).toEqual(['cost-1', 'cost', 'tail-1']);
});

test('a first-level heading moves every heading down, with a finding', async () => {
  const document = await compiled('text\n\n# B\n\n## C\n\n### D\n\n#### E\n\n##### F\n\n###### G', { firstLine: 10 });
  expect(document.headings.map(({ depth }) => depth)).toEqual([2, 3, 4, 5, 6, 6]);
  expect(rules(document)).toEqual(['12 heading-one']);
});

test('a heading that skips a level is a finding that says what to write', async () => {
  const document = await compiled('### First\n\n## A\n\n#### B *c*\n\n## D');
  expect(rules(document)).toEqual(['1 heading-level', '5 heading-level']);
  expect(document.problems.map(({ hint }) => hint)).toEqual(['Write ## First', 'Write ### B c']);
  expect(document.headings.map(({ depth }) => depth)).toEqual([2, 2, 3, 2]);
});

test('a heading without words is left out, with a finding', async () => {
  const document = await compiled('text\n\n##\n\n## <!-- nothing -->');
  expect(document.headings).toEqual([]);
  expect(document.html).toBe('<p>text</p>\n\n');
  expect(rules(document)).toEqual(['3 empty-heading', '5 empty-heading']);
});

test('the number of a note is not its heading’s own', async () => {
  const { headings, html, anchors } = await compiled('## What it costs[^a]\n\n## ![Logo](./b.png) It\n\n[^a]: c');
  expect(headings.map(({ slug, text }) => [slug, text])).toEqual([
    ['what-it-costs', 'What it costs'],
    ['logo-it', 'Logo It'],
  ]);
  expect(html).toContain('aria-label="Link to the section “What it costs”"');
  expect(anchors).toContain('what-it-costs');
});

test('an id of the author’s own stands in braces, and everything else there is judged as in HTML', async () => {
  for (const format of ['md', 'mdx'] as const) {
    const { html, problems } = await compiled('## A b {#c onclick="d" style="e"}\n\n## C\n\n## D {#c}', { format });
    expect(html).toContain('<h2 id="c" class="article">A b');
    expect(html).toContain('<h2 id="c-1" class="article">C');
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(
      format === 'md' ? ['1 html-attribute', '1 html-attribute', '5 duplicate-id'] : expect.anything(),
    );
  }
});

test('braces behind a backslash are words', async () => {
  for (const format of ['md', 'mdx'] as const) {
    const source = '## A \\{#b}\n\n## C \\{d e}\n\n## F \\{g\\}\n\n## H \\\\{#i}';
    const { headings, problems } = await compiled(source, { format });
    expect(headings.map(({ text }) => text)).toEqual(['A {#b}', 'C {d e}', 'F {g}', 'H \\']);
    expect(headings.at(-1)?.slug).toBe('i');
    expect(problems).toEqual([]);
  }
});

test('a first-level heading among others is the one fault that is told', async () => {
  expect(rules(await compiled('## a\n\n# b\n\n### c'))).toEqual(['3 heading-one']);
  expect((await compiled('# a\n\n#### b')).problems.map(({ hint }) => hint)).toEqual([
    'Begin with ## and leave # to the title.',
    'Write ### b',
  ]);
});
