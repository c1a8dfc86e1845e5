/** The words a reader typed. */
import { wordsOf } from '../../domain/words.ts';

export interface QueryWord {
  /** As it is spelt: its only part, or all of them as one. */
  readonly text: string;
  readonly parts: readonly string[];
  /** Where it stands in the query, counted in parts. */
  readonly place: number;
  /** Its end may still be missing: the last word, with nothing typed after it. */
  readonly isOpen: boolean;
  /** Too common to tell posts apart, beside a word that does. */
  readonly isIdle: boolean;
}

/** @param idle words too common to tell posts apart, as they are spelt. */
export function queryWords(query: string, idle: ReadonlySet<string>): QueryWord[] {
  const spelt = wordsOf(query);
  const words = spelt.map(({ parts, whole, end }, i) => ({
    place: spelt.slice(0, i).reduce((count, before) => count + before.parts.length, 0),
    text: whole ?? parts.map(({ text }) => text).join(''),
    parts: parts.map(({ text }) => text),
    isOpen: end === query.length,
  }));
  const hasTelling = words.some(({ text }) => !idle.has(text));
  return words
    .map((word) => ({ ...word, isIdle: hasTelling && idle.has(word.text) }))
    .filter(({ text }, i) => words.findLastIndex((other) => other.text === text) === i);
}

/** The parts of a word, each by itself. */
export const apart = ({ parts, place, isOpen, isIdle }: QueryWord): QueryWord[] =>
  parts.map((text, i) => ({
    text,
    parts: [text],
    place: place + i,
    isOpen: isOpen && i === parts.length - 1,
    isIdle,
  }));
