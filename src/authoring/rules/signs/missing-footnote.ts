/** A mention of a footnote that is not there. */
import { documentRule } from '../rule.ts';

export const missingFootnote = documentRule({
  id: 'missing-footnote',
  summary: 'a mention of a footnote that is nowhere: `[^1]`',
  good: 'A claim.[^1]\n\n[^1]: Its source.',
  bad: 'A claim.[^1]',
  visit: {
    text(node, { sourceOf, report }) {
      for (const { 0: mention, 1: name, index } of sourceOf(node).matchAll(
        /(?<!\\)\[\^([\p{L}\p{N}_-]+)\](?![+*?{])/gu,
      ))
        report(
          (node.position?.start.offset ?? 0) + index,
          `There is no note “${name}”, so readers see ${mention}.`,
          `Write the note on a line of its own, ${mention}: and its text, or \\${mention} for the signs themselves.`,
        );
    },
  },
});
