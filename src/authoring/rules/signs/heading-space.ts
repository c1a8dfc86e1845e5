/** A heading without a space behind its signs. */
import { documentRule } from '../rule.ts';

export const headingSpace = documentRule({
  id: 'heading-space',
  summary: 'a heading without a space behind `##`',
  good: '## A heading',
  bad: '##A heading',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const source = sourceOf(node).trimEnd();
      const noBreak = /^[ \t>]*(?=#+\u00A0|\u00A0+#)\u00A0*(#{1,6})[ \t\u00A0]+(\S.*)$/m.exec(source);
      const [, signs = '', words = ''] = noBreak ?? /^(#{1,6})(?![# \t!\u00A0])(.+)$/.exec(source) ?? [];
      if (!words || (!noBreak && signs === '#' && !/^\p{Lu}[^#]*$/u.test(words))) return;
      report(
        (node.position?.start.offset ?? 0) + (noBreak?.index ?? 0),
        'A heading has an ordinary space behind its # signs; with none, or with a no-break space beside them, this is a paragraph.',
        `Write ${signs} ${words.trim()}, with an ordinary space, or \\${signs} for the signs themselves.`,
      );
    },
  },
});
