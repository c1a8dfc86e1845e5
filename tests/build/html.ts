/** HTML as a browser reads it (WHATWG parsing, by parse5), and questions to ask of it. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

export const parsePage = (html: string): Node => parse(html);
export const parsePart = (html: string): Node => parseFragment(html);

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: Node): node is Element => 'tagName' in node;

/** Every element below `node`, in document order. */
export function* elements(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elements(child);
  }
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

/** The language a reader is told for the text of `element`: its own, or that of the nearest element around it. */
export function languageOf(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = 'parentNode' in node ? node.parentNode : null) {
    const lang = isElement(node) ? attribute(node, 'lang') : undefined;
    if (lang !== undefined) return lang;
  }
  return undefined;
}

/** The elements of these names. */
export const named = (node: Node, ...names: readonly string[]): Element[] =>
  [...elements(node)].filter(({ tagName }) => names.includes(tagName));

/** The elements of this class. */
export const classed = (node: Node, name: string): Element[] =>
  [...elements(node)].filter((element) => hasClass(element, name));

/** Text with its white space folded. */
export const folded = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();

/** All text below `node`, as the DOM's `textContent`. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return childrenOf(node).map(textOf).join('');
}

const blocks = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table td th tr ul br'.split(
    ' ',
  ),
);

/** The text of each block below `node`, folded, without the elements that `skip` names. */
export function blocksOf(node: Node, skip: (element: Element) => boolean = () => false): string[] {
  let text = '';
  const read = (current: Node): void => {
    if (current.nodeName === '#text' && 'value' in current) text += current.value;
    if (isElement(current) && skip(current)) return;
    const isBlock = isElement(current) && blocks.has(current.tagName);
    if (isBlock) text += '\0';
    for (const child of childrenOf(current)) read(child);
    if (isBlock) text += '\0';
  };
  read(node);
  return text.split('\0').map(folded).filter(Boolean);
}

/** The content of the `meta` elements of this name or property, in order. */
export const metas = (page: Node, name: string): string[] =>
  named(page, 'meta')
    .filter((meta) => attribute(meta, 'name') === name || attribute(meta, 'property') === name)
    .map((meta) => attribute(meta, 'content') ?? '');

/** The `href` of the `link` elements of this relation. */
export const linked = (page: Node, relation: string): string[] =>
  named(page, 'link')
    .filter((link) => attribute(link, 'rel')?.split(/\s+/).includes(relation))
    .map((link) => attribute(link, 'href') ?? '');
