/** How long a post takes to read. The rule: 200 words a minute over the text a reader reads, rounded up, at least one minute. */
import readingTime from 'reading-time';

const wordsPerMinute = 200;

/** From so many minutes on, a reader is told how many are left. */
export const longMinutes = 5;

/** @returns `words` as `reading-time` counts them (each CJK character is one) and whole `minutes`. */
export function readingTimeOf(text: string): { readonly words: number; readonly minutes: number } {
  // It looks at each character several times, and letters of a word are all alike to it.
  const { words } = readingTime(text.replace(/[a-z]+/gi, 'a'), { wordsPerMinute });
  return { words, minutes: Math.max(1, Math.ceil(words / wordsPerMinute)) };
}
