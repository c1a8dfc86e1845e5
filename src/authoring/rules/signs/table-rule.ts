/** Rows of a table without the row of hyphens that makes them one, or with another number of cells. */
import { isDelimiterRow } from '../../../markdown/source/source-lines.ts';
import { documentRule } from '../rule.ts';

const cellCount = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);

/** The last bar may be missing (GitHub Flavored Markdown, section 4.10). */
const row = /^\|.*[^|\s\\].*\|/;

/** Cells that bars with a space on either side part, where no bar stands before the first. */
const cellsOf = (line: string) => line.split(/(?<=[^\s|\\] +)\|(?= +[^\s|])/).length;

/** Where the first of two rows stands, or -1. Without a bar before them, all lines have to be rows with as many cells. */
function firstRow(lines: readonly string[]): number {
  const [cells, ...others] = lines.map(cellsOf);
  if (cells && cells > 1 && others.length > 0 && others.every((count) => count === cells)) return 0;
  return lines.findIndex((line, index) => row.test(line) && row.test(lines[index + 1] ?? ''));
}

export const tableRule = documentRule({
  id: 'table-rule',
  summary:
    'a table without its row of hyphens, or with one of more or fewer cells, or a row with cells that are not shown',
  good: '| a | b |\n| - | - |\n| 1 | 2 |',
  bad: 'a | b\n1 | 2',
  visit: {
    table({ children: [head, ...rows] }, { report }) {
      const columns = head?.children.length ?? 0;
      for (const row of rows)
        if (row.children.slice(columns).some(({ children }) => children.length > 0))
          report(
            row,
            `The head of this table has ${cellCount(columns)} and this row ${row.children.length}, so the end of the row is not shown.`,
            'For a bar inside a cell write \\|, in code too; or give the head another cell.',
          );
    },
    paragraph(node, { sourceOf, report }) {
      const lines = sourceOf(node)
        .split('\n')
        .map((line) => line.replace(/^[ \t>]*/, '').trimEnd());
      const cells = (line = '') => line.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length;
      const tell = (line: number, message: string, hint: string) =>
        report(
          (node.position?.start.offset ?? 0) +
            sourceOf(node).split('\n').slice(0, line).join('\n').length +
            Math.min(line, 1),
          message,
          hint,
        );
      const hyphens = lines.findIndex((line, index) => index > 0 && isDelimiterRow(line));
      const head = lines[hyphens - 1];
      const first = firstRow(lines);
      if (head?.includes('|'))
        tell(
          hyphens,
          `The head of this table has ${cellCount(cells(head))} and the row of hyphens below it ${cellCount(cells(lines[hyphens]))}, so readers see these lines.`,
          'Give both as many cells; for a bar inside a cell write \\|, in code too.',
        );
      else if (hyphens === -1 && first !== -1)
        tell(
          first,
          'These rows make no table, because the row of hyphens below the first is missing or has other signs in it.',
          `Below the first row write ${'|'.concat(' - |'.repeat(Math.max(1, cells(lines[first]))))}`,
        );
    },
  },
});
