/** What the parser leaves out, or takes for part of something else, without a word. */
import type { Code, FootnoteDefinition, Nodes, Paragraph, Root, TableRow, Text } from 'mdast';
import type { Problems } from '../problems.ts';
import { reportBraces, reportLostLinks } from './lost-links.ts';
import { reportMarks } from './lost-marks.ts';
import { isDelimiterRow } from './source-lines.ts';

const cellCount = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);

export function reportLostText(root: Root, source: string, problems: Problems): void {
  const finder = new Finder(source, problems);
  finder.look(root);
  finder.reportNotes();
}

class Finder {
  readonly #source: string;
  readonly #problems: Problems;
  readonly #mentioned = new Set<string>();
  readonly #notes: FootnoteDefinition[] = [];
  /** Whether a block is open, and colons are spoken of. */
  #isOpen = false;

  constructor(source: string, problems: Problems) {
    this.#source = source;
    this.#problems = problems;
  }

  look(node: Nodes): void {
    if (node.type === 'footnoteReference') this.#mentioned.add(node.identifier);
    else if (node.type === 'footnoteDefinition') this.#notes.push(node);
    else if (node.type === 'text') {
      this.#reportMissingNotes(node);
      reportLostLinks(node, this.#sourceOf(node), this.#problems);
    } else if (node.type === 'table') {
      const [head, ...rows] = node.children;
      for (const row of rows) this.#reportLostCells(row, head?.children.length ?? 0);
    } else if (node.type === 'code') this.#reportOpenFence(node);
    else if (node.type === 'paragraph') {
      this.#reportColons(node);
      this.#reportUnevenTable(node);
      this.#reportUnknownLine(node);
      reportBraces(node, this.#source, this.#problems);
    } else if (node.type === 'containerDirective') this.#reportBlock(node);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      reportMarks(node, this.#source, this.#problems);
    if ('children' in node) for (const child of node.children) this.look(child);
  }

  reportNotes(): void {
    const seen = new Set<string>();
    for (const { identifier, label, position } of this.#notes) {
      const name = label ?? identifier;
      if (seen.has(identifier))
        this.#problems.error(
          position?.start,
          'footnote-twice',
          `There is a note “${name}” before this one, which is not shown.`,
          `Give it another name, as in [^${name}-2], here and where it is mentioned.`,
        );
      else if (!this.#mentioned.has(identifier))
        this.#problems.finding(
          position?.start,
          'unused-footnote',
          `No text mentions the note “${name}”, so it is not shown.`,
          `Write [^${name}] where it belongs, or remove the note.`,
        );
      seen.add(identifier);
    }
  }

  #sourceOf({ position }: Nodes): string {
    return position ? this.#source.slice(position.start.offset, position.end.offset) : '';
  }

  #reportMissingNotes(node: Text): void {
    for (const [index, line] of this.#sourceOf(node).split('\n').entries())
      for (const { 0: mention, 1: name = '', index: at } of line.matchAll(/(?<!\\)\[\^([\p{L}\p{N}_-]+)\](?![+*?{])/gu))
        this.#problems.finding(
          {
            line: (node.position?.start.line ?? 1) + index,
            column: at + (index === 0 ? (node.position?.start.column ?? 1) : 1),
          },
          'missing-footnote',
          `There is no note “${name}”, so readers see ${mention}.`,
          `Write the note on a line of its own, ${mention}: and its text, or \\${mention} for the signs themselves.`,
        );
  }

