import { expect, test } from 'vitest';
import { formatProblem } from '../../../../src/domain/problem.ts';
import { cardFindings } from '../../../../src/infra/cards/findings.ts';

const words = (title: string) => [
  {
    source: { file: 'content/posts/x/index.mdx', positionOf: () => ({ line: 2, column: 8 }) },
    lang: 'en',
    fields: { title },
  },
];

test('characters that no card can show are said with their place', () => {
  expect(cardFindings(words('From 𐎀 to 𐎁')).map(formatProblem)).toEqual([
    `content/posts/x/index.mdx:2:8  card-character  title
    No typeface of the cards has \`𐎀\` (U+10380), \`𐎁\` (U+10381): the card that stands for the page where it is shared has a gap there.
    → Write it in other characters, or add a typeface that has them to \`src/infra/cards/fonts.ts\`.`,
  ]);
});

test('a script whose typeface is not installed is said with the package', () => {
  expect(cardFindings(words('결정')).map(({ hint }) => hint)).toEqual([
    'Type `npm install --save-exact @fontsource-variable/noto-serif-kr`, or write it in other characters.',
  ]);
});

test('nothing is said of what cards show, decomposed letters and emoji included', () => {
  expect(cardFindings(words('e\u0301 設計 👩‍👩‍👧‍👦 مرحبا'))).toEqual([]);
});
