import { expect, test } from 'vitest';
import { textFragment } from '../../../src/scripts/passage-link.ts';

const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

test('a short passage stands whole, a long one by its first and last words', () => {
  expect(textFragment(['Say no, well-meant.'])).toBe(':~:text=Say%20no%2C%20well%2Dmeant.');
  expect(textFragment([words(13)])).toBe(':~:text=w0%20w1%20w2%20w3%20w4,w8%20w9%20w10%20w11%20w12');
  expect(textFragment(['One  two', ' ', 'three four'])).toBe(':~:text=One%20two,three%20four');
});

test('a passage that the page has twice is told by the words beside it', () => {
  const page = 'The plan was late. Nobody said that\n the plan was wrong, or who made it.';
  expect(textFragment(['the plan'], page, 'Nobody said that ', ' was wrong, or')).toBe(
    ':~:text=Nobody%20said%20that-,the%20plan,-was%20wrong%2C%20or',
  );
  expect(textFragment(['The plan'], page, '', ' was late. ')).toBe(':~:text=The%20plan,-was%20late.');
  expect(textFragment(['made it.'], page, 'or who ')).toBe(':~:text=made%20it.');
});
