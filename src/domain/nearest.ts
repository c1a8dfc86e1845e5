/** What somebody who typed a name that does not exist probably meant. */

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + changed,
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? 0;
}

const byCloseness = (word: string, candidates: Iterable<string>) => {
  const typed = word.toLowerCase();
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, edits: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1));
};

/** The candidate a typing error away from `word` (a third of its letters at most), if there is one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const [best] = byCloseness(word, candidates);
  return best && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}

/** What to type instead of `word`: "`deciding`" when it is a typing error away, or else "one of" the eight closest. */
export function alternatives(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates);
  if (near !== undefined) return `\`${near}\``;
  const closest = byCloseness(word, candidates).slice(0, 8);
  if (closest.length === 0) return undefined;
  const names = closest.map(({ candidate }) => `\`${candidate}\``).join(', ');
  return closest.length === 1 ? names : `one of ${names}`;
}
