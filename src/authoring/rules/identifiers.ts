/** Names of links, pictures and notes in a document, and of their addresses and texts; looked for once. */
import type { Nodes, Root } from 'mdast';

type Named = Extract<Nodes, { identifier: string }>['type'];

const known = new WeakMap<Root, Map<string, Set<string>>>();

function collect(node: Nodes, found: Map<string, Set<string>>): typeof found {
  if ('identifier' in node) found.set(node.type, (found.get(node.type) ?? new Set()).add(node.identifier));
  if ('children' in node) for (const child of node.children) collect(child, found);
  return found;
}

/** Identifiers (mdast, `Association`) of the nodes of `type`. */
export function identifiersOf(root: Root, type: Named): ReadonlySet<string> {
  const found = known.get(root) ?? collect(root, new Map());
  known.set(root, found);
  return found.get(type) ?? new Set();
}
