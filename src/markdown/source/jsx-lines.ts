/** HTML elements in MDX that hold a line of words, such as `<p>`, written over several lines: MDX makes a paragraph of what stands in them. */
import type { Nodes, PhrasingContent } from 'mdast';
import { phrasing } from '../html/elements.ts';

const isLineElement = (name: string) => /^(?:p|h[1-6]|summary)$/.test(name) || (phrasing.has(name) && name !== 'a');

type FlowElement = Extract<Nodes, { type: 'mdxJsxFlowElement' }>;

/** The children as one line; `undefined` when they are more than that. */
function lineOf(children: readonly Nodes[]): PhrasingContent[] | undefined {
  const line: PhrasingContent[] = [];
  for (const [index, child] of children.entries()) {
    if (index > 0) {
      if (child.type === 'paragraph' && children[index - 1]?.type === 'paragraph') return undefined;
      line.push({ type: 'text', value: '\n' });
    }
    if (child.type === 'paragraph') line.push(...child.children);
    else if (child.type === 'mdxJsxFlowElement' && phrasing.has(child.name ?? '')) {
      const inner = lineOf(child.children);
      if (!inner) return undefined;
      line.push({ ...child, type: 'mdxJsxTextElement', children: inner });
    } else if (child.type === 'mdxFlowExpression') line.push({ ...child, type: 'mdxTextExpression' });
    else return undefined;
  }
  return line;
}

/** `element` with the words of its line as its children, when it holds one and nothing else. */
export function withLine(element: FlowElement): FlowElement {
  if (!isLineElement(element.name ?? '') || element.children.every(({ type }) => (type as string) === 'text'))
    return element;
  const line = lineOf(element.children);
  return line ? { ...element, children: line as never } : element;
}
