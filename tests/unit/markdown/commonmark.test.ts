/** Every example of the CommonMark specification, as a post: the same HTML, but for what a post means otherwise. */
import { tests as examples } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { differences } from './commonmark-differences.ts';
import { compiled } from './document.ts';
import { plainHtml } from './plain-html.ts';

// The specification writes a tab as an arrow, so that it can be seen.
const withTabs = (value: string) => value.replaceAll('→', '\t');

const meant = new Map(
  differences.flatMap(({ examples }) =>
    Object.entries(examples).map(([number, html]) => [Number(number), html] as const),
  ),
);

// A language without marks of ours: typography has tests of its own.
const page = async (markdown: string) => plainHtml((await compiled(markdown, { lang: 'ja' })).html);

test.each(examples)('example $number, $section', async ({ number, markdown, html }) => {
  const standard = plainHtml(withTabs(html));
  expect(await page(withTabs(markdown))).toBe(meant.get(number) ?? standard);
  expect(meant.get(number), 'a difference that is none any more').not.toBe(standard);
});

test('every difference is one of an example', () => {
  const numbers = new Set(examples.map(({ number }) => number));
  expect(numbers.size).toBe(652);
  expect([...meant.keys()].filter((number) => !numbers.has(number))).toEqual([]);
});
