/** Parsed hast → the one tree: every construct a node of its own, everything else plain elements and text. */
import type { Nodes, Root, RootContent } from 'hast';
import type { Registry } from '../construct.ts';
import { DocumentReading, type Surroundings } from '../document-context.ts';
import { isElement, stringProperty } from '../hast.ts';
import { Reader } from './reader.ts';
import { withTypography } from './typography.ts';

const first = <T>(nodes: readonly Nodes[], find: (node: Nodes) => T | undefined): T | undefined => {
  for (const node of nodes) {
    const found = find(node) ?? ('children' in node ? first(node.children, find) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** First-level headings, and ids of the author's, are known before anything is read. */
function lookAhead(root: Root, reading: DocumentReading): void {
  first(root.children, (node) => {
    const id = isElement(node) && node.data?.authored ? stringProperty(node, 'id') : undefined;
    if (id) reading.reserve(id);
    return undefined;
  });
  const title = first(root.children, (node) => (isElement(node, 'h1') ? node : undefined));
  if (!title) return;
  reading.headingShift = 1;
  reading.point = title.position?.start;
  reading.finding(
    'heading-one',
    'A post’s title is its only first-level heading, so every heading goes down one level.',
    'Begin with ## and leave # to the title.',
  );
}

export function normalise(root: Root, registry: Registry, surroundings: Surroundings) {
  const reading = new DocumentReading(surroundings);
  const { lang } = surroundings;
  const typeset = withTypography(root, lang);
  lookAhead(typeset, reading);
  const reader = new Reader(typeset, reading, registry, surroundings.lostNames);
  const children = reader.read(typeset.children) as RootContent[];
  return { root: { type: 'root', children } satisfies Root, reading, needsCode: reader.needsCode };
}
