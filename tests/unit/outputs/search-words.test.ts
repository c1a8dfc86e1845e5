import { expect, test } from 'vitest';
import { searchFacets } from '../../../src/outputs/search-facets.ts';
import { searchVocabulary, searchWordsOf } from '../../../src/outputs/search-words.ts';

test('words are spelled as the index spells them', () => {
  expect([...searchWordsOf('Café, don’t: a 404 don’t')]).toEqual(['cafe', 'dont']);
});

test('the more frequent words stand on an earlier line, by alphabet within it', () => {
  const counts = new Map([
    ['zebra', 9],
    ['apple', 8],
    ['once', 1],
    ['twice', 2],
    ['again', 3],
  ]);
  expect(searchVocabulary(counts)).toBe('apple zebra\nagain twice\nonce');
  expect(searchVocabulary(new Map())).toBe('');
});

test('facets name the posts of each value by their numbers', () => {
  const post = (category: string, tag: readonly string[]) => ({
    category: [category],
    tag,
    author: ['T'],
    year: ['2026'],
  });
  expect(JSON.parse(searchFacets([post('A', ['x', 'x']), post('B', ['x'])]))).toEqual({
    category: { A: [0], B: [1] },
    author: { T: [0, 1] },
    year: { '2026': [0, 1] },
    tag: { x: [0, 1] },
  });
});
