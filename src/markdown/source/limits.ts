/**
 * Limits of a source, told before it is parsed. The parser's time grows with the square of the signs in one run of words, of what is
 * open at once and of the levels of lists and quotations; nobody writes nearly as many.
 */
import type { Nodes, Root } from 'mdast';
import type { Point } from '../problems.ts';
import type { SourceLine } from './source-lines.ts';
import { SyntaxProblem } from './syntax-error.ts';

/** How deep a document may nest: far deeper than anyone writes, and shallow enough for every walk of the tree. */
export const maxDepth = 200;

const tooDeep = (place: Required<Point>) =>
  new SyntaxProblem(
    'nesting',
    place,
    `Lists and quotes stand more than ${maxDepth} levels deep here.`,
    'Remove some levels.',
  );

/** @throws SyntaxProblem where the first node begins that stands too deep */
export function refuseDepth(root: Root): void {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= maxDepth; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  if (level.length > 0) throw tooDeep(level.find((node) => node.position)?.position?.start ?? { line: 1, column: 1 });
}

/** In one run of words; far more than a chapter without an empty line has. */
const maxSigns = 3000;
/** At once, in MDX. */
const maxOpen = 1000;

const signs = /["'.:{}[\]()*_$`~&!|\\>=+#-]/g;
// A block of HTML is no run of words: the parser passes it on.
const htmlBlock =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|picture|pre|section|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul)\b|^<!--/i;

/** @throws SyntaxProblem */
export function refuseExcess(source: string, lines: readonly SourceLine[], format: 'md' | 'mdx'): void {
  let count = 0;
  let first = { line: 1, column: 1 };
  let isHtml = false;
  for (const [index, { start, content, end, kind, continues }] of lines.entries()) {
    if (kind === 'code') continue;
    const marks = source.slice(start, content);
    if (marks.length > maxDepth && (marks.match(/[>*+-]|\d[.)]/g)?.length ?? 0) > maxDepth)
      throw tooDeep({ line: index + 1, column: marks.length + 1 });
    if (!continues) {
      count = 0;
      first = { line: index + 1, column: marks.length + 1 };
      isHtml = format === 'md' && htmlBlock.test(source.slice(content, content + 20));
    }
    if (!isHtml && end - content > 0) count += source.slice(content, end).match(signs)?.length ?? 0;
    if (count > maxSigns)
      throw new SyntaxProblem(
        'long-block',
        first,
        `This run of words holds more than ${maxSigns} signs that can be markup.`,
        'Put empty lines into it; if it is data or code, put it in a block of code, between two lines of ```.',
      );
  }
  if (format === 'mdx') refuseOpen(source, lines);
}

/** Tags and braces that are never closed are each looked for to the end of the document. */
function refuseOpen(source: string, lines: readonly SourceLine[]): void {
  let open = 0;
  for (const [index, { start, end, kind }] of lines.entries()) {
    if (kind === 'code') continue;
    for (const { 0: sign, index: at } of source.slice(start, end).matchAll(/<\/?[a-z]|\/>|[{}]/gi)) {
      open = Math.max(0, open + (sign === '{' || /^<[a-z]/i.test(sign) ? 1 : -1));
      if (open <= maxOpen) continue;
      throw new SyntaxProblem(
        'nesting',
        { line: index + 1, column: at + 1 },
        `More than ${maxOpen} tags and braces are open here.`,
        'Close them; for a plain < write &lt;, for a plain { write \\{, or put the code in backticks.',
      );
    }
  }
}
