import { describe, expect, test } from 'vitest';
import { countedWords, stemOf, termsOf } from '../../../src/domain/terms.ts';

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

describe('one word', () => {
  test.each([
    ['Estimates', 'estimate'],
    ['boxes', 'box'],
    ['categories', 'category'],
    ['team’s', 'team'],
    ['analysis', 'analysis'],
    ['status', 'status'],
    ['process', 'process'],
    ['canvas', 'canvas'],
  ])('%s is %s', (form, stem) => {
    expect(stemOf(form, 'en-GB')).toBe(stem);
  });

  test('has no English plural in another language', () => {
    expect(stemOf('Haus', 'de')).toBe('haus');
    expect(stemOf('temps', 'fr')).toBe('temps');
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

  test('of no text are none', () => {
    expect(termsOf('', 'en')).toBe('');
  });
});
