import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codePointsOf } from '../../../../src/infra/cards/coverage.ts';
import { fontsFor, ownFiles } from '../../../../src/infra/cards/fonts.ts';

const familiesFor = (text: string, lang = 'en') => [...new Set(fontsFor(text, lang).files.map(({ family }) => family))];
const covers = (path: string, text: string) => {
  const points = codePointsOf(readFileSync(path));
  return [...text].filter((character) => points.has(character.codePointAt(0) ?? 0)).join('');
};

test('a font file has the characters that its table maps, of every plane', () => {
  const [display] = ownFiles;
  expect(covers(display?.path ?? '', 'Aé…дあ')).toBe('Aé…');
  expect(covers('node_modules/twemoji-colr-font/twemoji.woff2', 'A🦊⌚Ω')).toBe('🦊⌚');
});

describe('the files that a text needs', () => {
  test.each([
    ['“Žluťoučký kůň” – naïve, 100 %', []],
    ['Что решать', ['noto-serif']],
    ['مرحبا', ['noto-naskh-arabic']],
    ['שלום', ['noto-serif-hebrew']],
    ['निर्णय', ['noto-serif-devanagari']],
    ['ตัดสินใจ', ['noto-serif-thai']],
    ['A 🦊 and a ☕️', ['Emoji']],
  ])('%s', (text, families) => {
    expect(fontsFor(text, 'en').missing).toEqual([]);
    expect(familiesFor(text)).toEqual(families);
  });

  test('are those of the language for ideographs, and of the script beside them when it names none', () => {
    const families = ['ja', 'zh-CN', 'zh-TW', 'ko', 'en'].map((lang) => familiesFor('決定', lang));
    expect(families).toEqual([
      ['noto-serif-jp'],
      ['noto-serif-sc'],
      ['noto-serif-tc'],
      ['noto-serif-kr'],
      ['noto-serif-jp'],
    ]);
    expect(familiesFor('결정 決定')).toEqual(['noto-serif-kr']);
  });

  test('are few: a family is cut into many', () => {
    expect(fontsFor('決定', 'ja').files.length).toBeLessThanOrEqual(2);
  });

  test('do not include any for what is not seen', () => {
    expect(fontsFor('a\u00adb\u200bc\u2060d\ufe0f', 'en')).toEqual({ files: [], missing: [] });
  });

  test('a character that none has is named, once', () => {
    expect(fontsFor('𐎀 and 𐎀 and A', 'en').missing).toEqual(['𐎀']);
  });
});
