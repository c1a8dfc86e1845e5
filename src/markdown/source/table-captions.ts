/** `Table: …` beside a table is its caption: a paragraph before it or after it, or the last line under its rows. */
import type { Element, ElementContent, Nodes } from 'hast';
import { element, isElement, text } from '../hast.ts';
import { plainText } from '../text.ts';

const mark = /^\s*Table:\s+/;

/** What a paragraph or cell says after the mark; `undefined` when it does not begin with one. */
function captionIn(node: Nodes | undefined): ElementContent[] | undefined {
  if (!isElement(node)) return undefined;
  const [first, ...rest] = node.children;
  if (first?.type !== 'text' || !mark.test(first.value) || !plainText(node).replace(mark, '')) return undefined;
  return [text(first.value.replace(mark, '')), ...rest];
}

const hasCaption = (table: Element) => table.children.some((child) => isElement(child, 'caption'));
const withCaption = (table: Element, children: ElementContent[]): Element => ({
  ...table,
  children: [element('caption', {}, children), ...table.children],
});

/** The table with its last row as its caption, when that row is one. */
function captionFromRow(table: Element): Element {
  const body = table.children.find((child) => isElement(child, 'tbody'));
  const row = isElement(body) ? body.children.findLast((child) => isElement(child, 'tr')) : undefined;
  if (!isElement(body) || !isElement(row) || table.data?.authored || hasCaption(table)) return table;
  const [first, ...others] = row.children.filter((child) => isElement(child));
  const caption = captionIn(first);
  if (!caption || others.some((cell) => plainText(cell))) return table;
  const rest = { ...body, children: body.children.filter((child) => child !== row) };
  return withCaption({ ...table, children: table.children.map((child) => (child === body ? rest : child)) }, caption);
}

const isBlank = (node: Nodes | undefined) => node?.type === 'text' && node.value.trim() === '';

/** `nodes`, siblings, with every such line inside its table. */
export function withTableCaptions(nodes: readonly Nodes[]): readonly Nodes[] {
  if (!nodes.some((node) => isElement(node, 'table'))) return nodes;
  const result: Nodes[] = nodes.map((node) => (isElement(node, 'table') ? captionFromRow(node) : node));
  const neighbour = (index: number, step: 1 | -1) => {
    const place = isBlank(result[index + step]) ? index + 2 * step : index + step;
    return isElement(result[place], 'p') ? place : -1;
  };
  const taken = new Set<number>();
  for (const [index, table] of result.entries()) {
    if (!isElement(table, 'table') || hasCaption(table)) continue;
    // A line between two tables goes with the first, unless that has one above it.
    const place = [neighbour(index, -1), neighbour(index, 1)].find(
      (candidate) => !taken.has(candidate) && captionIn(result[candidate]),
    );
    const caption = place === undefined ? undefined : captionIn(result[place]);
    if (place === undefined || !caption) continue;
    taken.add(place);
    result[index] = withCaption(table, caption);
  }
  return result.filter((_, index) => !taken.has(index));
}
