/** The colour a category is drawn in: the same for ever, however many categories come after it. */

/**
 * OKLCH hues in degrees: green, teal, blue, violet, magenta, rose. At least 35 apart from each other
 * and 55 from sodium amber (589 nm, about 70), which belongs to the lamp alone.
 */
export const coverHues = [150, 200, 258, 298, 335, 15] as const;

/** Among all seeds the first that gives the five categories of this blog the hues they were drawn with. */
const seed = 1940;

/** FNV-1a over the id, folded once so that its last letters count as much as its first. */
export function categoryHue(id: string): number {
  let hash = seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619);
  hash = (hash ^ (hash >>> 15)) >>> 0;
  return coverHues[hash % coverHues.length] ?? coverHues[0];
}
