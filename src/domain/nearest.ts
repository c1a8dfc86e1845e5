/** What somebody who typed a name that does not exist probably meant. */

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment); infinite as soon as it is known to be more than `most`. */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + changed,
        swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
      current[column] = edits;
      if (edits < least) least = edits;
    }
    // No later row holds less than the least of this one.
    if (least > most) return Number.POSITIVE_INFINITY;
    [before, previous] = [previous, current];
  }
  const edits = previous[b.length] ?? 0;
  return edits > most ? Number.POSITIVE_INFINITY : edits;
}

/** The candidate a typing error away from `word` (a third of its letters at most), if there is one. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.toLowerCase();
  let best: { readonly candidate: string; readonly edits: number } | undefined;
  for (const candidate of new Set(candidates)) {
    const most = Math.min(Math.max(1, Math.floor(candidate.length / 3)), best?.edits ?? Number.POSITIVE_INFINITY);
    const edits = distance(typed, candidate.toLowerCase(), most);
    if (edits > most || (best && edits === best.edits && best.candidate < candidate)) continue;
    best = { candidate, edits };
  }
  return best?.candidate;
}

/** What to type instead of `word`: "`deciding`" when it is a typing error away, or else "one of" the eight closest. */
export function alternatives(word: string, candidates: Iterable<string>): string | undefined {
  const near = nearest(word, candidates);
  if (near !== undefined) return `\`${near}\``;
  const typed = word.toLowerCase();
  const closest = [...new Set(candidates)]
    .map((candidate) => ({ candidate, edits: distance(typed, candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 8);
  if (closest.length === 0) return undefined;
  const names = closest.map(({ candidate }) => `\`${candidate}\``).join(', ');
  return closest.length === 1 ? names : `one of ${names}`;
}
