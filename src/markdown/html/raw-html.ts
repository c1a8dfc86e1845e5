/**
 * Author's HTML → elements, nested as a browser would nest them. The tree is written out as HTML with a number on every element,
 * parsed by Sätteri's HTML parser, and every number is exchanged for what it stands for: so positions and the parser's own
 * properties survive, and every difference between what was written and what was understood is seen and reported.
 */
import type { ElementContent, Nodes, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { element, isBlank, isElement } from '../hast.ts';
import type { Problems } from '../problems.ts';
import { isHtmlName, isJsx } from '../source/jsx.ts';
import { phrasing } from './elements.ts';
import { restoredHtml } from './restorer.ts';
import { HtmlWriter } from './writer.ts';

/** Bare text among blocks gets a paragraph. */
export function withParagraphs(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let line: ElementContent[] = [];
  const flush = () => {
    const start = line.findIndex((node) => !isBlank(node));
    const end = line.findLastIndex((node) => !isBlank(node)) + 1;
    if (line.some((node) => node.type === 'text' && !isBlank(node))) {
      result.push(...line.slice(0, start), element('p', {}, line.slice(start, end)), ...line.slice(end));
    } else result.push(...line);
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'text' || (isElement(node) && phrasing.has(node.tagName))) line.push(node);
    else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

const holdsHtml = (nodes: readonly Nodes[]): boolean =>
  nodes.some(
    (node) =>
      node.type === 'raw' || (isJsx(node) && isHtmlName(node.name)) || ('children' in node && holdsHtml(node.children)),
  );

/** `root` with every piece of HTML and every lower-case JSX element as an element marked `authored`. */
export function parseHtml(root: Root, problems: Problems): Root {
  if (!holdsHtml(root.children)) return root;
  const writer = new HtmlWriter(problems, root.children);
  writer.write(root.children);
  writer.end();
  // A fragment may begin with a table's cell; the inside of a <div> reads as the body of a page does.
  const parsed = htmlToHast(`<div>${writer.html}</div>`, { fragment: true });
  const [body] = 'children' in parsed ? parsed.children : [];
  const children = restoredHtml(isElement(body) ? body.children : [], writer.marks, problems);
  return { type: 'root', children: withParagraphs(children) as RootContent[] };
}
