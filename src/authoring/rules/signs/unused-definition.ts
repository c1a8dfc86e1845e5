/** A line that is read as the address of a link, and is none. */
import type { Nodes, Root } from 'mdast';
import { documentRule } from '../rule.ts';

const address = /^(?:$|[a-z][a-z\d+.-]*:)|[/\\#]|\.[\p{L}\p{N}]/iu;

const known = new WeakMap<Root, ReadonlySet<string>>();

/** Names that links and pictures are written with; looked for once in a document. */
function namesIn(root: Root): ReadonlySet<string> {
  const names = known.get(root) ?? new Set<string>();
  const look = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') (names as Set<string>).add(node.identifier);
    if ('children' in node) node.children.forEach(look);
  };
  if (!known.has(root)) look(root);
  known.set(root, names);
  return names;
}

export const unusedDefinition = documentRule({
  id: 'unused-definition',
  summary: 'a line `[name]: word`, which is read as the address of a link and shown nowhere',
  good: '\\[Alice]: Hello',
  bad: '[Alice]: Hello',
  visit: {
    definition(node, { root, sourceOf, report }) {
      const name = node.label ?? node.identifier;
      if (name.startsWith('^') || address.test(node.url) || namesIn(root).has(node.identifier)) return;
      report(
        node,
        `“${node.url}” is read as the address of a link [${name}] and shown nowhere.`,
        `Write \\${sourceOf(node).replace(/\s*\n[\s>]*/g, ' ')}`,
      );
    },
  },
});
