import { expect, test } from 'vitest';
import { minutesOf, partOf, stepsFrom } from '../../../src/domain/series.ts';
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

const key = aSeries();
const part = (number: number) => aPost({ slug: `part-${number}`, series: { series: key, part: number } });
const [one, two, three] = [part(1), part(2), part(3)];
const series = { key, posts: [one, two, three] };
const before = aPost({ slug: 'before' });
const after = aPost({ slug: 'after' });

const named = (steps: ReturnType<typeof stepsFrom>) => steps.map(({ way, post }) => `${way} ${post.slug}`);

test('a post steps to its neighbours', () => {
  expect(named(stepsFrom(aPost(), { older: before, newer: after }))).toEqual(['older before', 'newer after']);
  expect(named(stepsFrom(aPost(), { older: before }))).toEqual(['older before']);
});

test('the series comes first', () => {
  expect(named(stepsFrom(two, { older: before, newer: after }, series))).toEqual([
    'previousPart part-1',
    'nextPart part-3',
    'older before',
    'newer after',
  ]);
});

test('a neighbour of the same series is not named twice', () => {
  expect(named(stepsFrom(two, { older: one, newer: after }, series))).toEqual([
    'previousPart part-1',
    'nextPart part-3',
    'newer after',
  ]);
});

test('a post that was read twice is the same part', () => {
  expect(named(stepsFrom({ ...two }, { older: { ...one } }, series))).toEqual([
    'previousPart part-1',
    'nextPart part-3',
  ]);
});

test('a series begins and ends', () => {
  expect(named(stepsFrom(one, {}, series))).toEqual(['nextPart part-2']);
  expect(named(stepsFrom(three, {}, series))).toEqual(['previousPart part-2']);
});

test('a post that its series does not list has no part before or after it', () => {
  expect(stepsFrom(aPost({ slug: 'unlisted', series: { series: key, part: 4 } }), {}, series)).toEqual([]);
});
