/** The words a reader typed, as the index spells them: small letters without accents. */
import { stemmer } from 'stemmer';
import { apart } from '../../domain/cjk-words.ts';

export interface QueryWord {
  readonly text: string;
  readonly stem: string;
  /** Its end may still be missing: the last word, with nothing typed after it. */
  readonly isOpen: boolean;
  /** Too common to tell posts apart, beside a word that does. */
  readonly isIdle: boolean;
}

/** `Café` is `cafe`, `don’t` is `dont`, and `1.28` is `128`. */
export const spelled = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|['’]|(?<=\d)[.,](?=\d)/gu, '')
    .toLowerCase();

const stems = new Map<string, string>();

/** What the forms of a word have in common: `estimat` of estimates, estimated and estimating. Of a word as the index spells it. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = word.length > 3 ? stemmer(word) : word;
    stems.set(word, stem);
  }
  return stem;
}

/** @param idle words too common to tell posts apart, spelled as the index does. */
export function queryWords(query: string, idle: ReadonlySet<string>): QueryWord[] {
  const isOpen = /[\p{L}\p{N}]$/u.test(query);
  const texts: readonly string[] = spelled(apart(query)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const hasTelling = texts.some((text) => !idle.has(text));
  return texts
    .map((text, i) => ({
      text,
      stem: stemOf(text),
      isOpen: isOpen && i === texts.length - 1,
      isIdle: hasTelling && idle.has(text),
    }))
    .filter(({ text }, i) => texts.lastIndexOf(text) === i);
}
