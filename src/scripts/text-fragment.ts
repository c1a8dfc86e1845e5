/** The address of a passage (WICG, Scroll to Text Fragment): `#:~:text=start` or `#:~:text=start,end`. */

// `-` and `,` have a meaning in the syntax; encodeURIComponent leaves the first alone.
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean);

/** @param blocks the text of each block the passage touches, in whole words; a quote that names a place may not cross a block. */
export function textFragment(blocks: readonly string[]): string {
  const [first = '', ...rest] = blocks.filter((block) => block.trim());
  const last = rest.at(-1);
  const start = wordsOf(first);
  if (last === undefined && start.length <= 12) return `:~:text=${encode(start.join(' '))}`;
  const end = wordsOf(last ?? first);
  return `:~:text=${encode(start.slice(0, 5).join(' '))},${encode(end.slice(-5).join(' '))}`;
}
