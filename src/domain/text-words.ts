/** Where each word of a text stands: what the search keeps of a document when it is compiled, and a post's own facts are put before it. */
import { distances, encodeNumbers, fields } from './search-files.ts';
import { wordsOf } from './words.ts';

/** One piece of text after another, each with a bit of `fields` for what it is, or 0. */
export type Pieces = readonly (readonly [text: string, field: number])[];

/** A word, the `fields` that say it, how often it is said, its first and last place, and `encodeNumbers` of the distances between all of them. Places are counted in words. */
export type WordPlaces = readonly [
  word: string,
  fields: number,
  count: number,
  first: number,
  last: number,
  rest: string,
];

export interface TextWords {
  /** How many words there are. */
  readonly length: number;
  readonly words: readonly WordPlaces[];
  /** Each once, as it is spelt, the parts of a joined word by themselves. */
  readonly spellings: readonly string[];
}

/** What a reader reads in the body of a page, a block on each line, and the words of it. */
export interface PageText {
  readonly text: string;
  readonly words: TextWords;
}

export function textWords(pieces: Pieces): TextWords {
  const found = new Map<string, { fields: number; readonly places: number[] }>();
  const spellings = new Set<string>();
  let place = 0;
  const say = (word: string, field: number) => {
    const known = found.get(word) ?? { fields: 0, places: [] };
    found.set(word, known);
    known.fields |= field;
    if (known.places.at(-1) !== place) known.places.push(place);
  };
  for (const [text, field] of pieces)
    for (const { parts, whole } of wordsOf(text)) {
      if (whole !== undefined) say(whole, field);
      for (const { text } of parts) {
        spellings.add(text);
        say(text, field);
        place++;
      }
    }
  const words = [...found].map(([word, { fields, places }]): WordPlaces => {
    const [first = 0] = places;
    return [word, fields, places.length, first, places.at(-1) ?? first, encodeNumbers(distances(places).slice(1))];
  });
  return { length: place, words, spellings: [...spellings] };
}

/** The words of a body, a block on each line. @param headings those of the text. */
export function bodyWords(text: string, headings: readonly { readonly text: string }[]): TextWords {
  const known = new Set(headings.map(({ text }) => text));
  return textWords(text.split('\n').map((block) => [block, known.has(block) ? fields.heading : 0]));
}

/** Texts that follow each other, as one. */
export function joinedWords(texts: readonly TextWords[]): TextWords {
  const words = new Map<string, WordPlaces>();
  const spellings = new Set<string>();
  let length = 0;
  for (const text of texts) {
    for (const [word, fields, count, first, last, rest] of text.words) {
      const [start, end] = [length + first, length + last];
      const known = words.get(word);
      if (!known) words.set(word, [word, fields, count, start, end, rest]);
      else {
        const [, knownFields, knownCount, knownFirst, knownLast, knownRest] = known;
        const all = knownRest + encodeNumbers([start - knownLast]) + rest;
        words.set(word, [word, knownFields | fields, knownCount + count, knownFirst, end, all]);
      }
    }
    for (const word of text.spellings) spellings.add(word);
    length += text.length;
  }
  return { length, words: [...words.values()], spellings: [...spellings] };
}
