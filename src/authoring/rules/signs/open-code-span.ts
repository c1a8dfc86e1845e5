/** A backtick without another one. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const openCodeSpan = documentRule({
  id: 'open-code-span',
  summary: 'a backtick without another one',
  good: 'Type `npm run dev` to begin.',
  bad: 'Type `npm run dev to begin.',
  visit: {
    inlineCode(node, { sourceOf, report }) {
      if (/^``?\n/.test(sourceOf(node)))
        report(
          node,
          'A block of code begins with three backticks; with fewer this is part of a line of text.',
          'Write ``` on the line before the code and on the line after it.',
        );
    },
  },
  prose(prose, { report }) {
    const signs = [...matchesIn(prose, /(?<![`\w´])`(?![`´])|(?<=\w)`(?![`\w])/g)];
    const [first] = signs;
    if (first && signs.length === 1)
      report(
        first.at,
        'This backtick begins or ends no code, so readers see it.',
        `Put a backtick at the other end of the code too; ${prose.block.type === 'tableCell' ? 'for a bar inside it write \\|, ' : ''}for the sign itself write \\\`.`,
      );
  },
});
