/** A source without the block that cannot be read, so that the rest can. */

const blank = /^\s*$/;
/** What decides how lines beyond the block are read. */
const reachesOut = /^\s*(?:`{3,}|~{3,}|import\b|export\b)/;

/** `source` with the lines around `line` (from 1) empty, up to the next empty ones. `undefined` when the block decides how others are read. */
export function withoutBlock(source: string, line: number): string | undefined {
  const lines = source.split('\n');
  const isText = (at: number) => !blank.test(lines[at] ?? '');
  let first = line - 1;
  if (!isText(first)) return undefined;
  let end = first;
  while (isText(first - 1)) first--;
  while (isText(end)) end++;
  if (lines.slice(first, end).some((text) => reachesOut.test(text))) return undefined;
  return lines.fill('', first, end).join('\n');
}
