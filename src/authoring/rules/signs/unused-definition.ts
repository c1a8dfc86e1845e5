/** A line that gives a name its address or its note, and is shown nowhere. */
import { identifiersOf } from '../identifiers.ts';
import { documentRule } from '../rule.ts';

const address = /^(?:$|[a-z][a-z\d+.-]*:)|[/\\#]|\.[\p{L}\p{N}]/iu;

export const unusedDefinition = documentRule({
  id: 'unused-definition',
  summary:
    'a line that is shown nowhere: `[name]: word`, read as the address of a link, a note that no text mentions, or a second address of one name',
  good: '\\[Alice]: Hello.[^1]\n\n[^1]: By letter.',
  bad: '[Alice]: Hello',
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
    footnoteDefinition(node, { root, report }) {
      const name = node.label ?? node.identifier;
      if (!identifiersOf(root, 'footnoteReference').has(node.identifier))
        report(
          node,
          `No text mentions the note “${name}”, so it is not shown.`,
          `Write [^${name}] where it belongs, or remove the note.`,
        );
    },
  },
});
