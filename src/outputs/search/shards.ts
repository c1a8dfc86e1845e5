/** Words in files: those that begin alike together, none of them much heavier than others. */

/** A word and its postings, as they are written. */
export type Entry = readonly [word: string, postings: string];

/** Characters of a file: a query loads one or two for each of its words and the list of all once, so both grow with the square root of the posts, in steps that seldom come. */
const limitOf = (posts: number) => 6_000 * 2 ** Math.max(0, Math.round(Math.log2(Math.max(1, posts / 60)) / 2));

const weightOf = (entries: readonly Entry[]) =>
  entries.reduce((sum, [word, postings]) => sum + word.length + postings.length + 6, 0);

/** Entries by what they begin with: those that no longer beginning has. `the!` is one word alone. */
export function shardsOf(entries: readonly Entry[], posts: number): ReadonlyMap<string, readonly Entry[]> {
  const limit = limitOf(posts);
  const shards = new Map<string, readonly Entry[]>();
  const divide = (beginning: string, own: readonly Entry[]): void => {
    const next = Map.groupBy(own, ([word]) => (word === beginning ? `${word}!` : word.slice(0, beginning.length + 1)));
    const children = [...next].map(([start, entries]) => ({ start, entries, weight: weightOf(entries) }));
    children.sort((a, b) => b.weight - a.weight || (a.start < b.start ? -1 : 1));
    let rest = children.reduce((sum, { weight }) => sum + weight, 0);
    // The heaviest leave until the rest fits one file.
    while (rest > limit) {
      const heaviest = children.shift();
      if (!heaviest) break;
      rest -= heaviest.weight;
      if (heaviest.start.endsWith('!')) shards.set(heaviest.start, heaviest.entries);
      else divide(heaviest.start, heaviest.entries);
    }
    const stay = new Set(children.map(({ start }) => start));
    const left = [...next].flatMap(([start, entries]) => (stay.has(start) ? entries : []));
    if (left.length > 0) shards.set(beginning, left);
  };
  divide('', entries);
  return shards;
}
