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

  test('each character of Chinese or Japanese is a word', () => {
    expect(readingTimeOf('設計の判断').words).toBe(5);
  });

  test.each(['abc漢字，def', 'x1y “don’t” b-c\n\nd\te', '한국어abc。 def', ' Ü-Bahn café x. '])(
    'counts %j as the package does',
    (text) => {
      expect(readingTimeOf(text).words).toBe(readingTime(text).words);
    },
  );
});
