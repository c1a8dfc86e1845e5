/** `==marked==` text. The signs hug what they mark and stand at the edges of words: `a == b` and `a==b` stay what was typed, and so does `\==c==`. */
import type { ElementContent, Nodes, Root } from 'hast';
import { element, isElement, text } from '../hast.ts';
import { escapedEquals } from './escaped-equals.ts';
import { wordless } from './inline-text.ts';

const opening = /(?<![=\p{L}\p{N}])==(?=[^\s=])/u;
const closing = /(?<=[^\s=])==(?![=\p{L}\p{N}])/u;

const isPlain = (node: ElementContent) => node.type === 'text' && !node.value.includes('==');

/** Where in the nodes from `start` on the mark closes. */
function closingIn(nodes: readonly ElementContent[], start: number): { at: number; offset: number } | undefined {
  for (const [index, node] of nodes.entries()) {
    if (index < start || node.type !== 'text') continue;
    // What stands before the first text that follows an element is that element.
    const edge = index > 0 ? '\uFFFC' : '';
    const found = closing.exec(edge + node.value);
    if (found) return { at: index, offset: found.index - edge.length };
  }
  return undefined;
}

function marked(nodes: readonly ElementContent[]): ElementContent[] {
  if (nodes.every(isPlain)) return [...nodes];
  for (const [index, node] of nodes.entries()) {
    const start = node.type === 'text' ? opening.exec(node.value) : null;
    if (!start || node.type !== 'text') continue;
    const rest: ElementContent[] = [text(node.value.slice(start.index + 2)), ...nodes.slice(index + 1)];
    const end = closingIn(rest, 0);
    const last = end && rest[end.at];
    if (!end || last?.type !== 'text') continue;
    const inside = [...rest.slice(0, end.at), text(last.value.slice(0, end.offset))];
    const after = [text(last.value.slice(end.offset + 2)), ...rest.slice(end.at + 1)];
    const before = [...nodes.slice(0, index), text(node.value.slice(0, start.index))];
    const kept = (list: ElementContent[]) => list.filter((child) => child.type !== 'text' || child.value !== '');
    return [...kept(before), element('mark', {}, kept(inside)), ...marked(kept(after))];
  }
  return [...nodes];
}

const within = (nodes: readonly ElementContent[]): ElementContent[] =>
  marked(nodes).map((node) => {
    if (!('children' in node) || (isElement(node) && wordless.has(node.tagName))) return node;
    return { ...node, children: within(node.children as ElementContent[]) } as ElementContent;
  });

const unescaped = <Node extends Nodes>(node: Node): Node => {
  if (node.type === 'text') return { ...node, value: node.value.replaceAll(escapedEquals, '=') };
  return 'children' in node ? { ...node, children: node.children.map(unescaped) } : node;
};

export function withMarkedText(root: Root): Root {
  return unescaped({ ...root, children: within(root.children as ElementContent[]) });
}
