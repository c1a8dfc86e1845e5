/** What somebody meant who typed a word that no post has. */
import { distance } from '../../domain/nearest.ts';

/** The word of `vocabulary` the fewest typing errors away, two at most; of two as near, the one that stands first. */
export function meant(word: string, vocabulary: readonly string[]): string | undefined {
  const limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    // The first letter is seldom wrong.
    const errors = distance(word, candidate) + (candidate[0] === word[0] ? 0 : 0.5);
    if (errors < fewest) [best, fewest] = [candidate, errors];
  }
  return best;
}
