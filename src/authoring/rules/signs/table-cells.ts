/** A row of a table with more cells than its head. */
import type { TableRow } from 'mdast';
import { documentRule } from '../rule.ts';

/** Whether more cells of a row hold something than its head has. */
export const isTooLong = (row: TableRow, columns: number): boolean =>
  row.children.slice(columns).some(({ children }) => children.length > 0);

export const tableCells = documentRule({
  id: 'table-cells',
  summary: 'a row of a table with more cells than its head, the last of which are not shown',
  good: '| a | b |\n| - | - |\n| 1 | `x \\| y` |',
  bad: '| a | b |\n| - | - |\n| 1 | `x | y` |',
  visit: {
    table({ children: [head, ...rows] }, { report }) {
      const columns = head?.children.length ?? 0;
      for (const row of rows)
        if (isTooLong(row, columns))
          report(
            row,
            `The head of this table has ${cellCount(columns)} and this row ${row.children.length}, so the end of the row is not shown.`,
            'For a bar inside a cell write \\|, in code too; or give the head another cell.',
          );
    },
  },
});

export const cellCount = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);
