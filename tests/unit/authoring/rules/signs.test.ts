import { expect, test } from 'vitest';
import { found } from './found.ts';

const told = async (body: string) =>
  (await found(body)).map(({ severity, line, message, hint }) => `${severity} ${line}: ${message} ${hint}`);
const rulesIn = async (body: string) => (await found(body)).map(({ line, rule }) => `${line} ${rule}`);

test('colons that readers see are a finding', async () => {
  expect(await told('::: note\na\n:::')).toEqual([
    'finding 1: A block has no space before its name, so readers see this line. Write :::note.',
  ]);
  expect(await told(':::note\n:::tip\na\n:::\n:::')).toEqual([
    'finding 5: “:::” closes no block here, so readers see it. Remove it; a block begins with its name, as in :::note, and one around other blocks has one colon more than they.',
  ]);
});

test('cells that the head has no column for are a finding, as GFM leaves them out', async () => {
  expect(await told('| a | b |\n|---|---|\n| 1 |\n| x|y | 2 |\n| 1 | 2 | |')).toEqual([
    'finding 4: The head of this table has 2 cells and this row 3, so the end of the row is not shown. For a bar inside a cell write \\|, in code too; or give the head another cell.',
  ]);
});

test.each([
  [
    '**Ask: **it',
    '1:1',
    'Put spaces outside of the signs and none inside; for the sign itself write \\*\\* or use backticks.',
  ],
  [
    'a\n**Ask:**it',
    '2:1',
    'Put spaces outside of the signs and none inside; for the sign itself write \\*\\* or use backticks.',
  ],
  ['- **Ask `b`:**it', '1:3', 'Put spaces outside of the signs and none inside'],
  ['## A **(b c)**de', '1:6', 'Put spaces outside of the signs and none inside'],
  ['| a |\n| - |\n| **bc **d |', '3:3', 'Put spaces outside of the signs and none inside'],
  ['** spaced ** and', '1:1', 'Put spaces outside of the signs and none inside'],
  ['so ** very much ** more', '1:4', 'Put spaces outside of the signs and none inside'],
  ['so ** very much** more', '1:4', 'Put spaces outside of the signs and none inside'],
  ['so **very much ** more', '1:4', 'Put spaces outside of the signs and none inside'],
  [
    '> a\n> __ spaced __.',
    '2:3',
    'Put spaces outside of the signs and none inside; for the sign itself write \\_\\_ or use backticks.',
  ],
  [
    '~~ gone ~~',
    '1:1',
    'Put spaces outside of the signs and none inside; for the sign itself write \\~\\~ or use backticks.',
  ],
  ['これは__「合図」__だ', '1:4', 'Write ** instead'],
  ['__「x」__だ', '1:1', 'Write ** instead'],
])('signs that readers see are a finding: %s', async (body, place, hint) => {
  const problems = await found(body);
  expect(problems.map(({ rule, line, column }) => [rule, `${line}:${column}`])).toEqual([['open-marks', place]]);
  expect(problems[0]?.hint).toContain(hint);
});

test.each([
  '**Ask:** it',
  '**Ask**it',
  '2**3 and 4**5',
  '2 ** 3, 2 ** 3 ** 4 and 10 ** size ** 2',
  '* a\n* b ** c\n* d ** e',
  'src/**/a and b/**/c',
  '**/*.ts and **/*.js',
  '`**a **b` and `** c **`',
  '```\n** a **\n```',
  '\\*\\*a \\*\\*b',
  '\\*\\* spaced \\*\\*',
  'a ** b ** c',
  'The volume is width ** height ** depth, the rest width ** height ** depth ** density.',
  '**「合図」**だ',
  'call \\__init__, foo__bar__baz and __dict__',
  'Name: ____ and age: ____',
])('signs that are meant are none: %s', async (body) => expect(await rulesIn(body)).toEqual([]));

