import { expect, test } from 'vitest';
import { compiled, renderings } from '../document.ts';

test('a formula in a line is MathML on the page, TeX in feeds and Markdown', async () => {
  expect(await renderings('Half is $\\frac{1}{2}$.')).toEqual({
    html: '<p>Half is <math alttext="\\frac{1}{2}"><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p>',
    feedHtml: '<p>Half is <code>\\frac{1}{2}</code>.</p>',
    markdown: 'Half is $\\frac{1}{2}$.\n',
  });
});

test.each([
  ['a block', '$$\nx_1\n$$'],
  ['a paragraph of its own', '$$ x_1 $$'],
  ['a fence', '```math\nx_1\n```'],
])('%s stands on a line of its own and scrolls in itself', async (_, body) => {
  const { html, feedHtml, markdown } = await renderings(body);
  expect(html).toBe(
    '<div class="maths" role="group" tabindex="0" aria-label="Formula 1"><math display="block" class="tml-display" alttext="x_1"><msub><mi>x</mi><mn>1</mn></msub></math></div>',
  );
  expect(feedHtml).toBe('<pre><code>x_1\n</code></pre>');
  expect(markdown).toBe('$$\nx_1\n$$\n');
});

test('in a line, one that no narrow column holds scrolls in itself', async () => {
  const html = (await compiled('A $a_0 + a_1x + a_2x^2 + a_3x^3 + a_4x^4 = 0$ b.')).html;
  expect(html).toMatch(/^<p>A <span class="maths-wide"><math .*<\/math><\/span> b\.<\/p>$/);
});

test('in a list in a quote, in a table, in a heading', async () => {
  const { html, headings } = await compiled(
    '> - $$\n>   a\n>   $$\n\n| $b$ |\n|-|\n| $c$ |\n\n## The $\\pi$ of it\n\n*$d$* [$e$](/x/)',
    { format: 'mdx' },
  );
  expect(html.match(/<mi>.<\/mi>/g)).toEqual(['a', 'b', 'c', 'π', 'd', 'e'].map((letter) => `<mi>${letter}</mi>`));
  expect(headings[0]?.slug).toBe('the-pi-of-it');
});

test.each([
  'It costs $5 and $10 today.',
  '$20,000 to $30,000',
  '$5, or 5$',
  '$5–$10 and $1M-$2M',
  'US$5 and US$6',
  'in $HOME/$PATH and $FOO',
  'The $$ pid and $$ pid',
  '$ a $',
  '(US$)5 ($)',
  '$$\nnever closed',
])('%s stays text', async (body) => {
  const { html, markdown, problems } = await compiled(body);
  expect([html, markdown, problems]).toEqual([`<p>${body}</p>`, `${body.replace('\n', ' ')}\n`, []]);
});

test.each(['`$a$`', '    $a$', '```sh\necho $a$b\n```'])('code stays code: %s', async (body) => {
  expect((await compiled(body)).html).not.toContain('<math');
});

test('no inline style is left of a matrix, a box, colours and rules', async () => {
  const { html } = await renderings(
    '$$\n\\begin{array}{|c|l|} \\hline a & b \\\\ c \\end{array} \\boxed{x} \\color{red}{y} \\cancel{z} \\tag{1}\n$$',
  );
  expect(html).not.toMatch(/ style="|undefined/);
  expect(html).toContain('<mi mathcolor="#ff0000">y</mi>');
  expect(html).toContain('class="tml-line-top tml-line-left tml-line-right"');
});

test('broken TeX is an error at its line, and shows as it was typed', async () => {
  const { html, problems } = await compiled('a $\\fra{b}$\n\n$$\nc \\\\\n{d\n$$', { firstLine: 10 });
  expect(html).toContain('<p>a <code>\\fra{b}</code></p>');
  expect(problems).toEqual([
    {
      file: 'x/index.mdx',
      line: 10,
      column: 3,
      severity: 'error',
      rule: 'maths',
      message: 'The formula “\\fra{b}” cannot be read: Unsupported function name: \\fra.',
      hint: 'Correct the TeX; if the dollar sign is only a dollar sign, write \\$.',
    },
    expect.objectContaining({ line: 14, severity: 'error', rule: 'maths' }),
  ]);
});

test('names of a shell and words between dollar signs are no formula; words within a formula are', async () => {
  expect((await compiled('Set $HOME and go on, then US$ 7.')).text).toBe('Set $HOME and go on, then US$ 7.');
  for (const tex of [
    'speed = distance / time',
    '\\text{one and two words}',
    'a b c',
    'distance / time',
    'x \\le max min',
  ])
    expect((await compiled(`It is $${tex}$.`)).html, tex).toContain('<math');
});
