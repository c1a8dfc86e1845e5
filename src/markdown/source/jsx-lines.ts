/** HTML elements in MDX that hold a line of words, such as `<p>`, written over several lines: MDX makes a paragraph of what stands in them. */
import type { Nodes, PhrasingContent } from 'mdast';
import { phrasing } from '../html/elements.ts';
import { isHtmlName } from './jsx.ts';

const isLineElement = (name: string) => /^(?:p|h[1-6]|summary)$/.test(name) || (phrasing.has(name) && name !== 'a');

type FlowElement = Extract<Nodes, { type: 'mdxJsxFlowElement' }>;

const inLine: ReadonlySet<string> = new Set<PhrasingContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
]);

const isInLine = (node: Nodes): node is PhrasingContent => inLine.has(node.type);

/** The break between two lines. As in JSX it is no space where a formatter puts one before or after a sign that has none: `</a>⏎)`. */
function breakBetween(line: readonly PhrasingContent[], next: Nodes): PhrasingContent[] {
  const last = line.at(-1);
  const first = next.type === 'paragraph' ? next.children[0] : next;
  const isJoined =
    (first?.type === 'text' && /^[.,;:!?)\]}”’»…]/.test(first.value)) ||
    (last?.type === 'text' && /[([{“‘«¿¡]$/.test(last.value));
  return isJoined ? [] : [{ type: 'text', value: '\n' }];
}

/** Whether an element may be a part of a line. Nobody but its author knows of a component. */
const standsInLine = (name: string | null) => name === null || phrasing.has(name) || !isHtmlName(name);

/** Whether one paragraph follows another. */
const isSecond = (before: Nodes, next: Nodes) => before.type === 'paragraph' && next.type === 'paragraph';

/** The children as one line; `undefined` when they are more than that. */
function lineOf(children: readonly Nodes[]): PhrasingContent[] | undefined {
  const line: PhrasingContent[] = [];
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (before && !isInLine(before) && !isInLine(child)) {
      if (isSecond(before, child)) return undefined;
      line.push(...breakBetween(line, child));
    }
    if (isInLine(child)) line.push(child);
    else if (child.type === 'paragraph') line.push(...child.children);
    else if (child.type === 'mdxJsxFlowElement' && standsInLine(child.name)) {
      const inner = lineOf(child.children);
      if (!inner) return undefined;
      line.push({ ...child, type: 'mdxJsxTextElement', children: inner });
    } else if (child.type === 'mdxFlowExpression') line.push({ ...child, type: 'mdxTextExpression' });
    else return undefined;
  }
  return line;
}

const pictures = /^(?:audio|img|math|picture|svg|video)$/;

/** Whether a child may be a part of a sentence: words, and elements of words. */
const isPart = (node: Nodes) =>
  isInLine(node) ||
  node.type === 'paragraph' ||
  node.type === 'mdxFlowExpression' ||
  (node.type === 'mdxJsxFlowElement' && phrasing.has(node.name ?? '') && !pictures.test(node.name ?? ''));

/** The children with a paragraph for every sentence of which an element stands on lines of its own. */
function sentencesOf(children: readonly Nodes[], source: string): Nodes[] {
  const groups: Nodes[][] = [];
  for (const child of children) {
    const before = groups.at(-1)?.at(-1);
    const between = before && source.slice(before.position?.end.offset, child.position?.start.offset);
    const goesOn =
      before && isPart(before) && isPart(child) && !/\n[ \t>]*\n/.test(between ?? '') && !isSecond(before, child);
    if (goesOn) groups.at(-1)?.push(child);
    else groups.push([child]);
  }
  return groups.flatMap((group) => {
    const has = (type: Nodes['type']) => group.some((child) => child.type === type);
    const line = has('paragraph') && has('mdxJsxFlowElement') ? lineOf(group) : undefined;
    return line ? [{ type: 'paragraph', children: line }] : group;
  });
}

/** `element` with the words of its line as its children, when it holds one and nothing else; what holds blocks holds whole sentences. */
export function withLine(element: FlowElement, source: string): FlowElement {
  const children = isLineElement(element.name ?? '') ? lineOf(element.children) : sentencesOf(element.children, source);
  return children ? { ...element, children: children as never } : element;
}
