/** A heading without a space behind its signs. */
import { documentRule } from '../rule.ts';

export const headingSpace = documentRule({
  id: 'heading-space',
  summary: 'a heading without a space behind `##`',
  good: '## A heading',
  bad: '##A heading',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const [, signs = '', words = ''] = /^(#{1,6})(?![# \t!])(.+)$/.exec(sourceOf(node).trimEnd()) ?? [];
      if (!words || (signs === '#' && !/^(?:\u00A0|\p{Lu})[^#]*$/u.test(words))) return;
      report(
        node,
        'A heading has a space behind its # signs; without one this is a paragraph.',
        `Write ${signs} ${words.trim()}, or \\${signs} for the signs themselves.`,
      );
    },
  },
});