test.each([
  [
    '![a](a.png "t" width=300)',
    'address-brackets',
    'Write ![a](a.png "t"), or <img src="a.png" alt="a" width="…" /> for another size.',
  ],
  [
    '![a](./a.png width=300 height=200)',
    'address-brackets',
    'Write ![a](./a.png), or <img src="./a.png" alt="a" width="…" /> for another size.',
  ],
  [
    '![a](a.png =300x200)',
    'address-brackets',
    'Write ![a](a.png), or <img src="a.png" alt="a" width="…" /> for another size.',
  ],
  ['![a](a.png \'b\' "c")', 'address-brackets', "Write ![a](a.png 'b')."],
  ['![a] (a.png)', 'address-brackets', 'Write ![a](a.png).'],
  ['![a](a.png "t)', 'address-brackets', 'Write ![a](a.png).'],
  ['![[a.png|300]]', 'foreign-signs', 'Write ![What it shows](./a.png), or use backticks for the signs themselves.'],
  ['[a](b.md "t" c)', 'address-brackets', 'Write [a](b.md "t").'],
  [
    '![a](a.png){width=300}',
    'attribute-braces',
    'Remove it, write <img src="…" alt="…" width="…" /> for a picture of another size, or use backticks for the signs themselves.',
  ],
  ['![a](a.png){.wide}', 'attribute-braces', 'Remove it, or use backticks for the signs themselves.'],
  ['![a](https://b.org/c d.png "t")', 'address-brackets', 'Write ![a](<https://b.org/c d.png> "t").'],
  ['[the **wiki**](https://b.org/c d)', 'address-brackets', 'Write [the **wiki**](<https://b.org/c d>).'],
  ['[a](www.b.org/c d)', 'address-brackets', 'Write [a](<https://www.b.org/c d>).'],
  ['[a](https://b.org and c)', 'address-brackets', 'Write [a](https://b.org) and c'],
  ['[a](https://b.org/c, and d)', 'address-brackets', 'Write [a](https://b.org/c), and d'],
  ['[a](https://b.org/c “t”)', 'address-brackets', 'Write [a](https://b.org/c "t").'],
  ['[a][https://b.org]', 'link-signs', 'Write [a](https://b.org).'],
  ['![a][www.b.org/c.png]', 'link-signs', 'Write ![a](https://www.b.org/c.png).'],
  ['[a][./b.md]', 'link-signs', 'Write [a](./b.md).'],
  ['![a](b.png “t”)', 'address-brackets', 'Write ![a](b.png "t").'],
  ['![a](b c.png "t")', 'address-brackets', 'Write ![a](<b c.png> "t"), or rename the file.'],
])('a picture that is none says what to type: %s', async (body, rule, hint) => {
  const problems = await found(`so ${body} on`);
  expect(problems.map((problem) => [problem.rule, problem.hint, problem.line])).toEqual([[rule, hint, 1]]);
});

test.each([
  'f[g](h i)',
  '[a](<https://b.org/c d>)',
  '[a](`https://b.org/c d`)',
  'f[0][https://b.org]',
  '[a] (b.c)',
  '\\![a](b c)',
  '`![a](b c)`',
  '![a](<b c.png> "t")',
  '![a](a.png){',
  '![a](a.png) {b}',
  'a![b]',
])('what is no picture is none: %s', async (body) => expect(await rulesIn(body)).toEqual([]));

test('an address with a space in it is a finding', async () => {
  expect(
    await told('a ![b](./my pic.png) [c](../d e.md)\n\nf [g](h i) [j](<k l.png>) [m](/n/ "o p") `[q](r s.t)`'),
  ).toEqual([
    'finding 1: The address has a space in it, so readers see ![b](./my pic.png). Write ![b](<./my pic.png>), or rename the file.',
    'finding 1: The address has a space in it, so readers see [c](../d e.md). Write [c](<../d e.md>), or rename the file.',
  ]);
});

test('code that never ends is a finding', async () => {
  expect(await told('```ts\na\n```\n\n- b\n\n  ```\n  c\n\n')).toEqual([
    'finding 7: This block of code is never closed, so everything after it is code. Put a line ``` after its last line.',
  ]);
  expect(await told('````md\n```ts\n````\n\n> ~~~\n> a\n> ~~~~')).toEqual([]);
});

