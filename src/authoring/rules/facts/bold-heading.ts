/** A line of bold words that stands where a heading belongs. */
import type { Nodes } from 'mdast';
import { documentRule } from '../rule.ts';

const isBold = (node: Nodes): boolean =>
  node.type === 'paragraph' &&
  node.children.length === 1 &&
  node.children[0]?.type === 'strong' &&
  node.children[0].children.every(({ type }) => type === 'text' || type === 'inlineCode');

export const boldHeading = documentRule({
  id: 'bold-heading',
  summary: 'a paragraph of bold words in the place of a heading',
  good: '## The first part\n\nText.',
  bad: '**The first part**\n\nText.',
  visit: {
    root(root, document) {
      for (const [index, node] of root.children.entries()) {
        const next = root.children[index + 1];
        if (!isBold(node) || next?.type !== 'paragraph' || isBold(next)) continue;
        const words = document.sourceOf(node).replace(/^[*_]+|[*_]+\s*$/g, '');
        if (words.length > 60 || /[.:!?…,;”"]$|\n/.test(words) || !/\p{L}/u.test(words)) continue;
        document.report(
          node,
          'These bold words stand in the place of a heading, and neither the contents nor a screen reader finds them.',
          `Write ## ${words}`,
        );
      }
    },
  },
});
