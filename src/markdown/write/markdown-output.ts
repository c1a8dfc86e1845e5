/** The Markdown form of the tree → readable GFM: a paragraph a line, whatever the source's own wrapping. */
import type { Element, ElementContent, Root } from 'hast';
import { classNames, element, isElement, rawText, stringProperty } from '../hast.ts';
import { phrasing } from '../html/elements.ts';
import { escapeLineStart, inline } from './markdown-inline.ts';

const isInline = (node: ElementContent) =>
  node.type === 'text' ||
  (isElement(node) &&
    (phrasing.has(node.tagName) ||
      node.tagName === 'footnote-reference' ||
      node.tagName === 'formula' ||
      node.tagName === 'input'));

function lineOf(nodes: readonly ElementContent[]): string {
  const lines = inline(nodes)
    .split('\n')
    .map((line) => line.trim());
  return lines
    .map(escapeLineStart)
    .join('\n')
    .replace(/(?:\\\n|\n)+$/, '')
    .replace(/^(?:\\\n|\n)+/, '')
    .replace(/\\$/, (end, offset: number, all: string) => (all[offset - 1] === '\\' ? end : ''));
}

/** One line: line breaks become spaces. */
const oneLine = (nodes: readonly ElementContent[]) =>
  inline(nodes)
    .replace(/\\?\n\s*/g, ' ')
    .trim();

const indented = (block: string, first: string, rest: string) =>
  block
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n');

function codeBlock(node: Element): string {
  const code = node.children.find((child) => isElement(child, 'code'));
  const holder = isElement(code) ? code : node;
  const value = rawText(holder.children).replace(/\n$/, '');
  const language =
    classNames(holder)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length) ?? '';
  const longest = Math.max(2, ...(value.match(/^ *`{3,}/gm) ?? []).map((run) => run.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${value}${value ? '\n' : ''}${fence}`;
}

const dashes: Readonly<Record<string, string>> = { left: ':--', center: ':-:', right: '--:' };

function table(node: Element): string {
  const rowsOf = (nodes: readonly ElementContent[]): Element[] =>
    nodes
      .filter((child) => isElement(child))
      .flatMap((child) => {
        if (child.tagName === 'tr') return [child];
        return child.tagName === 'table' ? [] : rowsOf(child.children);
      });
  const rows = rowsOf(node.children).map((row) => row.children.filter((cell) => isElement(cell)));
  const hasHead = rows[0]?.every((cell) => cell.tagName === 'th') ?? false;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const wide = Array.from({ length: columns }, (_, column) => column);
  const line = (cells: readonly string[]) => `| ${wide.map((column) => cells[column] ?? '').join(' | ')} |`;
  const [head = [], ...body] = hasHead ? rows : [[], ...rows];
  const words = (row: readonly Element[]) => row.map((cell) => oneLine(cell.children).replace(/\|/g, '\\|'));
  const aligns = wide.map((column) => dashes[stringProperty((rows[0] ?? [])[column] ?? node, 'align') ?? ''] ?? '---');
  return [line(words(head)), line(aligns), ...body.map((row) => line(words(row)))].join('\n');
}

function list(node: Element, isSecond: boolean): string {
  const isOrdered = node.tagName === 'ol';
  const items = node.children.filter((child) => isElement(child));
  const isLoose = items.some((item) => item.children.some((child) => isElement(child, 'p')));
  const start = Number(stringProperty(node, 'start') ?? 1);
  return items
    .map((item, index) => {
      const marker = isOrdered ? `${start + index}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ';
      const content = blocks(item.children).join(isLoose ? '\n\n' : '\n');
      return indented(content, marker, ' '.repeat(marker.length)).trimEnd();
    })
    .join(isLoose ? '\n\n' : '\n');
}

const silent = new Set(['svg', 'col', 'colgroup', 'caption']);

function block(node: Element, isSecondList: boolean): string[] {
  const { tagName } = node;
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth) return [`${'#'.repeat(Number(depth))} ${oneLine(node.children).replace(/#(?=#*$)/g, '\\#')}`];
  if (tagName === 'p' || tagName === 'figcaption') return [lineOf(node.children)];
  if (tagName === 'summary' || tagName === 'dt') return [oneLine([element('strong', {}, node.children)])];
  if (tagName === 'hr') return ['***'];
  if (tagName === 'pre') return [codeBlock(node)];
  if (tagName === 'formula-block') return [`$$\n${rawText(node.children)}\n$$`];
  if (tagName === 'table') return [table(node)];
  if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return [list(node, isSecondList)];
  if (tagName === 'blockquote')
    return [
      blocks(node.children)
        .join('\n\n')
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n'),
    ];
  if (tagName === 'footnote-definition')
    return [indented(blocks(node.children).join('\n\n'), `[^${stringProperty(node, 'label')}]: `, '    ')];
  return silent.has(tagName) ? [] : blocks(node.children);
}

/** Blocks, and runs of text among them. */
function blocks(nodes: readonly ElementContent[]): string[] {
  const result: string[] = [];
  let run: ElementContent[] = [];
  let previous = '';
  const flush = () => {
    const line = lineOf(run);
    if (line) {
      result.push(line);
      previous = '';
    }
    run = [];
  };
  let isSecond = false;
  for (const node of nodes) {
    if (isInline(node)) run.push(node);
    else if (isElement(node)) {
      flush();
      // Two lists side by side are told apart by their markers.
      isSecond = node.tagName === previous && !isSecond;
      result.push(...block(node, isSecond));
      previous = node.tagName;
    }
  }
  flush();
  return result.filter((part) => part !== '');
}

export function markdownOf(root: Root): string {
  const text = blocks(root.children as ElementContent[]).join('\n\n');
  return text ? `${text}\n` : '';
}
