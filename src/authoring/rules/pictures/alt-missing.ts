/** A picture without words for those who do not see it. */
import { documentRule } from '../rule.ts';

export const altMissing = documentRule({
  id: 'alt-missing',
  summary: 'a picture without words: `![](./a.png)`',
  good: '![A lamp on a desk](./a.png)',
  bad: '![](./a.png)',
  visit: {
    image(node, { report, ancestors }) {
      if (node.alt?.trim()) return;
      // Beside the words of a link it is decoration.
      const around = ancestors.at(-1);
      if (around?.type === 'link' && around.children.some(({ type }) => type === 'text')) return;
      report(
        node,
        'Nothing says what this picture shows to those who do not see it.',
        `Write ![What it shows](${node.url}), or <img src="${node.url}" alt="" /> for one that is decoration.`,
      );
    },
  },
});
