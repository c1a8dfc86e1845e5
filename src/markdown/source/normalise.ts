/** Parsed hast → the one tree: every construct a node of its own, everything else plain elements and text. */
import type { Element, Root, RootContent } from 'hast';
import type { Registry } from '../construct.ts';
import { DocumentReading, type Surroundings } from '../document-context.ts';
import { eachElement, stringProperty } from '../hast.ts';
import { Reader } from './reader.ts';
import { setType } from './typography.ts';

/** First-level headings, and ids of the author's, are known before anything is read. */
function lookAhead(root: Root, reading: DocumentReading): void {
  let title: Element | undefined;
  eachElement(root, (node) => {
    const id = node.data?.authored ? stringProperty(node, 'id') : undefined;
    if (id) reading.reserve(id);
    if (node.tagName === 'h1') title ??= node;
  });
  if (!title) return;
  reading.headingShift = 1;
  reading.point = title.position?.start;
  reading.finding(
    'heading-one',
    'A post’s title is its only first-level heading, so every heading goes down one level.',
    'Begin with ## and leave # to the title.',
  );
}

/** Changes `root`. */
export function normalise(root: Root, registry: Registry, surroundings: Surroundings) {
  const reading = new DocumentReading(surroundings);
  setType(root, surroundings.lang);
  lookAhead(root, reading);
  const reader = new Reader(root, reading, registry, surroundings.lostNames);
  const children = reader.read(root.children) as RootContent[];
  return { root: { type: 'root', children } satisfies Root, reading, needsCode: reader.needsCode };
}
