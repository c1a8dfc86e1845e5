/** The prose of a paragraph, a heading or a cell: code, formulas, tags, addresses and escaped signs are blanked, so that patterns cannot find them. */
import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { codeDepth, isCodeElement } from '../../markdown/source/straight-quotes.ts';

export type ProseBlock = Paragraph | Heading | TableCell;

export interface Prose {
  readonly block: ProseBlock;
  /** As long as the source of the block, character by character; `blank` stands for what is no prose. */
  readonly text: string;
  /** The source of the block. */
  readonly written: string;
  /** Offset of the block in the source. */
  readonly start: number;
}

/** Stands in a prose text for a character that is none (U+FFFC, object replacement character). */
export const blank = '\uFFFC';

const isProseBlock = (node: Nodes): node is ProseBlock =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';

/** Absent where the node is none, or where the author did not write it. */
export function proseOf(node: Nodes, source: string): Prose | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (!isProseBlock(node) || start === undefined || end === undefined) return undefined;
  const signs = [...blanked(source.slice(start, end))];
  const show = (parent: Nodes): void => {
    if (!('children' in parent)) return;
    let openCode = 0;
    for (const child of parent.children) {
      if (child.type === 'html') openCode = Math.max(0, openCode + codeDepth(child.value));
      if (openCode > 0 || isCodeElement(child) || isBareAddress(child, source)) continue;
      if (child.type !== 'text') show(child);
      else if (child.position) showText(child.position.start.offset ?? 0, child.position.end.offset ?? 0);
    }
  };
  const showText = (from: number, to: number) => {
    const written = source
      .slice(from, to)
      // The marks of a quotation at the beginning of its next line.
      .replace(/\n[ \t]*(?:>[ \t]?)+/g, (mark) => `\n${' '.repeat(mark.length - 1)}`)
      .replace(/\\[\p{P}\p{S}]/gu, blank.repeat(2));
    for (let index = 0; index < written.length; index++) signs[from - start + index] = written[index] ?? blank;
  };
  show(node);
  return { block: node, text: signs.join(''), written: source.slice(start, end), start };
}

const blanked = (source: string) => source.replace(/[^\n]/gs, blank);

const isBareAddress = ({ type, position }: Nodes, source: string): boolean =>
  type === 'link' && source[position?.start.offset ?? 0] !== '[';

/** Every match of `pattern` (global) in the prose, with its offset in the source, and with its groups as they were written: an author is told nothing of blanks. */
export function* matchesIn(
  { text, written, start }: Prose,
  pattern: RegExp,
): Generator<RegExpExecArray & { readonly at: number }> {
  pattern.lastIndex = 0;
  if (!pattern.test(text)) return;
  for (const match of text.matchAll(new RegExp(pattern, `${pattern.flags}d`))) {
    for (const [group, span] of match.indices?.entries() ?? []) if (span) match[group] = written.slice(...span);
    yield Object.assign(match, { at: start + match.index });
  }
}
