import { expect, test } from 'vitest';
import { decodeNumbers, fields, summed } from '../../../src/domain/search-files.ts';
import { bodyWords, joinedWords, type Pieces, type TextWords, textWords } from '../../../src/domain/text-words.ts';
import { wordsOf } from '../../../src/domain/words.ts';

const pieces =
  'lamp Lamp LÁMP street C++ c# node.js .NET AT&T S3/EC2 1.28.2 1,000 ½ 3½ – … 設計の判断 ดื่มน้ำเย็น ｶﾞ ｃａｆｅ 🙂 👩‍🚀 ß œuvre don’t ++ __proto__ constructor ﷺ क्षि \u200B \uFEFF a\u00ADb מ״ם \u0301 \uD800'.split(
    ' ',
  );

/** The same numbers on every run. */
function randomly(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function aText(random: (below: number) => number, most: number): string {
  let text = '';
  for (let i = random(most); i > 0; i--) text += pieces[random(pieces.length)] + (random(5) ? ' ' : '');
  return text;
}

/** Fields, places and spellings of each word, found in the whole at once and one by one. */
function naive(all: Pieces) {
  const words = new Map<string, { fields: number; places: number[] }>();
  const spellings = new Set<string>();
  let place = 0;
  for (const [text, field] of all)
    for (const { parts, whole } of wordsOf(text)) {
      const said = [...(whole === undefined ? [] : [[whole, place] as const])];
      for (const part of parts) {
        spellings.add(part.text);
        said.push([part.text, place++]);
      }
      for (const [word, at] of said) {
        const known = words.get(word) ?? { fields: 0, places: [] };
        words.set(word, { fields: known.fields | field, places: [...new Set([...known.places, at])] });
      }
    }
  return { length: place, words, spellings };
}

const read = ({ length, words, spellings }: TextWords) => ({
  length,
  words: new Map(
    words.map(([word, own, count, first, last, rest]) => {
      const places = summed([first, ...decodeNumbers(rest)]);
      expect([places.length, places.at(-1)], word).toEqual([count, last]);
      return [word, { fields: own, places }];
    }),
  ),
  spellings: new Set(spellings),
});

test('texts that follow each other have the words of the whole', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = randomly(seed);
    const texts = Array.from(
      { length: random(5) },
      (): Pieces =>
        Array.from({ length: random(4) }, () => [aText(random, seed % 10 === 0 ? 400 : 12), 2 ** random(6)] as const),
    );
    const joined = joinedWords(texts.map(textWords));
    expect(read(joined), `seed ${seed}`).toEqual(naive(texts.flat()));
    expect(joined, `seed ${seed}`).toEqual(textWords(texts.flat()));
    // As a document that was compiled is kept.
    expect(JSON.parse(JSON.stringify(joined))).toEqual(joined);
  }
});

test('a block that is a heading is one wherever it stands', () => {
  const body = bodyWords('Lamps\nOf lamps and C++\nLamps\nC++\nlamps', [{ text: 'Lamps' }, { text: 'C++' }]);
  expect(read(body)).toEqual(
    naive([
      ['Lamps', fields.heading],
      ['Of lamps and C++', 0],
      ['Lamps', fields.heading],
      ['C++', fields.heading],
      ['lamps', 0],
    ]),
  );
  expect(bodyWords('', [])).toEqual({ length: 0, words: [], spellings: [] });
});
