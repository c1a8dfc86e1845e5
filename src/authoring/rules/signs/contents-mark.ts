/** A mark by which other systems put a table of contents. */
import { documentRule } from '../rule.ts';

/** What stands between the double brackets of `[[toc]]`. */
export const isContentsMark = (words: string): boolean => /^_?toc_?$/i.test(words);

export const contentsMark = documentRule({
  id: 'contents-mark',
  summary: 'a mark for a table of contents: `[TOC]`, `[[toc]]`, `{:toc}`',
  good: '## The first heading',
  bad: '[TOC]',
  visit: {
    paragraph(node, { sourceOf, report }) {
      const [mark] =
        /^(?:@?\[\[?_?toc_?\]?\]|\$\{toc\}|.*\n?\{:\s*toc\b.*\}|<!-- toc -->)$/i.exec(sourceOf(node).trim()) ?? [];
      if (mark)
        report(
          node,
          'This mark makes no table of contents here, so readers see it.',
          'Remove it: a post with enough headings has a table of contents by itself, and `toc: true` in its fields asks for one.',
        );
    },
  },
});
