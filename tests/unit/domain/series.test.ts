import { expect, test } from 'vitest';
import { bySeries, minutesOf, partOf } from '../../../src/domain/series.ts';
import { aPost, aSeries } from '../../fixtures/a-post.ts';

test('a series is in the order of its parts, whatever the order of publication; one without posts is empty', () => {
  const series = aSeries({ id: 'deciding', title: 'Deciding' });
  const later = aSeries({ id: 'later', title: 'a later one' });
  const posts = [3, 1, 10, 2].map((part) => aPost({ slug: `part-${part}`, series: { series, part } }));
  const groups = bySeries([...posts, aPost({ slug: 'alone' })], [series, later]);
  expect(groups.map(({ key, posts: parts }) => [key.id, ...parts.map(({ slug }) => slug)])).toEqual([
    ['later'],
    ['deciding', 'part-1', 'part-2', 'part-3', 'part-10'],
  ]);
});

test('a series is as long as its parts together, and says which of them a post is', () => {
  const key = aSeries();
  const posts = [1, 2].map((part) => aPost({ slug: `part-${part}`, minutes: 4 * part, series: { series: key, part } }));
  expect(minutesOf(posts)).toBe(12);
  expect(minutesOf([])).toBe(0);
  expect(partOf({ slug: 'part-2' }, { key, posts })).toBe(2);
  expect(partOf({ slug: 'unlisted' }, { key, posts })).toBe(0);
  expect(partOf({ slug: 'part-2' }, undefined)).toBe(0);
});
