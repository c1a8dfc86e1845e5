/** HTML as a tree of what Markdown says, for comparing ours with a specification's: what the site adds is taken off, and nothing else. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

const inline = new Set(
  'a abbr audio b br cite code data del dfn em i img input ins kbd mark q s samp small span strong sub sup u var'.split(
    ' ',
  ),
);
const space = /\s+/g;

const classes = ({ attrs }: Tree.Element) => attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];

/** Boxes the site puts around what Markdown asks for; a `<span>` of highlighted code is one. */
const isBox = (node: Tree.Element) =>
  node.tagName === 'code-block' ||
  (node.tagName === 'div' && classes(node).includes('table')) ||
  (node.tagName === 'span' && node.attrs.every(({ name }) => name === 'class'));
/** What the site adds of its own: the link to a heading. */
const isAdded = (node: Tree.Element) => classes(node).includes('anchor');

/** Attributes that Markdown knows: ids, classes and names for screen readers are the site's. */
const known = new Set(['href', 'src', 'title', 'alt', 'start', 'align', 'type', 'checked', 'disabled']);

function tag(node: Tree.Element, children: string): string {
  const { tagName } = node;
  const attributes = node.attrs
    .filter(({ name }) => known.has(name))
    .map(({ name, value }) => ` ${name}="${value}"`)
    .toSorted();
  const written = `<${tagName}${attributes.join('')}>${children}</${tagName}>`;
  return inline.has(tagName) ? written : `\n${written}\n`;
}

function shown(node: Tree.ChildNode, isCode: boolean): string {
  if ('value' in node) return isCode ? node.value : node.value.replace(space, ' ');
  if (!('tagName' in node) || isAdded(node)) return '';
  const children = node.childNodes.map((child) => shown(child, isCode || node.tagName === 'pre')).join('');
  if (isBox(node)) return children;
  // Code ends with a line break or without: nobody sees it.
  return tag(node, node.tagName === 'pre' ? children.replace(/\n(?=<\/code>$)/, '') : children);
}

/** One element a line; white space that no reader sees is one space or none. */
export const plainHtml = (html: string): string =>
  parseFragment(html)
    .childNodes.map((node) => shown(node, false))
    .join('')
    .replace(/ *\n\s*/g, '\n')
    .trim();
