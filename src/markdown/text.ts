/** The words of a tree. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Registry } from './construct.ts';
import { hasProperty, isElement, stringProperty } from './hast.ts';
import { flow } from './html/elements.ts';

/** Whether an element's text begins and ends a line of its own. */
export const isBlock = (name: string): boolean => flow.has(name) && !/^r[pt]$/.test(name);

/** Elements that show something else than words. */
const wordless = new Set(['pre', 'svg']);

/** What a drawing is called for those who do not see it; empty for one that is decoration alone. */
export function drawingName(svg: Element): string {
  if (stringProperty(svg, 'ariaHidden') === 'true') return '';
  const title = svg.children.find((child) => isElement(child, 'title'));
  return stringProperty(svg, 'ariaLabel')?.trim() || (title ? plainText(title) : '');
}

/** Text of a node as it stands in the source tree, on one line: of a heading, a caption, a label. Numbers of notes are not its own; images say their alternative text when asked. */
export function plainText(node: Nodes | readonly ElementContent[], withImages = false): string {
  const join = (nodes: readonly Nodes[]): string => nodes.map(words).join('');
  function words(child: Nodes): string {
    if (child.type === 'text') return child.value;
    if (isElement(child, 'br')) return ' ';
    if (withImages && isElement(child, 'img')) return stringProperty(child, 'alt') ?? '';
    if (isElement(child, 'svg')) return withImages ? drawingName(child) : '';
    if (isElement(child) && hasProperty(child, 'dataFootnoteRef')) return '';
    return 'children' in child ? join(child.children) : '';
  }
  return join('length' in node ? node : [node])
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a reader reads, block after block on lines of their own. */
export function readersText(root: Root, registry: Registry): string {
  const join = (nodes: readonly Nodes[]): string => nodes.map(words).join('');
  function words(node: Nodes): string {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
    if (node.type === 'construct') {
      const { name, props, children } = node;
      const inner = join(children);
      const own = registry.named(name).text?.(props, inner) ?? inner;
      return registry.named(name).inline ? own : `\n${own}\n`;
    }
    if (node.type === 'element') {
      if (node.tagName === 'br' || wordless.has(node.tagName)) return '\n';
      if (node.tagName === 'td' || node.tagName === 'th') return `${join(node.children)} `;
      return isBlock(node.tagName) ? `\n${join(node.children)}\n` : join(node.children);
    }
    return 'children' in node ? join(node.children) : '';
  }
  return tidied(join(root.children));
}

/** `text` without empty lines and more than one space. */
export const tidied = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
