/** A row of a table with more cells than its head. */
import { documentRule } from '../rule.ts';

export const tableCells = documentRule({
  id: 'table-cells',
  summary: 'a row of a table with more cells than its head, the last of which are not shown',
  good: '| a | b |\n| - | - |\n| 1 | `x \\| y` |',
  bad: '| a | b |\n| - | - |\n| 1 | `x | y` |',
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
  },
});

export const cellCount = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);
