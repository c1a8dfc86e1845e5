/** The attributes of a construct that is called by name. */

import { nearest } from '../../domain/nearest.ts';
import type { Reading, Tag } from '../construct.ts';
import { componentName } from '../construct.ts';

/** Attributes that are there, their values as text; a name that is not `known` is an error. */
export function attributesOf<Name extends string>(
  { name, attributes }: Tag,
  known: readonly Name[],
  reading: Reading,
): Partial<Record<Name, string>> {
  const unknown = Object.keys(attributes).filter((key) => !(known as readonly string[]).includes(key));
  for (const key of unknown) {
    const near = nearest(key, known);
    reading.error(
      'unknown-attribute',
      `<${componentName(name)}> has no attribute “${key}”.`,
      near ? `Write ${near}.` : `Use ${known.join(', ')}, or remove it.`,
    );
  }
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, value === true ? '' : value]),
  ) as Partial<Record<Name, string>>;
}