  #reportLostCells(row: TableRow, columns: number): void {
    const lost = row.children.slice(columns).filter(({ children }) => children.length > 0);
    if (lost.length === 0) return;
    this.#problems.finding(
      row.position?.start,
      'table-cells',
      `The head of this table has ${cellCount(columns)} and this row ${row.children.length}, so the end of the row is not shown.`,
      'For a bar inside a cell write \\|, in code too; or give the head another cell.',
    );
  }

  /** Rows above and a row of hyphens with another number of cells, which make no table. */
  #reportUnevenTable(node: Paragraph): void {
    const lines = this.#sourceOf(node).split('\n');
    const index = lines.findIndex((line, place) => place > 0 && isDelimiterRow(line.replace(/^[ \t>]*/, '').trimEnd()));
    const head = lines[index - 1] ?? '';
    if (!head.includes('|')) return;
    const cells = (line: string) => line.replace(/^[ \t>]*\|?|(?<!\\)\|[ \t]*$/g, '').split(/(?<!\\)\|/).length;
    this.#problems.finding(
      (node.position?.start.line ?? 1) + index,
      'table-columns',
      `The head of this table has ${cellCount(cells(head))} and the row of hyphens below it ${cellCount(cells(lines[index] ?? ''))}, so readers see these lines.`,
      'Give both as many cells; for a bar inside a cell write \\|, in code too.',
    );
  }

  /** A block of one line that nobody knows: `::gist{id="1"}`. */
  #reportUnknownLine(node: Paragraph): void {
    const [, name] =
      /^::([\p{L}\p{N}_-]+)(?=[[{])(?:\[[^\]\n]*\])?(?:\{[^}\n]*\})?\s*$/u.exec(this.#sourceOf(node)) ?? [];
    if (!name) return;
    this.#problems.finding(
      node.position?.start,
      'unknown-directive',
      `No block is called “::${name}”, so readers see this line.`,
      `For a film or a sandbox elsewhere write its address on a line of its own; for the text itself put it in backticks.`,
    );
  }

  #reportOpenFence(node: Code): void {
    const lines = this.#sourceOf(node).split('\n');
    const [sign] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
    const last = lines.length > 1 ? (lines.at(-1) ?? '').replace(/^[ \t>]*/, '').trimEnd() : '';
    if (!sign || (last.startsWith(sign) && !last.replaceAll(sign.charAt(0), ''))) return;
    this.#problems.finding(
      node.position?.start,
      'open-code',
      'This block of code is never closed, so everything after it is code.',
      `Put a line ${sign} after its last line.`,
    );
  }

  #reportColons(node: Paragraph): void {
    const lines = this.#sourceOf(node).split('\n');
    const index = lines.findIndex((line) => /^[ \t>]*:{3,}(?:[ \t]+\p{L}.*|[ \t]*)$/u.test(line));
    const [, colons, name] = /(:{3,})[ \t]*([\p{L}\p{N}-]*)/u.exec(lines[index] ?? '') ?? [];
    if (!colons || this.#isOpen) return;
    this.#problems.finding(
      (node.position?.start.line ?? 1) + index,
      'colons',
      name
        ? 'A block has no space before its name, so readers see this line.'
        : `“${colons}” closes no block here, so readers see it.`,
      name
        ? `Write ${colons}${name}.`
        : 'Remove it; a block around other blocks begins and ends with one colon more than they.',
    );
  }

  #reportBlock(node: Extract<Nodes, { type: 'containerDirective' }>): void {
    const { name, children, position } = node;
    const [first = '', ...others] = this.#sourceOf(node).split('\n');
    const [colons = ':::'] = /^:+/.exec(first) ?? [];
    const [label] = children;
    const labelEnd = label?.data && 'directiveLabel' in label.data ? label.position?.end.offset : undefined;
    const rest = first.slice(
      labelEnd === undefined ? colons.length + name.length : labelEnd - (position?.start.offset ?? 0),
    );
    const isRead =
      /^(?:\{\s*\})?\s*$/.test(rest) || (/^\{.*\}\s*$/.test(rest) && Object.keys(node.attributes ?? {}).length > 0);
    if (!isRead)
      this.#problems.error(
        position?.start,
        'block-title',
        `“${rest.trim()}” would be lost: only a [title] and then {name="value"} can follow “${colons}${name}”, without a space between.`,
        /^\s*[[{]/.test(rest)
          ? `Write ${colons}${name}[Title]{name="value"}.`
          : `Write ${colons}${name}[${rest.trim()}].`,
      );
    const [, closing = ''] = /^[ \t>]*(:+)[ \t]*$/.exec(others.at(-1) ?? '') ?? [];
    if (closing.length >= colons.length) return;
    this.#isOpen = true;
    // The parser misses the end of a block that holds such a list.
    const holdsDefinitions = children.some(({ type }) => (type as string) === 'descriptionList');
    this.#problems.error(
      position?.start,
      'open-block',
      holdsDefinitions
        ? `“${colons}${name}” holds a list of definitions, and would not end after it.`
        : `“${colons}${name}” is never closed, so everything after it belongs to it.`,
      holdsDefinitions
        ? 'Write the list as <dl><dt>Term</dt><dd>Meaning</dd></dl>, or put it after the block.'
        : `Put a line ${colons} after its last line.`,
    );
  }
}
