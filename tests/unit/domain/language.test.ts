import { describe, expect, test } from 'vitest';
import { languageAndTerritory, languageIn, languageOf } from '../../../src/domain/language.ts';

describe('languageOf', () => {
  test.each([
    ['en', 'ltr'],
    ['pt-BR', 'ltr'],
    ['ja', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
  ])('%s is written %s', (tag, dir) => {
    expect(languageOf(tag)).toEqual({ lang: tag, dir });
  });
});

test('text in the language of its page says nothing, any other both its language and its direction', () => {
  expect(languageIn('en', 'en')).toEqual({});
  expect(languageIn('en', 'ar')).toEqual({ lang: 'en', dir: 'ltr' });
});

test.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['ja', 'ja_JP'],
  ['zh-Hant', 'zh_TW'],
  ['tlh', 'tlh'],
])('Open Graph calls %s %s', (tag, name) => {
  expect(languageAndTerritory(tag)).toBe(name);
});
