/** The words that posts use, for a reader's typing error to be told by. */

/** A longer list costs more than it tells: the rest are names and slips. */
const limit = 20_000;
const plain = /^\p{L}{3,24}$/u;

/**
 * Lines of words: those of the first line are in the most posts, those of the next in half as many, and so on; by alphabet within a line, which compresses well.
 * @param counts in how many posts a word is, as it is spelt.
 */
export function searchVocabulary(counts: ReadonlyMap<string, number>): string {
  const frequent = [...counts]
    .filter(([word]) => plain.test(word))
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, limit);
  const lines = Map.groupBy(frequent, ([, count]) => Math.floor(Math.log2(count)));
  return [...lines.values()]
    .map((line) =>
      line
        .map(([word]) => word)
        .sort()
        .join(' '),
    )
    .join('\n');
}
