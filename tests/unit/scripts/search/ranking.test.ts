import { expect, test } from 'vitest';
import { fields } from '../../../../src/domain/search-files.ts';
import type { Match } from '../../../../src/scripts/search/matches.ts';
import { queryWords } from '../../../../src/scripts/search/query.ts';
import { ranked, type Sought } from '../../../../src/scripts/search/ranking.ts';

const idle = new Set(['the']);
const lengths = Array.from({ length: 20 }, () => 500);

/** `found` by word: places by post; a place of -1 is in the title. */
function sought(query: string, found: Readonly<Record<string, Readonly<Record<number, readonly number[]>>>>): Sought[] {
  return queryWords(query, idle).map((word) => {
    const posts = Object.entries(found[word.text] ?? {});
    const matches = posts.map(([post, all]): [number, Match] => {
      const places = all.filter((place) => place >= 0);
      const inTitle = all.includes(-1) ? fields.title : 0;
      return [Number(post), { frequency: places.length, fields: inTitle, places }];
    });
    return { word, matches: new Map(matches) };
  });
}
const order = (query: string, found: Parameters<typeof sought>[1]) => ranked(sought(query, found), lengths);

test('a title says more than the text', () => {
  expect(order('budget', { budget: { 1: [4, 90, 200], 2: [-1, 7] } }).posts).toEqual([2, 1]);
});

test('words that stand together say more than words apart', () => {
  const found = { failure: { 1: [10], 2: [10] }, budget: { 1: [300], 2: [11] } };
  expect(order('failure budget', found).posts).toEqual([2, 1]);
});

test('a sentence that stands in a post says more than its words said often', () => {
  const found = {
    small: { 1: [10, 80, 200], 2: [41] },
    budget: { 1: [11, 70, 190], 2: [44] },
    behind: { 1: [90, 120, 300], 2: [45] },
  };
  expect(order('small as the budget behind', found).posts).toEqual([2, 1]);
  expect(order('small as the very budget behind', found).posts).toEqual([1, 2]);
});

test('a rare word says more than a common one', () => {
  const code = Object.fromEntries(lengths.slice(0, 15).map((_, post) => [post, [5]]));
  expect(order('code review estimates', { code, review: { 1: [5] }, estimates: { 2: [9] } }).posts[0]).not.toBe(0);
});

test('a short query finds posts with all its words', () => {
  const answer = order('failure budget', { failure: { 1: [1], 2: [1] }, budget: { 2: [9], 3: [9] } });
  expect(answer).toEqual({ posts: [2], isPartial: false });
});

test('posts with some of them answer when none has all', () => {
  const answer = order('failure budget', { failure: { 1: [1] }, budget: { 3: [9] } });
  expect(answer).toEqual({ posts: [3, 1], isPartial: true });
});

test('an idle word finds no post, and tells between two', () => {
  const found = { the: { 1: [4], 2: [9], 3: [9] }, budget: { 1: [5], 2: [300] } };
  expect(order('the budget', found).posts).toEqual([1, 2]);
});

test('the newer of two that answer alike is first', () => {
  expect(order('budget', { budget: { 4: [3], 7: [3] } }).posts).toEqual([7, 4]);
});
