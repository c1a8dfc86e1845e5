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
      const [, spaced, title = ''] = noBreak ?? [];
      const [, signs = spaced, words = title] = /^(#{1,6})(?![# \t!\u00A0])(.+)$/.exec(source) ?? [];
      if (!words || (!spaced && signs === '#' && !/^\p{Lu}[^#]*$/u.test(words))) return;
      report(
        (node.position?.start.offset ?? 0) + (noBreak?.index ?? 0),
        spaced
          ? 'A no-break space stands beside the # signs (on a Mac, Option and the space bar type it), so this is no heading.'
          : 'A heading has a space behind its # signs; without one this is a paragraph.',
        `Write ${signs} ${words.trim()}, ${spaced ? 'with an ordinary space, ' : ''}or \\${signs} for the signs themselves.`,
      );
    },
  },
});
