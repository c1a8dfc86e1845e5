/** A formula between TeX’s brackets, which Markdown takes for escaped ones, or in an environment of TeX’s. */
import { documentRule } from '../rule.ts';

/** With a sign of TeX's, or such as `x_i` and `O(n)`: other words in brackets may be escaped. */
const formulas =
  /\\\(((?:(?!\\[()]).)*[\^=\\](?:(?!\\[()]).)*|\s*[A-Za-z](?:_\w+|\([^()\s]{1,9}\))\s*)\\\)|\\\[((?:(?!\\[[\]]).)*[\^=\\](?:(?!\\[[\]]).)*)\\\]/s;

export const texBrackets = documentRule({
  id: 'tex-brackets',
  summary: 'a formula between `\\(` and `\\)`, `\\[` and `\\]`, or `\\begin{…}` and `\\end{…}` alone',
  good: 'The area is $\\pi r^2$.',
  bad: 'The area is \\(\\pi r^2\\).',
  visit: {
    text(node, { sourceOf, report }) {
      const environment = /\\begin\{(\w+\*?)\}/.exec(sourceOf(node));
      if (environment)
        report(
          (node.position?.start.offset ?? 0) + environment.index,
          'No dollar signs stand around this, so readers see the formula as it was typed.',
          `Put $$ on a line of its own before ${environment[0]} and after \\end{${environment[1]}}.`,
        );
      const found = formulas.exec(sourceOf(node));
      if (!found) return;
      const { 1: inline, 2: block, index } = found;
      const formula = inline ?? block;
      if (formula !== undefined && !/`|\\[[\]()*_]/.test(formula))
        report(
          (node.position?.start.offset ?? 0) + index,
          'Markdown takes a backslash before a bracket for the bracket itself, so readers see the formula as it was typed.',
          inline === undefined
            ? 'Put $$ on a line of its own before the formula and after it.'
            : `Write $${formula.trim()}$`,
        );
    },
  },
});