test('a mention without a note is a finding', async () => {
  expect(await told('a[^1] and\n[^b] \\[^c] `[^d]` [^e-z]+')).toEqual([
    'finding 1: There is no note “1”, so readers see [^1]. Write the note on a line of its own, [^1]: and its text, or \\[^1] for the signs themselves.',
    'finding 2: There is no note “b”, so readers see [^b]. Write the note on a line of its own, [^b]: and its text, or \\[^b] for the signs themselves.',
  ]);
});

test('rows that make no table are reported, and no other lines with bars', async () => {
  expect(await told('a\n\n| b | c |\n|---|\n| d | e |')).toEqual([
    'finding 4: The head of this table has 2 cells and the row of hyphens below it one cell, so readers see these lines. Give both as many cells; for a bar inside a cell write \\|, in code too.',
  ]);
  expect(await rulesIn('> | `a|b` | c |\n> | --- | --- |')).toEqual(['2 table-rule']);
  expect(await rulesIn('| a | b\\|c |\n| --- | --- |')).toEqual([]);
});

test('a block of one line that nobody knows is a finding, and no selector', async () => {
  const problems = await found('::gist[a]{id="1"}\n\n::before\n\nstd::vector and ::after{b}\n\n`::c{d}`');
  expect(problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual(['1:1 block-colons']);
});

test.each([
  ['<https://a.example|docs>', 'Write [docs](https://a.example).'],
  ['<https://a.example|the docs>', 'Write [the docs](https://a.example).'],
  ['[[#Some heading]]', 'Write [Some heading](#some-heading), or use backticks for the signs themselves.'],
  [
    '[[https://a.example][the docs]]',
    'Write [the docs](https://a.example), or use backticks for the signs themselves.',
  ],
  ['[[a.pdf|words]]', 'Write [words](/a.pdf), or use backticks for the signs themselves.'],
  ['[a](https://b.example "c "d" e")', `Write [a](https://b.example 'c "d" e').`],
  ["[a](https://b.example 'c''s')", `Write [a](https://b.example "c''s").`],
  ['%%\na note\n%%', 'Write <!-- a note --> for a note to yourself, or use backticks for the signs themselves.'],
  ['{/* a note */}', 'Write <!-- a note --> for a note to yourself, or use backticks for the signs themselves.'],
  ['$`\\sqrt{3}`$', 'Write $\\sqrt{3}$, or use backticks for the signs themselves.'],
  ['in \\(O(n)\\) steps', 'Write $O(n)$'],
  ['for \\(x_i\\)', 'Write $x_i$'],
  ['a ++be cd++ e', 'Write <ins>be cd</ins>, or use backticks for the signs themselves.'],
])('what to write loses no word: %s', async (body, hint) => {
  expect((await found(body)).map((problem) => problem.hint)).toEqual([hint]);
});

test.each([
  '++i and i++',
  '++i, i++',
  '++count or count++',
  '-5 degrees.\n-10 degrees.',
  '.. image:: a.png',
  'as in \\(a\\) and \\(see b\\)',
  'costs $`a` and $`b`',
])('signs that may be meant are no finding: %s', async (body) => {
  expect(await found(body)).toEqual([]);
});

test('words below an element on a line of its own are where they stand', async () => {
  const source = ':::note\na\n:::\n\n<details>\n  <summary>b</summary>\n  **Ask: **it\n</details>';
  const problems = await found(source, 'mdx');
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([['open-marks', 7]]);
});

test('Markdown in a block of HTML is quoted as it was typed', async () => {
  expect(await told('<div>\n[<b>a</b> c](https://example.org/a.html)\n</div>')).toEqual([
    'finding 1: In a block of HTML Markdown begins behind an empty line, so readers see [<b>a</b> c](https://example.org/a.html) Put an empty line after <div> and one before </div>.',
  ]);
});
