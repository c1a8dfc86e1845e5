/** HTML as a hast tree, parsed as a browser parses it. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { find, html, svg } from 'property-information';
import { rawText } from '../../src/markdown/hast.ts';

/** The text of a property; empty where there is none. */
export const property = ({ properties }: Element, name: string): string => {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : typeof value === 'string' ? value : '';
};

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

/** Attributes as hast names and types them; lists are split where the specification has lists. */
function propertiesOf(attributes: readonly { name: string; value: string }[], isSvg: boolean): Properties {
  return Object.fromEntries(
    attributes.map(({ name, value }) => {
      const info = find(isSvg ? svg : html, name);
      if (info.boolean) return [info.property, true];
      return [info.property, info.spaceSeparated ? value.split(/\s+/).filter(Boolean) : value];
    }),
  );
}

function nodesOf(nodes: readonly ParsedNode[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    const location = node.sourceCodeLocation;
    const point = (offset: number) => ({ line: 1, column: 1, offset });
    const position = location
      ? { position: { start: point(location.startOffset), end: point(location.endOffset) } }
      : {};
    if (node.nodeName === '#text')
      return [{ type: 'text', value: (node as DefaultTreeAdapterTypes.TextNode).value, ...position }];
    if (node.nodeName === '#comment')
      return [{ type: 'comment', value: (node as DefaultTreeAdapterTypes.CommentNode).data, ...position }];
    if (!('tagName' in node)) return [];
    const element: Element = {
      type: 'element',
      tagName: node.tagName,
      properties: propertiesOf(node.attrs, node.namespaceURI.endsWith('svg')),
      children: nodesOf('content' in node ? node.content.childNodes : node.childNodes),
      ...position,
    };
    return [element];
  });
}

/** `text` with its character references read: `&amp;` is `&`. */
export const decoded = (text: string): string => rawText(htmlTree(text.replaceAll('<', '&lt;')));

/** The words of text with a few tags in it. */
export const withoutTags = (html: string): string => decoded(html.replace(/<[^>]+>/g, ''));

/** Positions are offsets alone. */
export function htmlTree(source: string): Root {
  const { childNodes } = parseFragment(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return { type: 'root', children: nodesOf(childNodes) as RootContent[] };
}
