/** A text four times as long takes about four times as long, whatever it repeats; or it is refused with its line. */
import { expect, test } from 'vitest';
import { processorTime } from '../processor-time.ts';
import { compileBody } from './document.ts';

const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
  (char) => !/[b-z1-9B-Z]/.test(char),
);
const seeds = [
  ...ascii,
  ...['![', '](', '[a](', '[a][', '[a]: ', '[[', '[x', '[*', '[*](', '![a](b)', '![a](b "c")\n\n', '(a', 'a(b'],
  ...['<a', '<a ', '<a>', '</a>', '<b>a', '<!--', '-->', '<?', '<![CDATA[', '<div>\n\n', '<div>a\n', '<img src="'],
  ...['<p>a</p>', '<table>', '<td>', '<li>', '<svg>', '<math>', '<style>', '<code>"', '<Note>\n\n', '<A', '<a b="'],
  ...['<b><p>', '<a><p>', '<i><div>', '<div><b></div>', '<table><b>', '<b></p>', '</b>a\n\n'],
  ...['*a ', '**a ', '_a ', '*a_ ', 'a*', '~~a ', '***', '*_', 'あ**「', '**「a」**', 'https://a。', '“', "'n' "],
  ...['`a', '``a ', '```\n', '```ts {1}\nx\n```\n\n', '`a{:ts}` ', '    a\n', '$$', '$a ', '$1,', '$a$ ', '$$\n'],
  ...[
    '> ',
    '>a\n',
    '- ',
    '- a\n',
    '1. ',
    '10) a\n',
    '+ ',
    '- - ',
    '- a\n  - b\n',
    '- [ ] a\n',
    '# ',
    '# a\n',
    'a\n===\n',
  ],
  ...['|', '|a', '| - ', 'a|b\n', '|-|\n', 'a\n: b\n\n', ': ', ':::note\n', ':::a[', ':::note\na\n:::\n', '::a', ':a['],
  ...[
    '&a',
    '&amp;',
    '&#',
    '"a ',
    '" "',
    "'a ",
    '--a ',
    ' --a',
    '...',
    '\\$',
    '\\[',
    '{a',
    '{a}',
    '{/*',
    '{"',
    '# a {b\n',
  ],
  ...['[^1]', '[^1] [^2]: x\n\n', '# a[^1]\n', 'http://a ', 'www.a', 'a@b.c ', '# a {#b}\n', '> [!NOTE]\n', '> — a\n'],
  ...['\n', ' ', 'a\n\n', 'a  \n', 'あ', '😀', '<kbd>"a"</kbd> ', '<abbr title="a">b</abbr> ', '<a id="a">', '%20'],
];

const cost = (body: string, format: 'md' | 'mdx') => processorTime(() => compileBody(body, { format }));

const short = 3_000;
const repeated = (seed: string, length: number) => seed.repeat(Math.ceil(length / seed.length));

test.each(['md', 'mdx'] as const)('.%s', { timeout: 180_000 }, async (format) => {
  const words = repeated('Some *words* and `code`.\n\n', short * 4);
  await cost(words, format);
  const plain = Math.max(await cost(words, format), await cost(words, format));
  const slow: string[] = [];
  for (const seed of new Set(seeds)) {
    // Between the factor of the length, four, and its square; and what two ordinary texts of the length take.
    const isSteep = async (ordinary: number) =>
      (await cost(repeated(seed, short * 4), format)) > 10 * (await cost(repeated(seed, short), format)) + 2 * ordinary;
    // A busy machine may have been busier just now.
    const again = async () => isSteep(await cost(words, format));
    if ((await isSteep(plain)) && (await again()) && (await again())) slow.push(seed);
  }
  expect(slow).toEqual([]);
});

test('imports', { timeout: 60_000 }, async () => {
  const imports = (count: number) =>
    Array.from({ length: count }, (_, index) => `import A${index} from './a.ts'\n\n`).join('');
  await cost(imports(100), 'mdx');
  // Four times as many took fourteen times as long while each was read with everything before it.
  expect(await cost(imports(8_000), 'mdx')).toBeLessThan(8 * (await cost(imports(2_000), 'mdx')) + 200);
});

test.each([
  ['HTML in one line', (count: number) => `<table><tr>${'<td colspan="2">x</td>'.repeat(count)}</tr></table>`],
  ['a word marked in one line', (count: number) => `\`\`\`js "a"\n${'a'.repeat(count)}\n\`\`\``],
])('%s', { timeout: 60_000 }, async (_, textOf) => {
  await cost(textOf(100), 'md');
  const isSteep = async () => (await cost(textOf(12_000), 'md')) > 8 * (await cost(textOf(3_000), 'md'));
  expect((await isSteep()) && (await isSteep()) && (await isSteep())).toBe(false);
});

test('what no paragraph holds is refused, and named', async () => {
  const refused = async (body: string, format: 'md' | 'mdx' = 'md') =>
    (await compileBody(body, { format, firstLine: 5 })).problems.map(
      ({ line, column, rule, severity }) => `${severity} ${line}:${column} ${rule}`,
    );
  expect(await refused(`a\n\n${'"'.repeat(50_000)}`)).toEqual(['error 7:1 long-block']);
  expect(await refused(`a\n\n${'a "b" '.repeat(2_000)}`)).toEqual(['error 7:1 long-block']);
  expect(await refused('{'.repeat(2_000), 'mdx')).toEqual(['error 5:1001 nesting']);
  expect(await refused('<div>\n\n'.repeat(2_000), 'mdx')).toEqual([expect.stringMatching(/^error \d+:1 nesting$/)]);
});

test('long posts, tables of HTML and blocks of data are not', { timeout: 60_000 }, async () => {
  const rows = `<table>\n${'<tr><td class="a">1, "b"</td></tr>\n'.repeat(1_000)}</table>`;
  const data = `\`\`\`json\n${'{ "a": [1, 2] },\n'.repeat(1_000)}\`\`\``;
  const prose = 'He said: "It\'s $5, *so* what?"\n\n'.repeat(1_000);
  expect((await compileBody(`${rows}\n\n${data}\n\n${prose}`)).problems).toEqual([]);
});
