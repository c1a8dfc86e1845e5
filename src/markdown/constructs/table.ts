/** A table that scrolls inside itself. */
import type { Element, ElementContent, Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { classNames, element, isElement, stringProperty, withoutProperties } from '../hast.ts';
import { plainText } from '../text.ts';

interface Props {
  /** Number among the document's tables, from 1. */
  readonly number: number;
  /** Text of its `<caption>`. */
  readonly caption: string;
  readonly properties: Properties;
}

type Align = 'left' | 'center' | 'right';

/** The text alignment that Markdown or the author's HTML gives a cell. */
function alignOf(cell: Element): Align | undefined {
  const value =
    stringProperty(cell, 'align') ??
    /^\s*text-align:\s*(left|center|right);?\s*$/.exec(stringProperty(cell, 'style') ?? '')?.[1];
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined;
}

/** `nodes` with every cell of this table changed by `change`. */
function mapCells(nodes: ElementContent[], change: (cell: Element) => Element): ElementContent[] {
  return nodes.map((node) => {
    if (!isElement(node) || node.tagName === 'table') return node;
    if (node.tagName === 'td' || node.tagName === 'th') return change(node);
    return /^(?:thead|tbody|tfoot|tr)$/.test(node.tagName)
      ? { ...node, children: mapCells(node.children, change) }
      : node;
  });
}

/** Alignment as the one attribute that feed readers and Markdown understand. */
function alignByAttribute(cell: Element): Element {
  const align = alignOf(cell);
  return align ? { ...cell, properties: { ...withoutProperties(cell.properties, 'style', 'align'), align } } : cell;
}

function alignByClass(cell: Element): Element {
  const align = alignOf(cell);
  if (!align) return cell;
  return {
    ...cell,
    properties: { ...withoutProperties(cell.properties, 'align'), className: [...classNames(cell), `align-${align}`] },
  };
}

export const table = defineConstruct<Props>({
  name: 'table',
  elements: ['table'],
  recogniseElement(node, reading) {
    const caption = node.children.find((child) => isElement(child, 'caption'));
    return {
      props: {
        number: reading.count('table'),
        caption: caption ? plainText(caption) : '',
        properties: node.properties,
      },
      children: mapCells(node.children, alignByAttribute),
    };
  },
  page({ number, caption, properties }, children, { labels }) {
    const region: Properties = {
      className: ['table'],
      role: 'region',
      tabIndex: 0,
      ariaLabel: caption || labels.tableRegion(number),
    };
    return [element('div', region, [element('table', properties, mapCells(children, alignByClass))])];
  },
  feed: (_props, children) => [element('table', {}, children)],
  markdown(_props, children) {
    const captions = children.filter((child) => isElement(child, 'caption'));
    return [...captions.map((caption) => element('p', {}, caption.children)), element('table', {}, children)];
  },
});
