/** Where the code of a document's own fails. */
import { expect, test } from 'vitest';
import { codeFault, refusalOf } from '../../../src/authoring/code-fault.ts';

const body = "import Own from './Own.astro'\n\nWords.\n\n<Own />\n\n```js\n<Own />\n```";
const fault = (thrown: unknown, text = body) => codeFault({ file: 'x/index.mdx', body: text, bodyLine: 7 }, thrown);

test('the one line of code is where it stands, with our own advice', () => {
  expect(fault(refusalOf('<p>a</p><script>b()</script>'))).toMatchObject({
    file: 'x/index.mdx',
    line: 11,
    message:
      'The code of this document fails: it shows a <script> of its own, which the page’s security policy forbids.',
    hint: expect.stringContaining('Take is:inline from the <script> of the component'),
  });
  expect(fault(Object.assign(new Error('No'), { hint: 'Browser APIs' })).hint).toBe(
    'Mend the expression or the component, or take it out.',
  );
});

test.each([
  ['<SCRIPT type="module">b()</SCRIPT>', 'script'],
  ['<p><style>p{}</style></p>', 'style'],
  ['<p>a</p><META HTTP-EQUIV=refresh content=0>', 'meta'],
  ['<table><base target="_blank"></table>', 'base'],
  ['<meta itemprop="price" content="5">', undefined],
  ['<script type="module" src="/_astro/a.js"></script><script type="application/json">{}</script>', undefined],
  ['<p title="<script>a()</script>">&lt;script></p><!-- <style></style> -->', undefined],
])('%s', (html, name) => {
  expect(refusalOf(html)?.message).toEqual(name && expect.stringContaining(`<${name}>`));
});

test('of several lines the one that is spoken of, or all', () => {
  const several = `${body}\n\n{other()}`;
  expect(fault(new Error('other is not defined'), several).line).toBe(17);
  expect(fault(new Error('No'), several)).toMatchObject({
    line: 7,
    message: expect.stringContaining('It stands on one of the lines 7, 11, 17.'),
  });
});
