import { expect, test } from 'vitest';
import { en } from '../../../src/i18n/en.ts';
import { missingIn, type Sentences, sentences } from '../../../src/i18n/index.ts';

test('another language may use other words, and has the same sentences', () => {
  const german: Sentences = {
    ...en,
    skipToContent: 'Zum Inhalt',
    minutes: (minutes) => `${minutes} Min. Lesezeit`,
    callout: { ...en.callout, note: 'Hinweis' },
  };
  expect(german.minutes(3)).toBe('3 Min. Lesezeit');
  // @ts-expect-error: a language that lacks a sentence is no language.
  const half: Sentences = { skipToContent: 'Zum Inhalt' };
  expect(missingIn(half)).toBe('mainNavigation');
  const { done: _, ...saved } = en.saved;
  expect(missingIn({ ...german, saved })).toBe('saved.done');
  // Japanese has one kind of number.
  expect(missingIn({ ...german, search: { ...en.search, found: { other: '{}' } } })).toBeUndefined();
});

test('a region without sentences of its own takes those of its language', () => {
  expect(sentences('en-GB')).toBe(en);
});

test('a language that nobody has written is refused by the file to write', () => {
  expect(() => sentences('tlh-US')).toThrow(
    'There are no interface sentences for "tlh-US". Give en, or write src/i18n/tlh.ts and add it to src/i18n/index.ts',
  );
});
