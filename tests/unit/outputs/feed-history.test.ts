import { describe, expect, test } from 'vitest';
import { feedHistory } from '../../../src/outputs/feeds.ts';

/** The numbers from `count` down to 1, as posts newest first. */
const posts = (count: number) => Array.from({ length: count }, (_, index) => count - index);

describe('feedHistory', () => {
  test('while everything is current it has no archives', () => {
    expect(feedHistory(posts(0), 3)).toEqual({ current: [], archives: [], full: 0 });
    expect(feedHistory(posts(3), 3)).toMatchObject({ current: [3, 2, 1], full: 0 });
  });

  test('archives are full, the oldest first, each newest first', () => {
    expect(feedHistory(posts(7), 3)).toEqual({
      current: [7, 6, 5],
      archives: [
        [3, 2, 1],
        [6, 5, 4],
      ],
      full: 2,
    });
  });

  /** The history that begins at the archive `from`. */
  const walk = (archives: readonly (readonly number[])[], from: number) => archives.slice(0, from).flat();

  test.each(posts(25))('of %s posts none is lost', (count) => {
    const { current, archives, full } = feedHistory(posts(count), 4);
    expect([...new Set([...current, ...walk(archives, full)])].toSorted((a, b) => b - a)).toEqual(posts(count));
  });

  test.each(posts(25))('the post after %s changes no archive of the history', (count) => {
    const { archives, full } = feedHistory(posts(count), 4);
    expect(feedHistory(posts(count + 1), 4).archives.slice(0, full)).toEqual(archives.slice(0, full));
  });

  test.each(posts(25))('of %s posts two are deleted while somebody reads the history, who loses no other', (count) => {
    const { current, full } = feedHistory(posts(count), 4);
    for (const first of posts(count - 1)) {
      const left = posts(count).filter((post) => post !== first && post !== first + 1);
      const { archives } = feedHistory(left, 4);
      expect(archives.length).toBeGreaterThanOrEqual(full);
      const read = new Set([...current, ...walk(archives, full)]);
      expect(left.filter((post) => !read.has(post))).toEqual([]);
    }
  });
});
