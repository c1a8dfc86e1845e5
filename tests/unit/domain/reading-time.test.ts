import readingTime from 'reading-time';
import { describe, expect, test } from 'vitest';
import { readingTimeOf } from '../../../src/domain/reading-time.ts';

const words = (count: number) => 'word '.repeat(count);

describe('readingTimeOf', () => {
  test.each([
    [0, 1],
    [1, 1],
    [200, 1],
    [201, 2],
    [600, 3],
    [601, 4],
  ])('%i words take %i minutes', (count, minutes) => {
    expect(readingTimeOf(words(count))).toEqual({ words: count, minutes });
  });

  test.each([
    ['Chinese or Japanese, 500 characters a minute', '設計の判断'.repeat(200), 1000, 2],
    ['Korean, which parts words', '한국어 '.repeat(401), 401, 3],
    ['Thai, which does not', 'ภาษาไทย'.repeat(300), 600, 3],
  ])('%s', (_, text, count, minutes) => {
    const { words, ...time } = readingTimeOf(text);
    expect(time).toEqual({ minutes });
    expect(words / count).toBeCloseTo(1, 0);
  });

  test('each character of Chinese or Japanese is a word', () => {
    expect(readingTimeOf('設計の判断').words).toBe(5);
  });

  test.each(['abc漢字，def', 'x1y “don’t” b-c\n\nd\te', ' Ü-Bahn café x. '])(
    'counts %j as the package does',
    (text) => {
      expect(readingTimeOf(text).words).toBe(readingTime(text).words);
    },
  );
});
