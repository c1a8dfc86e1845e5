/** Braces that MDX takes away, and the text in them with them. */
import { documentRule, onEach } from '../rule.ts';

const literal = String.raw`(?:[-+]?\.?\d[\w.]*|"[^"]*"|'[^']*'|true|false|null|undefined|[\p{L}_$][\p{L}\p{N}_$]*)`;
// One of which is shown at most: the last.
const sequence = new RegExp(String.raw`^\s*${literal}(?:\s*,\s*${literal})+\s*,?\s*$`, 'u');
const bare = /^\s*(?:[-+]?\.?\d[\w.]*|true|false|null|undefined)\s*$/;
const list = new RegExp(String.raw`^\s*\[\s*(?:${literal}(?:\s*,\s*${literal})*)?\s*\]\s*$`, 'u');

export const lostBraces = documentRule({
  id: 'lost-braces',
  severity: 'error',
  summary: 'in MDX, text in braces that would be lost: `{1, 2}`',
  good: 'The set \\{1, 2} is small.',
  bad: 'The set {1, 2} is small.',
  format: 'mdx',
  visit: onEach(['mdxTextExpression', 'mdxFlowExpression'], (node, { report }) => {
    const { value } = node;
    const isLost = !value.trim() || sequence.test(value) || bare.test(value) || list.test(value);
    if (isLost)
      report(
        node,
        `MDX runs what stands in braces, so readers do not see {${value}} as it is written.`,
        `Write \\{${value}} or put it in backticks.`,
      );
  }),
});
