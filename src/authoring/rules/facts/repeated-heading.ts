/** Headings of one level and one parent that say the same. */
import { documentRule } from '../rule.ts';

export const repeatedHeading = documentRule({
  id: 'repeated-heading',
  summary: 'two headings in a row of one part that say the same',
  good: '## Before\n\na\n\n## After\n\nb',
  bad: '## Before\n\na\n\n## Before\n\nb',
  visit: {
    root(root, { sourceOf, report }) {
      const seen = new Set<string>();
      const path: string[] = [];
      for (const node of root.children) {
        if (node.type !== 'heading') continue;
        const words = sourceOf(node)
          .replace(/^#+|#+$/g, '')
          .replace(/\{#[^}]*\}$/, '')
          .trim();
        path.length = node.depth - 1;
        const key = JSON.stringify([...path.map((part) => part ?? ''), words.toLowerCase()]);
        path[node.depth - 1] = words;
        if (seen.has(key) && words)
          report(
            node,
            `“${words}” is also the heading of a part before, and the contents cannot tell them apart.`,
            'Give one of them words of its own.',
          );
        seen.add(key);
      }
    },
  },
});
