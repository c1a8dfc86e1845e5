/** Two addresses under one name, of which only the first is used. */
import { documentRule } from '../rule.ts';

export const repeatedAddress = documentRule({
  id: 'repeated-address',
  summary: 'two lines that give one name two addresses',
  good: '[docs]\n\n[docs]: https://example.org/a',
  bad: '[docs]\n\n[docs]: https://example.org/a\n[docs]: https://example.org/b',
  visit: {
    root({ children }, { report }) {
      const addresses = new Map<string, string>();
      for (const node of children) {
        if (node.type !== 'definition') continue;
        const first = addresses.get(node.identifier);
        if (first === undefined) addresses.set(node.identifier, node.url);
        else if (first !== node.url)
          report(
            node,
            `“${node.label ?? node.identifier}” has another address above, ${first}, and every link goes there.`,
            'Give one of the two another name.',
          );
      }
    },
  },
});
