/** A line of signs that was to be a rule across the page. */
import { documentRule } from '../rule.ts';

export const lineOfSigns = documentRule({
  id: 'line-of-signs',
  summary: 'a line of signs that is no line across the page: `===`',
  good: 'Before.\n\n***\n\nAfter.',
  bad: 'Before.\n\n===\n\nAfter.',
  visit: {
    paragraph(node, { sourceOf, report }) {
      if (/^(?:={3,}|[–—]{1,}|\+{3,}|~{4,}|(?:[=–—] ){2,}[=–—])$/.test(sourceOf(node).trim()))
        report(
          node,
          'These signs draw no line, so readers see them.',
          'Write *** on a line of its own, or remove them.',
        );
    },
  },
});
