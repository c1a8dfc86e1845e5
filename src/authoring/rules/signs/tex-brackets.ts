/** A formula between TeX’s brackets, which Markdown takes for escaped ones. */
import { documentRule } from '../rule.ts';

const formulas =
  /\\\(((?:(?!\\[()]).)*[\^=\\](?:(?!\\[()]).)*)\\\)|\\\[((?:(?!\\[[\]]).)*[\^=\\](?:(?!\\[[\]]).)*)\\\]/s;

export const texBrackets = documentRule({
  id: 'tex-brackets',
  severity: 'finding',
  summary: 'a formula between `\\(` and `\\)` or `\\[` and `\\]`',
  good: 'The area is $\\pi r^2$.',
  bad: 'The area is \\(\\pi r^2\\).',
  visit: {
    text(node, { sourceOf, report }) {
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
