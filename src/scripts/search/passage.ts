/** The piece of a text that shows why it was found, with the words looked for. */
import { type Part, wordsOf } from '../../domain/words.ts';
import { likenessOf } from './matches.ts';
import { apart, type QueryWord } from './query.ts';

/** A run of text; `isFound` when it is one of the words looked for. */
export interface Run {
  readonly text: string;
  readonly isFound: boolean;
}

const lengthWords = 30;
/** Words before the first one found. */
const lead = 6;

/** `text` in runs. */
export function marked(text: string, words: readonly QueryWord[]): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const found of piecesOf(text, words)) {
    // Both parts of ½ stand in one place.
    if (found.word < 0 || found.start < end) continue;
    // Characters of one word are one mark.
    const last = found.start === end ? runs.at(-1) : undefined;
    if (found.start > end) runs.push({ text: text.slice(end, found.start), isFound: false });
    if (last?.isFound) runs.pop();
    runs.push({ text: `${last?.isFound ? last.text : ''}${text.slice(found.start, found.end)}`, isFound: true });
    end = found.end;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isFound: false });
  return runs;
}

/** The stretch of `text` with the most of the words, cut between words; its beginning when it has none of them. */
export function passage(text: string, words: readonly QueryWord[]): Run[] {
  const pieces = piecesOf(text, words);
  const first = bestStart(pieces.map(({ word }) => word));
  const last = first + lengthWords;
  const start = pieces[first - 1]?.end ?? 0;
  const cut = text
    .slice(start, last < pieces.length ? pieces[last - 1]?.end : text.length)
    .replace(/^[^\p{L}\p{N}\p{Ps}\p{Pi}]+/u, '')
    // A heading, an item of a list, a line of code ends without a sign.
    .replace(/(?<![.!?…:;,]["”’»)\]]?)\n/gu, ' · ')
    .replaceAll('\n', ' ');
  return marked(`${first > 0 ? '… ' : ''}${cut}${last < pieces.length ? ' …' : ''}`, words);
}

interface Piece extends Part {
  /** Number of the word looked for that it is, or is a part of, or -1. */
  readonly word: number;
}

function piecesOf(text: string, words: readonly QueryWord[]): Piece[] {
  const is = ({ text: spelling }: Pick<Part, 'text'>, { text, isOpen }: QueryWord) =>
    likenessOf(spelling, text, isOpen) > 0;
  const pieces = wordsOf(text).flatMap(({ start, end, parts, whole }): Part[] => {
    const one = whole === undefined ? undefined : { text: whole, start, end };
    if (one && words.some((word) => is(one, word))) return [one];
    return parts.map((part) => ({ text: part.text, start: start + part.start, end: start + part.end }));
  });
  const found = pieces.map((piece) => words.findIndex((word) => is(piece, word)));
  for (const [number, word] of words.entries()) {
    const row = apart(word);
    if (row.length < 2) continue;
    for (const place of pieces.keys()) {
      const isRow = row.every((part, i) => pieces[place + i] && is(pieces[place + i] as Part, part));
      if (isRow) found.fill(number, place, place + row.length);
    }
  }
  return pieces.map((piece, i) => ({ ...piece, word: found[i] ?? -1 }));
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
