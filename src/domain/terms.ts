/** The words of a text, counted: what later tells which posts speak of the same things. Knows no grammar; which words say nothing is told by how many posts use them. */

import { stemOf } from './words.ts';

/** Words that stand in a text twice at least, with their counts, `word count word count …`, most frequent first: small in the store, and quick to read again. */
export type Terms = string;

const word = /[\p{L}\p{M}\p{N}'’.+#_]+/gu;
// Within a word, not around it: `Node.js`, `C++` and `it’s`, but no quotation marks and no full stop.
const edges = /^['’.+#_]+|['’._]+$/g;
// Scripts that put no space between words.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const letter = /\p{L}/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmented(text: string, lang: string): string[] {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The distinct words of `text` as they stand there, each with its count; numbers and single letters are none. */
export function countedWords(text: string, lang: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const candidate of text.match(word) ?? []) found.set(candidate, (found.get(candidate) ?? 0) + 1);
  const words = new Map<string, number>();
  const isSpaced = !unspaced.test(text);
  for (const [candidate, count] of found) {
    const parts = !isSpaced && unspaced.test(candidate) ? segmented(candidate, lang) : [candidate];
    for (const part of parts) {
      const bare = part.replace(edges, '');
      if (bare.length > 1 && letter.test(bare)) words.set(bare, (words.get(bare) ?? 0) + count);
    }
  }
  return words;
}

/** What makes two forms one word: the case, a possessive, and in English the endings that the search takes off. */
export function stemIn(form: string, lang: string): string {
  const lower = form.toLowerCase().replace(/['’]s$/, '');
  return /^en\b/.test(lang) ? stemOf(lower) : lower;
}

/** The words of `text` with their counts; one mention is in passing. Of a word's forms the most frequent stands for it, the smaller letters among equals. */
export function termsOf(text: string, lang: string): Terms {
  const stems = new Map<string, { form: string; most: number; count: number }>();
  for (const [form, times] of countedWords(text, lang)) {
    const stem = stemIn(form, lang);
    const known = stems.get(stem);
    if (!known) stems.set(stem, { form, most: times, count: times });
    else {
      known.count += times;
      if (times > known.most || (times === known.most && form > known.form))
        Object.assign(known, { form, most: times });
    }
  }
  return [...stems.values()]
    .filter(({ count }) => count > 1)
    .toSorted((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .map(({ form, count }) => `${form} ${count}`)
    .join(' ');
}
