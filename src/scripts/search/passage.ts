/** The piece of a text that shows why it was found, with the words looked for. */
import { runsOf, together } from '../../domain/cjk-words.ts';
import { type QueryWord, spelled, stemOf } from './query.ts';

/** A run of text; `isFound` when it is one of the words looked for. */
export interface Run {
  readonly text: string;
  readonly isFound: boolean;
}

const lengthWords = 30;
/** Words before the first one found. */
const lead = 6;

/** Pagefind ends every block with a full stop, also one that ends with a bracket or a quotation mark behind its own. */
const addedStop = /([.!?…][)\]"'”’»]+)\.(?=\s|$)/gu;

/** `text` in runs. */
export const marked = (text: string, words: readonly QueryWord[]): Run[] =>
  runsOf(together(text))
    .map((part, i) => ({ text: part, isFound: i % 2 === 1 && wordIn(part, words) >= 0 }))
    .filter((run) => run.text !== '');

/** The stretch of `text` with the most of the words, cut between words; its beginning when it has none of them. */
export function passage(text: string, words: readonly QueryWord[]): Run[] {
  const parts = text.split(/\s+/);
  const found = parts.map((part) => wordIn(part, words));
  const start = bestStart(found);
  const end = start + lengthWords;
  const cut = parts.slice(start, end).join(' ').replace(addedStop, '$1');
  return marked(`${start > 0 ? '… ' : ''}${cut}${end < parts.length ? ' …' : ''}`, words);
}

/** Where the window with the most different words begins, the first of those with the most. */
function bestStart(found: readonly number[]): number {
  let best = 0;
  let bestScore = 0;
  for (const [place, word] of found.entries()) {
    if (word < 0) continue;
    const window = found.slice(place, place + lengthWords - lead).filter((other) => other >= 0);
    const score = new Set(window).size * 10 + window.length;
    if (score > bestScore) [best, bestScore] = [place, score];
  }
  return Math.max(0, Math.min(best - lead, found.length - lengthWords));
}

/** The number of the word looked for that `part` is a form of, or -1. */
function wordIn(part: string, words: readonly QueryWord[]): number {
  const forms = spelled(part).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.findIndex(({ text, stem, isOpen }) =>
    forms.some(
      (form) =>
        form === text ||
        (form[0] === stem[0] && stemOf(form) === stem) ||
        (isOpen && text.length > 2 && form.startsWith(text)),
    ),
  );
}
