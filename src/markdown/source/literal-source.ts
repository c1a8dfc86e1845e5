/**
 * Keeps text that only looks like markup as it was typed: `10:30` and `a:b`, which Sätteri takes for directives, `~/a
 * and ~/b`, which it takes for subscript, and `$5 and $6`, which it takes for a formula. The sign that misleads it is escaped, and the source read again, so everything around reads as it should.
 */
import type { Nodes, Root } from 'mdast';
import { type Features, markdownToMdast, mdxToMdast } from 'satteri';
import type { Registry } from '../construct.ts';
import { isClosedBlock, isFormula } from './dollar-signs.ts';
import { withEscapedEquals } from './escaped-equals.ts';
import { typedSigns } from './straight-quotes.ts';
import { isScript } from './sub-and-superscript.ts';

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** Offsets of the signs that begin or end no markup of ours. */
function literalSigns(tree: Root, source: string, lang: string, registry: Registry): number[] {
  const offsets = [...typedSigns(tree, source, lang)];
  for (const node of walk(tree)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const isUnknown =
      node.type === 'textDirective' || (node.type === 'leafDirective' && !registry.forDirective(node.name));
    if (isUnknown) offsets.push(start);
    if (node.type === 'delete' && source[start + 1] !== '~') offsets.push(start, end - 1);
    if ((node.type === 'subscript' || node.type === 'superscript') && !isScript(source, start, end))
      offsets.push(start);
    if (node.type === 'inlineMath' && !isFormula(source, start, end)) offsets.push(start);
    if (node.type === 'math' && !isClosedBlock(source.slice(start, end))) offsets.push(start, start + 1);
  }
  return offsets.toSorted((a, b) => a - b);
}

const references: Readonly<Record<string, string>> = { '"': '&quot;', "'": '&apos;', '.': '&period;' };

/** The sign at `offset` as text. An address before it would swallow a backslash with it: `"https://example.com"`. */
function literal(source: string, offset: number): string {
  const sign = source[offset] ?? '';
  const wordStart = Math.max(source.lastIndexOf(' ', offset), source.lastIndexOf('\n', offset)) + 1;
  const isAfterAddress = /www\.|:\/\/|@/.test(source.slice(wordStart, offset));
  return (isAfterAddress && references[sign]) || `\\${sign}`;
}

/** Whether the sign at `offset` has its backslash already. */
function isEscaped(source: string, offset: number): boolean {
  let before = offset;
  while (source[before - 1] === '\\') before--;
  return (offset - before) % 2 === 1;
}

/** `source` with every sign that must stay text escaped. Lines stay where they are. */
export function literalSource(
  source: string,
  format: 'md' | 'mdx',
  lang: string,
  features: Features,
  registry: Registry,
): string {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  let escaped = source;
  // What follows an escaped sign can mislead in its turn (`::a:b`): each pass takes one more.
  for (;;) {
    const tree = parse(escaped, { features }) as Root;
    const offsets = literalSigns(tree, escaped, lang, registry).filter((offset) => !isEscaped(escaped, offset));
    if (offsets.length === 0) return withEscapedEquals(tree, escaped);
    for (const offset of offsets.toReversed())
      escaped = escaped.slice(0, offset) + literal(escaped, offset) + escaped.slice(offset + 1);
  }
}
