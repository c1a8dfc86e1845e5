/** Links and pictures that an author writes as elements, components or blocks, as the nodes of Markdown that say the same: a rule asks about one kind. */
import type { Element } from 'hast';
import type { Image, Link, Nodes, PhrasingContent } from 'mdast';
import { htmlToHast } from 'satteri';
import { eachElement, stringProperty } from '../../markdown/hast.ts';
import { attributeValue } from '../../markdown/source/jsx.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

function ofJsx(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>): Attributes {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) => {
      const value = attributeValue(attribute);
      return attribute.type === 'mdxJsxAttribute' && typeof value === 'string' ? [[attribute.name, value]] : [];
    }),
  );
}

const pictured = (like: Nodes, { src, alt, caption }: Attributes): Image[] =>
  src && alt ? [{ type: 'image', url: src, alt, title: caption ?? null, position: like.position }] : [];

const linked = (like: Nodes, { href }: Attributes, children: readonly Nodes[]): Link[] =>
  href === undefined || children.length === 0
    ? []
    : [{ type: 'link', url: href, children: children as PhrasingContent[], position: like.position }];

/** Of one node; what stands between the tags of HTML are its siblings. */
export function written(node: Nodes, siblings: readonly Nodes[]): (Link | Image)[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    if (node.name === 'a') return linked(node, ofJsx(node), node.children);
    return /^(?:img|Figure)$/.test(node.name ?? '') ? pictured(node, ofJsx(node)) : [];
  }
  if (node.type === 'leafDirective' && node.name === 'figure') {
    const label = node.children.map((child) => ('value' in child ? child.value : '')).join('');
    return pictured(node, { caption: label, ...(node.attributes as Attributes) });
  }
  if (node.type !== 'html' || !/<(?:a|img)\s/i.test(node.value)) return [];
  const found: Element[] = [];
  eachElement(htmlToHast(node.value, { fragment: true }), (element) => found.push(element));
  const pictures = found
    .filter(({ tagName }) => tagName === 'img')
    .flatMap((image) => pictured(node, { src: stringProperty(image, 'src'), alt: stringProperty(image, 'alt') }));
  if (!/^<a\s[^>]*>$/i.test(node.value)) return pictures;
  const after = siblings.slice(siblings.indexOf(node) + 1);
  const end = after.findIndex((next) => next.type === 'html' && /^<\/a\s*>$/i.test(next.value));
  return linked(node, { href: found[0] && stringProperty(found[0], 'href') }, after.slice(0, Math.max(0, end)));
}
