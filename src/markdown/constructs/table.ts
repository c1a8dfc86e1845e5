/** A table that scrolls inside itself. */
import type { Element, ElementContent, Properties } from 'hast';
import { defineConstruct } from '../construct.ts';
import { classNames, element, isElement, withoutProperties } from '../hast.ts';
import { plainText } from '../text.ts';
import { alignOf, amountsToTheRight, bodyRows, isPartedAmount, mapCells } from './table-cells.ts';

interface Props {
  /** Number among the document's tables, from 1. */
  readonly number: number;
  /** Text of its `<caption>`. */
  readonly caption: string;
  /** So many rows that its head must stay in sight. */
  readonly isLong: boolean;
  /** More columns than the measure of prose has room for. */
  readonly isBroad: boolean;
  readonly properties: Properties;
}

/** Alignment as the one attribute that feed readers and Markdown understand. */
function alignByAttribute(cell: Element): Element {
  const align = alignOf(cell);
  return align ? { ...cell, properties: { ...withoutProperties(cell.properties, 'style', 'align'), align } } : cell;
}

function withClasses(cell: Element): Element {
  const align = alignOf(cell);
  const added = [...(align ? [`align-${align}`] : []), ...(isPartedAmount(cell) ? ['amount'] : [])];
  if (added.length === 0) return cell;
  const className = [...classNames(cell), ...added];
  return { ...cell, properties: { ...withoutProperties(cell.properties, 'align'), className } };
}

const broadColumns = 4;
const columnsOf = (nodes: readonly ElementContent[]): number => {
  const cells = nodes.filter((node) => isElement(node, 'td') || isElement(node, 'th')).length;
  return Math.max(cells, ...nodes.map((node) => (node.type === 'element' ? columnsOf(node.children) : 0)));
};

/** Rows from which the head would leave the window. */
const longRows = 20;

export const table = defineConstruct<Props>({
  name: 'table',
  elements: ['table'],
  recogniseElement(node, reading) {
    const caption = node.children.find((child) => isElement(child, 'caption'));
    return {
      props: {
        number: reading.count('table'),
        caption: caption ? plainText(caption) : '',
        isLong: bodyRows(node.children).length > longRows,
        isBroad: columnsOf(node.children) > broadColumns,
        properties: node.properties,
      },
      children: mapCells(amountsToTheRight(node), alignByAttribute),
    };
  },
  features: ({ isBroad }) => ['table', ...(isBroad ? ['reach'] : [])],
  page({ number, caption, isLong, isBroad, properties }, children, labels) {
    const region: Properties = {
      className: ['table', ...(isLong ? ['table-long'] : []), ...(isBroad ? ['reach'] : [])],
      role: 'region',
      tabIndex: 0,
      ariaLabel: caption || labels.tableRegion(number),
    };
    return [element('div', region, [element('table', properties, mapCells(children, withClasses))])];
  },
  feed: (_props, children) => [element('table', {}, children)],
  markdown(_props, children) {
    const captions = children.filter((child) => isElement(child, 'caption'));
    return [...captions.map((caption) => element('p', {}, caption.children)), element('table', {}, children)];
  },
});
