import { describe, expect, test } from 'vitest';
import { codePointsOf, fontsFor, ownFiles } from '../../../../src/infra/cards/fonts.ts';

const familiesFor = (text: string, lang = 'en') => [
  ...new Set(fontsFor(text, lang).files.map(({ family }) => family.replace('@fontsource-variable/', ''))),
];
const covers = (path: string, text: string) => {
  const points = codePointsOf(path);
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
    ['مرحبا', ['noto-naskh-arabic']],
    ['שלום', ['noto-serif-hebrew']],
    ['निर्णय', ['noto-serif-devanagari']],
    ['ตัดสินใจ', ['noto-serif-thai']],
    ['A 🦊 and a ☕️', ['twemoji-colr-font']],
  ])('%s', (text, families) => {
    expect(fontsFor(text, 'en').missing).toEqual([]);
    expect(familiesFor(text)).toEqual(families);
  });

  test('are few: a family is cut into many', () => {
    expect(fontsFor('決定', 'ja').files.length).toBeLessThanOrEqual(2);
  });

  test('do not include any for what is not seen', () => {
    expect(fontsFor('a\u00adb\u200bc\u2060d\ufe0f', 'en')).toEqual({ files: [], missing: [], packages: [] });
  });

  test('a character that none has is named, once', () => {
    expect(fontsFor('𐎀 and 𐎀 and A', 'en').missing).toEqual(['𐎀']);
  });
  test.each([
    ['결정', 'en', 'noto-serif-kr'],
    ['们', 'zh-CN', 'noto-serif-sc'],
  ])('name the package to install for %s', (text, lang, name) => {
    const { missing, packages } = fontsFor(text, lang);
    expect(missing.length).toBeGreaterThan(0);
    expect(packages).toEqual([`@fontsource-variable/${name}`]);
  });
});
