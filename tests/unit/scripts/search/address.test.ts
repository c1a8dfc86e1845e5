import { expect, test } from 'vitest';
import { addressOf, questionOf } from '../../../../src/scripts/search/address.ts';

test.each([
  ['/search/', { query: '', filters: {}, order: 'fit' }],
  ['/search/?q=failure+budget', { query: 'failure budget', filters: {}, order: 'fit' }],
  [
    '/search/?q=a%26b&year=2026&tag=C%2B%2B&order=newest',
    { query: 'a&b', filters: { year: '2026', tag: 'C++' }, order: 'newest' },
  ],
] as const)('%s', (address, question) => {
  expect(addressOf(question)).toBe(address);
  expect(addressOf(questionOf(new URL(address, 'https://a.example').searchParams))).toBe(address);
});

test('what is no question of ours is dropped', () => {
  const parameters = new URLSearchParams('q=%20a%20&utm_source=x&year=&order=sideways');
  expect(addressOf(questionOf(parameters))).toBe('/search/?q=a');
});
