import { expect, test } from 'vitest';
import { meant } from '../../../../src/scripts/search/search.ts';

const vocabulary = ['decision', 'estimate', 'judgment', 'write', 'code', 'core', 'failure', 'team'];

test.each([
  ['estimte', 'estimate'],
  ['judgmnet', 'judgment'],
  ['desicion', 'decision'],
  ['kode', 'code'],
  ['faliure', 'failure'],
])('%s means %s', (typed, word) => {
  expect(meant(typed, vocabulary)).toBe(word);
});

test('of two as near, the more frequent is meant', () => {
  expect(meant('cote', ['core', 'code'])).toBe('core');
  expect(meant('cote', ['code', 'core'])).toBe('code');
});

test.each(['xylophone', 'cd', 'tram-line'])('%s means nothing', (typed) => {
  expect(meant(typed, vocabulary)).toBeUndefined();
});
