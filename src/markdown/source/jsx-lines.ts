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

/**
 * The blocks of a paragraph, in which MDX puts what stands between two tags on lines of their own: `<li>⏎words</li>`, and below
 * `<summary>…</summary>` the words of the next line, too. `undefined` when it is one sentence.
 */
export function blocksOf({ children }: Paragraph): Nodes[] | undefined {
  const isBlock = (node: Nodes | undefined): node is TextElement =>
    node?.type === 'mdxJsxTextElement' &&
    !phrasing.has(node.name ?? '') &&
    (children.length === 1 || isHtmlName(node.name));
  const isOnOwnLine = (index: number): boolean => {
    const [before, after] = [children[index - 1], children[index + 1]];
    return (
      (!before || isBlock(before) || (isText(before) && /\n\s*$/.test(before.value))) &&
      (!after || isBlock(after) || (isText(after) && /^\s*\n/.test(after.value)))
    );
  };
  if (!children.some((node, index) => isBlock(node) && isOnOwnLine(index))) return undefined;
  const blocks: Nodes[] = [];
  let line: PhrasingContent[] = [];
  const endLine = () => {
    const paragraph = trimmed(line);
    if (paragraph) blocks.push(paragraph);
    line = [];
  };
  for (const [index, node] of children.entries()) {
    if (isBlock(node) && isOnOwnLine(index)) {
      endLine();
      blocks.push({ ...node, type: 'mdxJsxFlowElement' } as FlowElement);
    } else line.push(node);
  }
  endLine();
  return blocks;
}

/** A paragraph without the line breaks at its ends; none where nothing else is in it. */
function trimmed(line: readonly PhrasingContent[]): Paragraph | undefined {
  const children = line.map((node, index): PhrasingContent => {
    if (!isText(node)) return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    const blank = node.value.slice(0, node.value.length - start.length);
    const removed = blank.split('\n');
    const value = index === line.length - 1 ? start.trimEnd() : start;
    const { position } = node;
    if (!position || removed.length === 1) return { ...node, value };
    const point = {
      line: position.start.line + removed.length - 1,
      column: (removed.at(-1) ?? '').length + 1,
      offset: (position.start.offset ?? 0) + blank.length,
    };
    return { ...node, value, position: { ...position, start: point } };
  });
  const [first] = children;
  const last = children.at(-1);
  if (!first || !last || children.every((node) => isText(node) && node.value === '')) return undefined;
  const position = first.position && last.position && { start: first.position.start, end: last.position.end };
  return { type: 'paragraph', children, ...(position && { position }) };
}
