/** What somebody meant who typed a word that no post has. */
import { distance } from '../../domain/nearest.ts';

/** The word of `vocabulary` the fewest typing errors away, two at most; of two as near, the one that stands first. */
export function meant(word: string, vocabulary: readonly string[]): string | undefined {
  const limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  const own = lettersOf(word);
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of vocabulary) {
    // Most words need no counting: an error adds or takes two letters at most.
    if (Math.abs(candidate.length - word.length) >= fewest || bitsOf(own ^ lettersOf(candidate)) > 2 * limit) continue;
    // The first letter is seldom wrong.
    const errors = distance(word, candidate, limit) + (candidate[0] === word[0] ? 0 : 0.5);
    if (errors < fewest) [best, fewest] = [candidate, errors];
  }
  return best;
}

/** A bit for each letter in it, whichever number it has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
