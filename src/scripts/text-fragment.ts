/** The address of a passage (WICG, Scroll to Text Fragment): `#:~:text=[before-,]start[,end][,-after]`. */

// `-` and `,` have a meaning in the syntax; encodeURIComponent leaves the first alone.
const encode = (words: readonly string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
const wordsOf = (text: string) => text.trim().split(/\s+/).filter(Boolean);
const spoken = (words: readonly string[]) => words.join(' ').toLowerCase();

/**
 * @param blocks the text of each block the passage touches, in whole words; a quote that names a place may not cross a block.
 * @param page all the text there is: the first place in it that reads like the passage is found, so another one needs the words beside it.
 */
export function textFragment(blocks: readonly string[], page = '', before = '', after = ''): string {
  const [first = '', ...rest] = blocks.filter((block) => block.trim());
  const last = rest.at(-1);
  const words = wordsOf(first);
  const isWhole = last === undefined && words.length <= 12;
  const start = isWhole ? words : words.slice(0, 5);
  const end = isWhole ? [] : wordsOf(last ?? first).slice(-5);
  const isTwice = spoken(wordsOf(page)).split(spoken(start)).length > 2;
  const beside = (text: string) => (isTwice ? wordsOf(text) : []);
  const [prefix, suffix] = [beside(before).slice(-3), beside(after).slice(0, 3)];
  return `:~:text=${[
    ...(prefix.length > 0 ? [`${encode(prefix)}-`] : []),
    encode(start),
    ...(end.length > 0 ? [encode(end)] : []),
    ...(suffix.length > 0 ? [`-${encode(suffix)}`] : []),
  ].join(',')}`;
}
