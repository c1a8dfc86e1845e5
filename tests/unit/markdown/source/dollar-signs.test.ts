/** Prices and variables of a shell are text, in whatever company; formulas are formulas. */
import { expect, test } from 'vitest';
import { compileBody, compiled, renderings } from '../document.ts';

const amounts = ['$5', '$1,200.50', 'US$7', '5$', '$HOME', '${SHELL}', '$PATH/bin', '$(pwd)', '$$'];
const joints = [', ', ' and '];

/** Holds a pair by the rule, such as `$5, 5$`: what stands between is a formula. */
const isPair = (line: string) => /(?<![\p{L}\p{N}$])\$(?=\S)[^$]*5\$(?![\p{L}\p{N}$])/u.test(line);

/** Every list of four, with every joint. */
function* lists(): Generator<string> {
  for (const joint of joints)
    for (const a of amounts)
      for (const b of amounts)
        for (const c of amounts) for (const d of amounts) yield `It is ${[a, b, c, d].join(joint)}.`;
}

test('every list of four prices and variables is the text that was typed', { timeout: 60_000 }, async () => {
  const all = [...lists()];
  expect(all).toHaveLength(13_122);
  // A language without marks of ours: every sign is the one that was typed.
  const { text, problems } = await compiled(all.join('\n\n'), { lang: 'ja' });
  expect(problems).toEqual([]);
  expect(all.filter((line) => !isPair(line)).length).toBeGreaterThan(10_000);
  const shown = new Set(text.split('\n'));
  expect(all.filter((line) => !isPair(line) && !shown.has(line))).toEqual([]);
});

const formula = (tex: string) => `<math alttext="${tex}">`;

test.each([
  ['A seat is $5, and $n$ seats are $10.', ['n']],
  ['$a$, $b$ and $c$ at $5', ['a', 'b', 'c']],
  ['($x$) “$y$” *$z$*', ['x', 'y', 'z']],
  ['$x$は、$y$です', ['x', 'y']],
  ['a $x +\ny$ b', ['x + y']],
  ['$a_b$ and \\$5 and $c_d$', ['a_b', 'c_d']],
  ['so $a \\$ b$', ['a \\$ b']],
  ['so $x[1](y)$', ['x[1](y)']],
  ['$$x$$ for $5', ['x']],
  ['`$x$` and $y$', ['y']],
  ['$x<y$ and $y>z$', ['x&lt;y', 'y>z']],
  ['$\\begin{matrix}a & b\\end{matrix}$ and $\\{c$', ['\\begin{matrix}a &amp; b\\end{matrix}', '\\{c']],
] as const)('%s', async (line, formulas) => {
  for (const format of ['md', 'mdx'] as const) {
    const { html } = await renderings(line, { format });
    expect(html.match(/<math alttext="[^"]*">/g)).toEqual(formulas.map(formula));
  }
});

test.each([
  ['a link', 'from [$5](/a/) to [6$](/b/)', 'from <a href="/a/">$5</a> to <a href="/b/">6$</a>'],
  ['an address', '$5 [a](/b$)', '$5 <a href="/b$">a</a>'],
  ['a tag', 'a <b>$5</b> or <i>6$</i>', 'a <b>$5</b> or <i>6$</i>'],
  ['an attribute', '$5 <b title="6$">c</b>', '$5 <b title="6$">c</b>'],
  ['code', '$5 `a$` 6$', '$5 <code>a$</code> 6$'],
  ['a quotation', 'he said "$5" and "6$"', 'he said “$5” and “6$”'],
  ['a cell', '| $5 | 6$ |\n|--|--|', '<th>$5</th>\n<th>6$</th>'],
  ['an item', '- $5\n- 6$ or $x$', '<li>$5</li>\n<li>6$ or <math alttext="x">'],
])('never across %s', async (_, body, html) => {
  expect((await compiled(body)).html).toContain(html);
});

test('what is no block of maths is text', async () => {
  expect((await renderings('$$ a\n\nb')).html).toBe('<p>$$ a</p>\n<p>b</p>');
  expect((await renderings('$$\na\n\nb')).html).toBe('<p>$$\na</p>\n<p>b</p>');
  expect((await renderings('> $$\n> a\n\n$$')).html).toContain('<p>$$\na</p>');
});

test.each([
  '${PORT:-8080}, ${NAME^^} and ${#list[@]}',
  '${HOME%/*} or ${a//x/y}',
  '${A:-${B}} in ${C}',
  '$A&&B$ and ${}',
  '- ${A:-1}',
])('what a shell reads and no formula is text: %s', async (line) => {
  const { text, problems } = await compiled(line);
  expect([text, problems]).toEqual([line.replace(/^- /, ''), []]);
});

test.each(['$1, 2, 3$ and $n$', '$5$ for $5', '$x = 1, 2$ for $5'])('numbers alone are a formula: %s', async (line) => {
  expect((await compiled(line)).html).toContain('<math');
});

test('in MDX the braces of a variable of a shell are code, and the advice about them holds', async () => {
  const { problems } = await compileBody('It is ${SHELL}, or ${PORT:-80}.', { format: 'mdx' });
  expect(problems.map(({ hint }) => hint)).toEqual([
    'For a plain brace write \\{ or put the code in backticks.',
    'For plain braces write \\{SHELL} or put them in backticks.',
  ]);
  const given = { format: 'mdx' } as const;
  expect((await renderings('It is $\\{SHELL}, or $\\{PORT:-80}.', given)).html).toBe(
    '<p>It is ${SHELL}, or ${PORT:-80}.</p>',
  );
});
