/** How long a post takes to read. The rule: 200 words or 500 Chinese or Japanese characters a minute over the text a reader reads, rounded up, at least one minute. */
import readingTime from 'reading-time';

const wordsPerMinute = 200;
const charactersPerWord = 2.5;
const characters = /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}]/gu;
/** Written without spaces, in words of several letters. */
const unspaced = /[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]+/gu;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** From so many minutes on, a reader is told how many are left. */
export const longMinutes = 5;

/** @returns `words` as `reading-time` counts them (each Chinese or Japanese character is one) and whole `minutes`. */
export function readingTimeOf(text: string): { readonly words: number; readonly minutes: number } {
  const parted = text
    // It looks at each character several times, and letters of a word are all alike to it.
    .replace(/[a-z]+/gi, 'a')
    // To it each syllable of Korean is a word.
    .replace(/\p{sc=Hang}+/gu, 'a')
    .replace(unspaced, (run) => [...segmenter.segment(run)].map(() => ' a ').join(''));
  const { words } = readingTime(parted, { wordsPerMinute });
  const short = text.match(characters)?.length ?? 0;
  const minutes = (words - short + short / charactersPerWord) / wordsPerMinute;
  return { words, minutes: Math.max(1, Math.ceil(minutes)) };
}
