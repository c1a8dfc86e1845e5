/** A paragraph that a line of hyphens below it makes a heading. */
import { documentRule } from '../rule.ts';

export const underlinedParagraph = documentRule({
  id: 'underlined-paragraph',
  summary: 'a paragraph that hyphens right below it make a heading',
  good: 'A paragraph of text.\n\n---\n\nAnother one.',
  bad: 'A paragraph of text,\non two lines.\n---\nAnother one.',
  visit: {
    heading(node, { sourceOf, report }) {
      const lines = sourceOf(node).split('\n');
      // Seven are git’s.
      if (lines.length < 2 || !/^(?!={7}$)[ \t>]*[-=]+\s*$/.test(lines.at(-1) ?? '')) return;
      if (lines.length === 2 && !/[.,;:]$/.test(lines[0]?.trim() ?? '')) return;
      report(
        node,
        'The signs right below it make a heading of this paragraph.',
        'Put an empty line before the signs; a heading begins with ##.',
      );
    },
  },
});
