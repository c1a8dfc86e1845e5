/** Text that only looks like a construct stays the text that was typed, whatever it stands beside. */
import { expect, test } from 'vitest';
import { compiled, rules } from './document.ts';

const pieces = [
  'std::fmt',
  'a::b::c',
  '::before',
  '10:30',
  'at 7:05pm',
  ':)',
  ':-(',
  ':D',
  'key:value',
  'urn:isbn:1',
  'C:\\dir',
  '\\server\\share',
  'me@example',
  'a|b',
  '| pipe |',
  '||',
  '~5',
  '~/.config',
  'a~b',
  '~ about',
  '$5 and $6',
  '$HOME',
  'US$ 7',
  '$$',
  '[^',
  '[^]',
  '[ ]',
  '[x]',
  '[!',
  '==',
  'a == b',
  'a==b',
  '=== c',
  '++i',
  'i++',
  'C++',
  'x^2',
  '2^10',
  '^.^',
  'a_b_c',
  '5 * 3 * 2',
  'f(x) = y',
  '#1',
  'C#',
  '50% off',
  '100%',
  '&c.',
  'AT&T',
  'R&D;',
  'a && b',
  '!important',
  '! [x]',
  'a -> b',
  'x => y',
  '=> z',
  '10 > 9',
  '>=',
  '"',
  '1/2/2026',
  'and/or',
  '@media',
  'a;b',
  'what?!',
  '(c)',
  '*',
  '_',
  '10^3 and 10^4',
  'price:$5',
];
/** In Markdown only: MDX reads these as code. */
const braces = [
  '{x}',
  '{1,3}',
  '${a}',
  '{{ y }}',
  '}',
  'a < b',
  '<5',
  '<-',
  'a <= b',
  '1 << 2',
  'List<T>',
  '<T>',
  '</',
  'fn<T>(x)',
];

/** Numbers that look random and are the same in every run (mulberry32). */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Sentences of four pieces and words between them. */
function sentences(from: readonly string[], count: number): string[] {
  const random = numbers(1);
  const pick = () => from[Math.floor((random.next().value ?? 0) * from.length)] ?? '';
  return Array.from({ length: count }, () => `Say ${pick()} and ${pick()}, then ${pick()} or ${pick()} again.`);
}

// A language without marks of ours: every sign is the one that was typed.
const textOf = async (body: string, format: 'md' | 'mdx') => (await compiled(body, { format, lang: 'ja' })).text;

test.each([
  ['md', [...pieces, ...braces]],
  ['mdx', pieces],
] as const)('in .%s, alone and beside each other', { timeout: 60_000 }, async (format, all) => {
  const changed: [string, string][] = [];
  for (const sentence of [...all.map((piece) => `Say ${piece} again.`), ...sentences(all, 1_500)]) {
    const text = await textOf(sentence, format);
    if (text !== sentence) changed.push([sentence, text]);
  }
  expect(changed).toEqual([]);
});

test('a name between more brackets than a tag has is not taken for one', async () => {
  expect(rules(await compiled('And then <<<wait>>> it came.'))).toEqual([]);
  expect(rules(await compiled('And then <wait> it came.'))).toEqual(['1 unknown-element']);
});

test('nor is the name of a shortcode, which readers see as it was written', async () => {
  const document = await compiled('See {{<line-graph>}} and {{<b>}}words{{</b>}} here.');
  expect(document.text).toBe('See {{<line-graph>}} and {{<b>}}words{{</b>}} here.');
  expect(rules(document)).toEqual([]);
});
