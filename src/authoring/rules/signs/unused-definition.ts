/** A line that is read as the address of a link, and is none. */
import { identifiersOf } from '../identifiers.ts';
import { documentRule } from '../rule.ts';

const address = /^(?:$|[a-z][a-z\d+.-]*:)|[/\\#]|\.[\p{L}\p{N}]/iu;

export const unusedDefinition = documentRule({
  id: 'unused-definition',
  summary: 'a line `[name]: word`, which is read as the address of a link and shown nowhere',
  good: '\\[Alice]: Hello',
  bad: '[Alice]: Hello',
  visit: {
    definition(node, { root, sourceOf, report }) {
      const name = node.label ?? node.identifier;
      const isUsed = (['linkReference', 'imageReference'] as const).some((type) =>
        identifiersOf(root, type).has(node.identifier),
      );
      if (isUsed || name.startsWith('^') || address.test(node.url)) return;
      report(
        node,
        `“${node.url}” is read as the address of a link [${name}] and shown nowhere.`,
        `Write \\${sourceOf(node).replace(/\s*\n[\s>]*/g, ' ')}`,
      );
    },
  },
});
