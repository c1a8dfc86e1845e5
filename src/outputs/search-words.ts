/** The words that posts use, for a reader's typing error to be told by. */

/** A longer list costs more than it tells: the rest are names and slips. */
const limit = 20_000;
const word = /\p{L}{3,24}/gu;

/** Spelled as the index spells them: small letters without accents. */
export const searchWordsOf = (text: string): Set<string> =>
  new Set(text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase().match(word));

/**
 * Lines of words: those of the first line are in the most posts, those of the next in half as many, and so on; by alphabet within a line, which compresses well.
 * @param counts in how many posts a word is.
 */
export function searchVocabulary(counts: ReadonlyMap<string, number>): string {
  const frequent = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, limit);
  const lines = Map.groupBy(frequent, ([, count]) => Math.floor(Math.log2(count)));
  return [...lines.values()]
    .map((line) =>
      line
        .map(([text]) => text)
        .toSorted()
        .join(' '),
    )
    .join('\n');
}
