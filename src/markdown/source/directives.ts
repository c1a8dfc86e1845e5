/** `:::name` and `::name` call a construct; every one goes on to hast as an element. */
import { nearest } from '../../domain/nearest.ts';
import type { Reading, Registry } from '../construct.ts';

/** Names of the elements and the attribute that carry a directive through hast. */
export const directiveElement = 'sodiarc-directive';
export const labelElement = 'sodiarc-label';

export function reportUnknownDirective(name: string, registry: Registry, reading: Reading): void {
  const known = registry.directiveNames;
  const near = nearest(name, known);
  const hint = near ? `Write :::${near}.` : `Use one of ${known.join(', ')}, or write \\:::${name} for the text.`;
  reading.error('unknown-directive', `No block is called “:::${name}”.`, hint);
}
