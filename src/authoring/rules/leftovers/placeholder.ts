/** Text that stood for the text of the author. */

import { documentRule } from '../rule.ts';
import { isPlaceholder } from './placeholders.ts';

export const placeholder = documentRule({
  id: 'placeholder',
  sparesDrafts: true,
  summary: 'a text that stands for one to be written: `Begin here.`, `What it shows`',
  good: 'The text itself.',
  bad: 'Begin here.',
  visit: {
    paragraph(node, { sourceOf, report }) {
      if (isPlaceholder(sourceOf(node)))
        report(
          node,
          'This text stands for yours, and readers would see it.',
          'Write yours in its place, or remove it.',
        );
    },
    image(node, { report }) {
      if (isPlaceholder(node.alt ?? '') || node.alt?.trim() === '…')
        report(
          node,
          `“${node.alt}” stands for what this picture shows.`,
          'Say what it shows: ![A lamp on a desk](./lamp.png)',
        );
    },
  },
});
