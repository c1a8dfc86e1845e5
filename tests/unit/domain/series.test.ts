import { expect, test } from 'vitest';
import { minutesOf, partOf } from '../../../src/domain/series.ts';
import { aPost, aSeries } from '../../fixtures/a-post.ts';

test('a series is as long as its parts together, and says which of them a post is', () => {
  const key = aSeries();
  const posts = [1, 2].map((part) => aPost({ slug: `part-${part}`, minutes: 4 * part, series: { series: key, part } }));
  expect(minutesOf(posts)).toBe(12);
  expect(minutesOf([])).toBe(0);
  expect(partOf({ slug: 'part-2' }, { key, posts })).toBe(2);
  expect(partOf({ slug: 'unlisted' }, { key, posts })).toBe(0);
  expect(partOf({ slug: 'part-2' }, undefined)).toBe(0);
});
