/** How deep a document may nest: far deeper than anyone writes, and shallow enough for every walk of the tree. */
import type { Nodes, Root } from 'mdast';
import type { Point } from '../problems.ts';

export const maxDepth = 200;

/** Where the first node begins that stands too deep; `undefined` when none does. */
export function tooDeep(root: Root): Point | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= maxDepth; depth++)
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  return level.length > 0
    ? (level.find((node) => node.position)?.position?.start ?? { line: 1, column: 1 })
    : undefined;
}
