/** The attributes of a construct that is called by name. */

import { nearest } from '../../domain/nearest.ts';
import { componentName, type Reading, type Tag } from '../construct.ts';

/** A tag as it is written; an attribute without a value is `true`. */
export interface WrittenTag extends Omit<Tag, 'attributes'> {
  readonly attributes: Readonly<Record<string, string | true>>;
}

/** Set like prose. */
const words = new Set(['caption', 'credit', 'label', 'summary', 'title']);

/** There or not. */
const flags = new Set(['full', 'loop', 'muted', 'open', 'wide']);

/** Those that are there, their values as text; a name that is not `known` is an error. */
export function attributesOf(
  { name, attributes: written }: WrittenTag,
  known: readonly string[],
  reading: Reading,
): Tag['attributes'] {
  for (const [key, value] of Object.entries(written)) {
    if (known.includes(key)) {
      if (flags.has(key) && value !== true && !['', 'true', key].includes(value))
        reading.error(
          'attribute-value',
          `“${key}” of <${componentName(name)}> has no value: where it stands, it holds.`,
          `Write ${key} alone, or remove it.`,
        );
      continue;
    }
    const near = nearest(key, known);
    const others = known.length > 0 ? `Use ${known.join(', ')}, or remove it.` : 'Remove it.';
    reading.error(
      'unknown-attribute',
      `<${componentName(name)}> has no attribute “${key}”.`,
      near ? `Write ${near}.` : others,
    );
  }
  return Object.fromEntries(
    Object.entries(written).map(([key, value]) => [
      key,
      value === true ? '' : words.has(key) ? reading.prose(value) : value,
    ]),
  );
}
