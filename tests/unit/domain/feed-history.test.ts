import { describe, expect, test } from 'vitest';
import { feedHistory } from '../../../src/domain/feed-history.ts';

/** The numbers from `count` down to 1, as posts newest first. */
const posts = (count: number) => Array.from({ length: count }, (_, index) => count - index);

describe('feedHistory', () => {
  test('while everything is current there are no archives', () => {
    expect(feedHistory(posts(0), 3)).toEqual({ current: [], archives: [] });
    expect(feedHistory(posts(3), 3)).toEqual({ current: [3, 2, 1], archives: [] });
  });

  test('archives are full, the oldest first, each newest first', () => {
    expect(feedHistory(posts(7), 3)).toEqual({
      current: [7, 6, 5],
      archives: [
        [3, 2, 1],
        [6, 5, 4],
      ],
    });
  });

  test.each(posts(25))('of %s posts none is lost', (count) => {
    const { current, archives } = feedHistory(posts(count), 4);
    expect([...new Set([...current, ...archives.flat()])].toSorted((a, b) => b - a)).toEqual(posts(count));
  });

  test.each(posts(25))('the post after %s changes no archive', (count) => {
    const before = feedHistory(posts(count), 4).archives;
    expect(feedHistory(posts(count + 1), 4).archives.slice(0, before.length)).toEqual(before);
  });
});
