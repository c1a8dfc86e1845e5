/** `\=`, which the parser would make `=`: a noncharacter stands for it until it is known what is marked. */
import type { Nodes } from 'mdast';

export const escapedEquals = '\uFDD3';

export const mayHoldEscapedEquals = (source: string) => source.includes('\\=');

/** Offsets in `source` of the backslashes before an equals sign in the text of `node`. */
function* escapedEqualsIn(node: Nodes, source: string): Generator<number> {
  const start = node.position?.start.offset ?? 0;
  // An address that is its own text holds no escapes.
  if (node.type === 'link' && source[start] !== '[') return;
  if (node.type === 'text') {
    const written = source.slice(start, node.position?.end.offset ?? start);
    for (const { index } of written.matchAll(/(?<=(?<!\\)(?:\\\\)*)\\=/g)) yield start + index;
  }
  if ('children' in node) for (const child of node.children) yield* escapedEqualsIn(child, source);
}

/** `source` with a stand-in for every escaped equals sign. */
export function withEscapedEquals(tree: Nodes, source: string): string {
  const offsets = [...escapedEqualsIn(tree, source)].toSorted((a, b) => b - a);
  return offsets.reduce((text, at) => text.slice(0, at) + escapedEquals + text.slice(at + 2), source);
}
