/** The cells of a table: how they align, and which columns hold amounts. */
import type { Element, ElementContent } from 'hast';
import { isElement, stringProperty } from '../hast.ts';
import { plainText } from '../text.ts';

type Align = 'left' | 'center' | 'right';

/** The text alignment that Markdown or the author's HTML gives a cell. */
export function alignOf(cell: Element): Align | undefined {
  const value =
    stringProperty(cell, 'align') ??
    /^\s*text-align:\s*(left|center|right);?\s*$/.exec(stringProperty(cell, 'style') ?? '')?.[1];
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined;
}

/** Rows under the head, whether or not they stand in a `<tbody>`. */
export const bodyRows = (nodes: readonly ElementContent[]): Element[] =>
  nodes
    .filter((node) => isElement(node))
    .flatMap((node) => (node.tagName === 'tr' ? [node] : node.tagName === 'tbody' ? bodyRows(node.children) : []));
const cellsOf = (row: Element) => row.children.filter((cell) => isElement(cell));

// A sign, a currency, an amount with its groups of three, and a unit or a percentage.
const amount =
  /^[-+−±~≈<>≤≥]?\s?[$€£¥]?\s?(?:\p{Nd}{1,3}(?:[,.'’٬\s]\p{Nd}{3})+|\p{Nd}+)(?:[.,٫]\p{Nd}+)?(?:\s?(?:[%‰€$£¥×]|[\p{L}°]{1,3}(?:\/\p{L}{1,2})?))?$/u;
/** Whether a cell holds one amount that a space parts, from its unit or within: it stays on one line. */
export const isPartedAmount = (cell: Element): boolean => {
  const text = plainText(cell);
  return text.includes(' ') && amount.test(text);
};
const noAmount = /^[-–—]?$/;

/** Which columns hold amounts and nothing else, in two rows at least. */
function amountColumns(rows: readonly Element[]): ReadonlySet<number> {
  const columns = new Map<number, string[]>();
  for (const row of rows)
    for (const [column, cell] of cellsOf(row).entries())
      columns.set(column, [...(columns.get(column) ?? []), plainText(cell)]);
  const isAmounts = (values: readonly string[]) =>
    values.filter((value) => amount.test(value)).length > 1 &&
    values.every((value) => amount.test(value) || noAmount.test(value));
  return new Set([...columns].filter(([, values]) => isAmounts(values)).map(([column]) => column));
}

/** `nodes` with every cell of this table changed by `change`. */
export function mapCells(
  nodes: readonly ElementContent[],
  change: (cell: Element, column: number) => Element,
): ElementContent[] {
  let column = 0;
  return nodes.map((node) => {
    if (!isElement(node) || node.tagName === 'table') return node;
    if (node.tagName === 'td' || node.tagName === 'th') return change(node, column++);
    return /^(?:thead|tbody|tfoot|tr)$/.test(node.tagName)
      ? { ...node, children: mapCells(node.children, change) }
      : node;
  });
}

/** A table of Markdown with the columns of amounts that say nothing else set to the right. */
export function amountsToTheRight(node: Element): ElementContent[] {
  const right = node.data?.authored ? new Set() : amountColumns(bodyRows(node.children));
  return mapCells(node.children, (cell, column) =>
    right.has(column) && !alignOf(cell) ? { ...cell, properties: { ...cell.properties, align: 'right' } } : cell,
  );
}
