/** Two dollar signs that begin no formula. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// Not alone between spaces, as the signs themselves are, nor beside a third.
const marks = /(?<![$\w])\$\$(?=\n|[^\s$])|(?<=^)\$\$(?= )|(?<=\S)(?<!\$)\$\$(?![$\w])/g;

export const openFormula = documentRule({
  id: 'open-formula',
  summary: 'two dollar signs without two others',
  good: 'A formula:\n\n$$\nx = y\n$$',
  bad: '$$\nx = y\n\nAnd the text goes on.',
  prose(prose, { report }) {
    const signs = [...matchesIn(prose, marks)];
    const [first] = signs;
    if (first && signs.length % 2 === 1)
      report(
        first.at,
        'These dollar signs begin or end no formula, so readers see them.',
        'Put $$ on a line of its own before the formula and after it; for the signs themselves write \\$\\$ or use backticks.',
      );
  },
});
