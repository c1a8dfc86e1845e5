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

const isRow = (node: ElementContent): boolean => isElement(node, 'tr');
/** Rows under the head, whether or not they stand in a `<tbody>`. */
export const bodyRows = (nodes: readonly ElementContent[]): Element[] =>
  nodes
    .filter((node) => isElement(node))
    .flatMap((node) => (isRow(node) ? [node] : node.tagName === 'tbody' ? bodyRows(node.children) : []));
const cellsOf = (row: Element) => row.children.filter((cell) => isElement(cell));

// A sign, a currency, an amount with its groups of three, and a unit or a percentage.
const amount =
  /^[-+−±~≈<>≤≥]?\s?[$€£¥]?\s?(?:\d{1,3}(?:[,\s]\d{3})+|\d+)(?:[.,]\d+)?(?:\s?(?:[%‰€$£¥×]|[\p{L}°]{1,3}(?:\/\p{L}{1,2})?))?$/u;
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

/** A table of Markdown with the columns of amounts that say nothing else set to the right. */
export function amountsToTheRight(node: Element): ElementContent[] {
  const right = amountColumns(bodyRows(node.children));
  if (right.size === 0 || node.data?.authored) return node.children;
  const inRow = (row: Element): Element => {
    let column = -1;
    const children = row.children.map((cell) => {
      if (!isElement(cell)) return cell;
      column += 1;
      return right.has(column) && !alignOf(cell)
        ? { ...cell, properties: { ...cell.properties, align: 'right' } }
        : cell;
    });
    return { ...row, children };
  };
  const inRows = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.map((child) => {
      if (!isElement(child)) return child;
      return isRow(child) ? inRow(child) : { ...child, children: inRows(child.children) };
    });
  return inRows(node.children);
}
