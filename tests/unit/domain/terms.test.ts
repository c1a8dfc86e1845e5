import { describe, expect, test } from 'vitest';
import { countedWords, termsOf } from '../../../src/domain/terms.ts';

const words = (text: string, lang = 'en') => [...countedWords(text, lang)].map(([word]) => word);

describe('the words of a text', () => {
  test('without the signs around them', () => {
    expect(words('“Ranges,” she said (twice): it’s a range.')).toEqual([
      'Ranges',
      'she',
      'said',
      'twice',
      'it’s',
      'range',
    ]);
  });

  test('with the signs within names', () => {
    expect(words('Node.js, C++ and C#.')).toEqual(['Node.js', 'C++', 'and', 'C#']);
  });

  test('no numbers and no single letters', () => {
    expect(words('a 12 2026 x v8')).toEqual(['v8']);
  });

  test('in a script that puts no space between them', () => {
    expect(words('東京で日本語を学ぶ。', 'ja')).toEqual(expect.arrayContaining(['東京', '日本語']));
    expect(words('ความเร็วของระบบ', 'th').length).toBeGreaterThan(1);
  });

  test('with their marks', () => {
    expect(words('हिन्दी में', 'hi')).toEqual(['हिन्दी', 'में']);
  });
});

describe('the terms of a text', () => {
  test('are what it mentions more than once, most frequent first, in the form it uses most', () => {
    expect(
      termsOf('Ranges help. A range, two ranges, more ranges, an estimate, the estimate; estimates lie.', 'en'),
    ).toBe('ranges 4 estimate 3');
  });

  test('take small letters where a sentence’s beginning is as frequent', () => {
    expect(termsOf('Judgment costs. We pay for judgment.', 'en')).toBe('judgment 2');
  });

  test.each([
    ['en-GB', 'Estimates, estimates, estimates, estimating', 'estimates 4'],
    ['en', 'The team’s, team and team', 'team 3'],
    ['en', 'Categories, a category, one category', 'category 3'],
    ['de', 'Haus, Häuser', ''],
    ['fr', 'Temps, temp', ''],
  ])('of the language %s count the forms of a word together: %s', (lang, text, terms) => {
    expect(termsOf(text, lang)).toBe(terms);
  });

  test('of no text are none', () => {
    expect(termsOf('', 'en')).toBe('');
  });
});
