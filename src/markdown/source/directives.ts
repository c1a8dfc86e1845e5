/** `:::name` and `::name` call a construct. Sätteri drops directives that nobody handles, so every one goes on to hast as an element. */
import { defineMdastPlugin } from 'satteri';
import { nearest } from '../../domain/nearest.ts';
import type { Reading, Registry } from '../construct.ts';

/** A line that might begin with a directive. */
const candidate = /^[ \t>*+\-\d.)]*:{2,}[\p{L}\p{N}_]/mu;
export const mayHoldDirectives = (source: string) => candidate.test(source);

/** Names of the elements and the attribute that carry a directive through hast. */
export const directiveElement = 'sodiarc-directive';
export const labelElement = 'sodiarc-label';

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

export function reportUnknownDirective(name: string, registry: Registry, reading: Reading): void {
  const known = registry.directiveNames;
  const near = nearest(name, known);
  const hint = near
    ? `Write :::${near}.`
    : known.length > 0
      ? `Use one of ${known.join(', ')}, or write \\:::${name} for the text.`
      : `There are no blocks of this kind yet; write \\:::${name} for the text.`;
  reading.error('unknown-directive', `No block is called “:::${name}”.`, hint);
}
