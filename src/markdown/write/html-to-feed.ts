/** Feed HTML and Markdown of what a document's own code showed: read back from its page HTML, where constructs and components are plain elements already. */
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { classNames, eachElement, element, isElement, stringProperty } from '../hast.ts';
import { withParagraphs } from '../html/raw-html.ts';
import type { PageAddress } from '../urls.ts';
import { markdownOf } from './markdown-output.ts';
import { forFeed, inWords } from './render.ts';

// A noncharacter, which no document may hold: the writer of the library escapes no `<` in attributes, and takes no list of what to escape.
const standIn = '\uFDDF';

/**
 * Trees as HTML text. In it `<` begins a tag and nothing else, attributes included: whoever searches it without reading it finds no tag that is not there.
 * Changes `tree`.
 */
export function htmlText(tree: Nodes): string {
  eachElement(tree, ({ properties }) => {
    for (const [name, value] of Object.entries(properties))
      if (typeof value === 'string' && value.includes('<')) properties[name] = value.replaceAll('<', standIn);
  });
  return toHtml(tree, { characterReferences: { useNamedReferences: true } }).replaceAll(standIn, '&lt;');
}

/** What a feed reader and a text have no use for. */
const left = new Set(['script', 'style', 'template', 'link', 'meta', 'button', 'noscript']);
/** Classes of what a reader of the page presses or follows within it. */
const chrome = new Set(['anchor', 'code-fold', 'on-dark']);
const isCustom = ({ tagName }: Element) => tagName.includes('-');

const isFurniture = (node: Element) =>
  left.has(node.tagName) ||
  classNames(node).some((name) => chrome.has(name)) ||
  'hidden' in node.properties ||
  stringProperty(node, 'ariaHidden') === 'true';
/** What is there for the page's looks or scripts; its contents stay. */
const isBox = (node: Element) =>
  node.tagName === 'span' || isCustom(node) || (node.tagName === 'div' && classNames(node).length > 0);

/** A callout, its title first. */
function remark([title, ...children]: readonly ElementContent[]): Element {
  const head = isElement(title) ? [element('p', {}, [element('strong', {}, title.children)])] : [];
  return element('blockquote', {}, [...head, ...children]);
}

/** `page` is where the HTML is read. */
export function renderingsOfPage(
  html: string,
  page: PageAddress,
): { readonly feedHtml: string; readonly markdown: string } {
  const contents = (nodes: readonly Nodes[]): ElementContent[] => nodes.flatMap(content);
  function content(node: Nodes): ElementContent[] {
    if (!isElement(node)) return node.type === 'text' ? [node] : [];
    if (isFurniture(node)) return [];
    const words = inWords(node);
    if (words) return words;
    const inner = contents(node.children);
    const children = node.tagName === 'div' ? withParagraphs(inner) : inner;
    if (stringProperty(node, 'role') === 'note') return [remark(children)];
    if (node.tagName === 'embed-frame') return [element('p', {}, children)];
    if (isBox(node)) return children;
    return [{ type: 'element', tagName: node.tagName, properties: forFeed(node.properties, page), children }];
  }
  const root: Root = { type: 'root', children: contents((htmlToHast(html, { fragment: true }) as Root).children) };
  const markdown = markdownOf(root);
  return { feedHtml: htmlText(root), markdown };
}
