import { expect, test } from 'vitest';
import { compiled, rules } from '../document.ts';

const told = async (body: string, format: 'md' | 'mdx' = 'md') =>
  (await compiled(body, { format })).problems.map(
    ({ severity, line, message, hint }) => `${severity} ${line}: ${message} ${hint}`,
  );

test.each(['md', 'mdx'] as const)('a title without brackets is lost, and so an error (%s)', async (format) => {
  expect(await told('a\n\n:::tip Ask what it is for\nb\n:::', format)).toEqual([
    'error 3: “Ask what it is for” would be lost: only a [title] and then {name="value"} can follow “:::tip”, without a space between. Write :::tip[Ask what it is for].',
  ]);
});

test.each([':::details[A] {open}\nb\n:::', ':::details[A]{summary="c\nb\n:::', '> :::details [A]\n> b\n> :::'])(
  'attributes that cannot be read are an error: %s',
  async (body) => expect(rules(await compiled(body))).toContain('1 block-title'),
);

test('a block that never ends is an error, wherever it stands', async () => {
  expect(await told('a\n\n:::note\nb\n\nc')).toEqual([
    'error 3: “:::note” is never closed, so everything after it belongs to it. Put a line ::: after its last line.',
  ]);
  expect(rules(await compiled('- a\n  :::note\n  b\n\nc'))).toEqual(['2 open-block']);
  expect(rules(await compiled('::::tabs\n:::tab[A]\nb\n:::\n'))).toContain('1 open-block');
});

test('a block with a list of definitions is an error that says how to write it', async () => {
  expect(await told(':::note\nA\n: b\n:::\n\nc')).toEqual([
    'error 1: “:::note” holds a list of definitions, and would not end after it. Write the list as <dl><dt>Term</dt><dd>Meaning</dd></dl>, or put it after the block.',
  ]);
  expect(await told(':::note\n<dl><dt>A</dt><dd>b</dd></dl>\n:::\n\nc')).toEqual([]);
});

test.each([
  ':::note[A *b* [c]]\nd\n:::',
  ':::details[A]{open}\nb\n:::',
  '::::tabs\n:::tab[A]\nb\n:::\n::::',
  '> :::note\n> b\n> :::',
  '- :::note\n  b\n  :::',
  '\\::: note\n\n```text\n::: note\n```',
])('nothing is wrong with %s', async (body) => expect(await told(body)).toEqual([]));

test('a block with attributes and a note live in one MDX document', async () => {
  expect(await told('a[^1] 10:30[^1]\n\n:::details{summary="b c" open}\nd\n:::\n\n[^1]: e', 'mdx')).toEqual([]);
});

test('a note of a name that is taken is an error', async () => {
  expect(await told('a[^1]\n\n[^1]: b\n\n[^1]: c')).toEqual([
    'error 5: There is a note “1” before this one, which is not shown. Give it another name, as in [^1-2], here and where it is mentioned.',
  ]);
});

test('advice on words behind a title keeps the title', async () => {
  const { problems } = await compiled(':::tip[A *b*]: c\nd\n:::');
  expect(problems.map(({ hint }) => hint)).toEqual(['Write :::tip[A *b*], and on the line below it c']);
});
