/** The colons that begin or end a block right below a table or the address of a link: the parser takes them for one more row, or for text. */
import type { Nodes, Root } from 'mdast';
import { type Features, markdownToMdast, mdxToMdast } from 'satteri';

const mayHideClosings = (source: string) => /\S[ \t]*\n[ \t>]*:{3,}(?:[ \t]*$|\p{L})/mu.test(source);

/** Lines, from 1, and the width of what stands before their colons. */
function hiddenClosings(node: Nodes, source: string): { line: number; indent: number }[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child, index) => {
    const before = node.children[index - 1];
    const start = child.position?.start;
    const isHidden =
      (node.type === 'table' && index > 0) ||
      (child.type === 'paragraph' &&
        before?.type === 'definition' &&
        before.position?.end.line === (start?.line ?? 0) - 1);
    return start &&
      isHidden &&
      /^:{3,}(?:[ \t]*(?:\n|$)|\p{L})/u.test(source.slice(start.offset, child.position?.end.offset))
      ? [{ line: start.line, indent: start.column - 1 }]
      : hiddenClosings(child as Nodes, source);
  });
}

/** `source` with an empty line before each of them, and the numbers of the lines `added`, as they are then. */
export function withVisibleClosings(
  source: string,
  format: 'md' | 'mdx',
  features: Features,
): { readonly source: string; readonly added: readonly number[] } {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  let added: number[] = [];
  let visible = source;
  // Behind one of them the parser may have missed others, but never more than there are lines.
  for (let passes = source.split('\n').length; passes > 0 && mayHideClosings(visible); passes--) {
    const hidden = hiddenClosings(parse(visible, { features }) as Root, visible).toSorted((a, b) => b.line - a.line);
    if (hidden.length === 0) break;
    const lines = visible.split('\n');
    for (const { line, indent } of hidden) {
      lines.splice(line - 1, 0, (lines[line - 1] ?? '').slice(0, indent).trimEnd());
      added = [...added.map((other) => (other >= line ? other + 1 : other)), line];
    }
    visible = lines.join('\n');
  }
  return { source: visible, added };
}
