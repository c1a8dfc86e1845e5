/**
 * `:::name` and `::name` call a construct; everything else that only looks like a directive (`10:30`, `a:b`, `::x` of no construct)
 * is text. Sätteri reads it all as directives, and drops those that nobody handles: so their colon is escaped and the source read again.
 */
import type { Nodes, Root } from 'mdast';
import { defineMdastPlugin, markdownToMdast, mdxToMdast } from 'satteri';
import type { Registry } from './construct.ts';
import { features } from './features.ts';
import { nearest } from './nearest.ts';
import type { Report } from './problems.ts';

/** A line that might begin with a directive. */
const candidate = /^[ \t>*+\-\d.)]*:{2,}[\p{L}\p{N}_]/mu;
export const mayHoldDirectives = (source: string) => candidate.test(source);

/** Names of the elements and the attribute that carry a directive through hast. */
export const directiveElement = 'sodiarc-directive';
export const labelElement = 'sodiarc-label';

function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** Offsets of the colons that begin no directive of ours. */
function literalColons(tree: Root, registry: Registry): number[] {
  const offsets: number[] = [];
  for (const node of walk(tree)) {
    const isLiteral =
      node.type === 'textDirective' || (node.type === 'leafDirective' && !registry.forDirective(node.name));
    const offset = node.position?.start.offset;
    if (isLiteral && offset !== undefined) offsets.push(offset);
  }
  return offsets;
}

/** `source` with every colon that must stay text escaped. Lines stay where they are. */
export function withLiteralColons(source: string, format: 'md' | 'mdx', registry: Registry): string {
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  let escaped = source;
  // What follows an escaped colon can look like a directive in its turn (`::a:b`): each pass takes one colon more.
  for (;;) {
    const offsets = literalColons(parse(escaped, { features }) as Root, registry);
    if (offsets.length === 0) return escaped;
    for (const offset of offsets.toReversed()) escaped = `${escaped.slice(0, offset)}\\${escaped.slice(offset)}`;
  }
}

/** Lets directives through to hast as elements. */
export const directivesToHast = defineMdastPlugin({
  name: 'directives-to-hast',
  containerDirective(node, ctx) {
    ctx.setProperty(node, 'data', asElement(node.name, node.attributes));
  },
  leafDirective(node, ctx) {
    ctx.setProperty(node, 'data', asElement(node.name, node.attributes));
  },
  paragraph(node, ctx) {
    if (node.data?.directiveLabel) ctx.setProperty(node, 'data', { hName: labelElement });
  },
});

const asElement = (name: string, attributes: object | null | undefined) => ({
  hName: directiveElement,
  hProperties: { dataName: name, dataAttributes: JSON.stringify(attributes ?? {}) },
});

export function reportUnknownDirective(
  name: string,
  line: number | undefined,
  registry: Registry,
  error: Report,
): void {
  const known = registry.directiveNames;
  const near = nearest(name, known);
  const hint = near
    ? `Write :::${near}.`
    : known.length > 0
      ? `Use one of ${known.join(', ')}, or write \\:::${name} for the text.`
      : `There are no blocks of this kind yet; write \\:::${name} for the text.`;
  error(line, 'unknown-directive', `No block is called “:::${name}”.`, hint);
}
