/** HTML elements in MDX that hold a line of words, such as `<p>`, written over several lines: MDX makes a paragraph of what stands in them. */
import type { Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import { phrasing } from '../html/elements.ts';
import { isHtmlName } from './jsx.ts';

const isLineElement = (name: string) => /^(?:p|h[1-6]|summary)$/.test(name) || (phrasing.has(name) && name !== 'a');

type TextElement = Extract<Nodes, { type: 'mdxJsxTextElement' }>;
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

/** Whether an element may be a part of a line. Nobody but its author knows of a component. */
const standsInLine = (name: string | null) => name === null || phrasing.has(name) || !isHtmlName(name);

/** The children as one line; `undefined` when they are more than that. */
function lineOf(children: readonly Nodes[]): PhrasingContent[] | undefined {
  const line: PhrasingContent[] = [];
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (before && !isInLine(before) && !isInLine(child)) {
      if (before.type === 'paragraph' && child.type === 'paragraph') return undefined;
      line.push({ type: 'text', value: '\n' });
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

const isText = (node: Nodes | undefined): node is Text => node?.type === 'text';
const lineBreak: Text = { type: 'text', value: '\n' };

/** An element in a line, with the line breaks that a formatter put after its start tag and before its end tag outside of it. */
export function withOuterBreaks(element: TextElement): PhrasingContent[] {
  const children = [...element.children];
  const [first] = children;
  const begins = isText(first) && /^\s*\n/.test(first.value);
  if (begins) children[0] = { ...first, value: first.value.trimStart() };
  const last = children.at(-1);
  const ends = isText(last) && /\n\s*$/.test(last.value);
  if (ends) children[children.length - 1] = { ...last, value: last.value.trimEnd() };
  return [...(begins ? [lineBreak] : []), { ...element, children }, ...(ends ? [lineBreak] : [])];
}

/** As in JSX, a line break beside a tag is no space before or after a sign that has none: `</a>⏎)`. */
export function withoutFalseSpaces(nodes: readonly Nodes[]): Nodes[] {
  const isTag = (node: Nodes | undefined) => node?.type === 'mdxJsxTextElement';
  return nodes.map((node, index) => {
    if (!isText(node)) return node;
    const before = isTag(nodes[index - 1]);
    const after = isTag(nodes[index + 1]);
    if (!before && !after) return node;
    let value = node.value.replace(/\s*\n\s*/g, '\n');
    if (before) value = value.replace(/^\n(?=[.,;:!?)\]}”’»…])/, '');
    if (after) value = value.replace(/(?<=[([{“‘«¿¡])\n$/, '');
    return { ...node, value };
  });
}

/** `element` with the words of its line as its children, when it holds one and nothing else. */
export function withLine(element: FlowElement): FlowElement {
  const children = isLineElement(element.name ?? '') ? lineOf(element.children) : undefined;
  return children ? { ...element, children: children as never } : element;
}

/** The block that is all of a paragraph: `<li>⏎words</li>`. */
export function ofOneBlock({ children }: Paragraph): FlowElement | undefined {
  const [only, second] = children;
  if (only?.type !== 'mdxJsxTextElement' || second || phrasing.has(only.name ?? '')) return undefined;
  return { ...only, type: 'mdxJsxFlowElement' } as FlowElement;
}
