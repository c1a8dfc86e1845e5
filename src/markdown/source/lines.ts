/** The lines of a paragraph as the author broke them; a hard break ends its line. */
import type { ElementContent } from 'hast';
import type { Tag } from '../construct.ts';
import { isBlank, isElement, text } from '../hast.ts';

export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') {
      lines.at(-1)?.push(node);
      continue;
    }
    for (const [index, part] of node.value.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part) lines.at(-1)?.push(text(part));
    }
  }
  return lines;
}

/** The paragraph that the lines make, without a hard break at its end. */
export function paragraphOf(lines: readonly ElementContent[][]): ElementContent[] {
  const nodes = lines.flatMap((line, index) => (index > 0 ? [text('\n'), ...line] : line));
  return isElement(nodes.at(-1), 'br') ? nodes.slice(0, -1) : nodes;
}

/** The label of a tag, or else what stands in it, without the paragraph that Markdown puts around a line. */
export function captionOf({ label }: Tag, content: readonly ElementContent[]): ElementContent[] {
  const words = label.length > 0 ? label : trimmed(content);
  const [first] = words;
  return words.length === 1 && isElement(first, 'p') ? first.children : words;
}

/** `nodes` without white space at their beginning and end. */
export function trimmed(nodes: readonly ElementContent[]): ElementContent[] {
  const start = nodes.findIndex((node) => !isBlank(node));
  const inner = start === -1 ? [] : nodes.slice(start, nodes.findLastIndex((node) => !isBlank(node)) + 1);
  return inner.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return text(index === inner.length - 1 ? value.trimEnd() : value);
  });
}
