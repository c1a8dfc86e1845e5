/** Text that stood for the text of the author. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';
import { isPlaceholder } from './placeholders.ts';

const latin =
  /lorem ipsum dolor|dolor sit amet|consectetur adipi\w+|sed do eiusmod|ut enim ad minim|quis nostrud exercitation|duis aute irure|excepteur sint occaecat|sed ut perspiciatis|nemo enim ipsam|at vero eos et accusamus/gi;

const message = 'This text stands for yours, and readers would see it.';
const hint = 'Write yours in its place, or remove it.';

export const placeholder = documentRule({
  id: 'placeholder',
  sparesDrafts: true,
  summary: 'a text that stands for one to be written: `Begin here.`, `What it shows`, `Lorem ipsum`',
  good: 'The text itself.',
  bad: 'Begin here.',
  visit: {
    paragraph(node, { sourceOf, report }) {
      if (isPlaceholder(sourceOf(node))) report(node, message, hint);
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
  prose(prose, { report }) {
    const [first] = matchesIn(prose, latin);
    if (first) report(first.at, message, hint);
  },
});
