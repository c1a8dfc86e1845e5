/** Runs of text in a tree: where a line of words begins and ends, and which of its text is words. */
import type { ElementContent, Nodes, Root, Text } from 'hast';
import { isElement } from '../hast.ts';
import { phrasing } from '../html/elements.ts';
import { isJsx } from './jsx.ts';

/** Elements whose text is no prose. */
export const wordless = new Set('pre code kbd samp var tt math svg script style'.split(' '));

/** The text nodes of every line of words, in order; `undefined` stands for code. */
export function linesOfWords(root: Root): (Text | undefined)[][] {
  const lines: (Text | undefined)[][] = [[]];
  const collect = (node: Nodes): void => {
    if (node.type === 'text') lines.at(-1)?.push(node);
    else if (isElement(node) && wordless.has(node.tagName)) lines.at(-1)?.push(undefined);
    else if ('children' in node) {
      const isInline = (isElement(node) && phrasing.has(node.tagName)) || (isJsx(node) && node.type.includes('Text'));
      if (!isInline) lines.push([]);
      node.children.forEach(collect);
      if (!isInline) lines.push([]);
    }
  };
  root.children.forEach(collect);
  return lines.filter((line) => line.some(Boolean));
}

/** `root` with text nodes exchanged for what `change` makes of them. */
export function withTexts(root: Root, change: (node: Text) => ElementContent[] | undefined): Root {
  const changed = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') return change(node) ?? [node];
    if (isElement(node) && wordless.has(node.tagName)) return [node];
    return 'children' in node ? [{ ...node, children: node.children.flatMap(changed) } as ElementContent] : [node];
  };
  return { ...root, children: (root.children as ElementContent[]).flatMap(changed) };
}
