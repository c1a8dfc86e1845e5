/** Rows of a table without the row of hyphens that makes them one. */
import { isDelimiterRow } from '../../../markdown/source/source-lines.ts';
import { documentRule } from '../rule.ts';

/** The last bar may be missing (GitHub Flavored Markdown, section 4.10). */
const row = /^\|.*[^|\s\\].*\|/;

export const tableRule = documentRule({
  id: 'table-rule',
  severity: 'finding',
  summary: 'a table without its row of hyphens',
  good: '| a | b |\n| - | - |\n| 1 | 2 |',
  bad: '| a | b |\n| 1 | 2 |\n| 3 | 4 |',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const lines = sourceOf(node)
        .split('\n')
        .map((line) => line.replace(/^[ \t>]*/, '').trimEnd());
      const first = lines.findIndex((line, index) => row.test(line) && row.test(lines[index + 1] ?? ''));
      // Where there is a row of hyphens it has another number of cells, which `table-columns` says.
      if (first === -1 || lines.some(isDelimiterRow)) return;
      const cells = (lines[first] ?? '').replace(/^\||\|$/g, '').split(/(?<!\\)\|/).length;
      report(
        (node.position?.start.offset ?? 0) +
          sourceOf(node).split('\n').slice(0, first).join('\n').length +
          Math.min(first, 1),
        'These rows make no table, because the row of hyphens below the first is missing or has other signs in it.',
        `Below the first row write ${'|'.concat(' - |'.repeat(Math.max(1, cells)))}`,
      );
    },
  },
});
