/** How deep a document may nest: far deeper than anyone writes, and shallow enough for every walk of the tree. */
import type { Nodes, Root } from 'mdast';

export const maxDepth = 200;

/** Line of the first node that stands too deep; `undefined` when none does. */
export function tooDeep(root: Root): number | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= maxDepth; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level.length > 0 ? (level.find((node) => node.position)?.position?.start.line ?? 1) : undefined;
}
