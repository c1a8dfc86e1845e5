/** A schema's verdict as problems with a file and a line. */
import { z } from 'astro/zod';
import { alternatives, nearest } from '../domain/nearest.ts';
import type { Problem } from '../domain/problem.ts';
import { adviceFor } from './field-aliases.ts';
import type { Fields } from './yaml-fields.ts';

export interface Verdict<T> {
  /** The fields that are right. */
  readonly readable: Partial<T>;
  /** Names of the fields left out of `readable` because they are not. */
  readonly faulty: readonly string[];
  /** Everything, when nothing is wrong. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}

type Path = readonly PropertyKey[];

/** `hero.alt`, `tags[2]` */
const dotted = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** The fields of the object at `path` of a schema. */
function knownFields(schema: z.core.$ZodType | undefined, [key, ...rest]: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return knownFields(schema.unwrap(), key === undefined ? [] : [key, ...rest]);
  if (schema instanceof z.ZodArray) return knownFields(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return key === undefined ? Object.keys(schema.shape) : knownFields(schema.shape[String(key)], rest);
}

const isPresent = (value: unknown, [key, ...rest]: Path): boolean =>
  key === undefined ||
  (typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key) &&
    isPresent(Reflect.get(value, key), rest));

export function validate<S extends z.ZodObject>(schema: S, fields: Fields, file: string): Verdict<z.output<S>> {
  const result = schema.safeParse(fields.value);
  if (result.success) return { value: result.data, readable: result.data, faulty: [], problems: [] };

  const at = (rule: string, path: Path, message: string, hint: string | undefined): Problem => ({
    severity: 'error',
    rule,
    file,
    line: fields.lineOf(...path),
    field: dotted(path) || undefined,
    message,
    hint,
  });
  const faulty = new Set<string>();
  const meant = new Set<string>();
  const problems: Problem[] = [];
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = knownFields(schema, issue.path);
    for (const key of issue.keys) {
      const foreign = adviceFor(key, known);
      const field = foreign ? foreign.field : nearest(key, known);
      if (field) meant.add(dotted([...issue.path, field]));
      problems.push(
        at(
          'unknown-field',
          [...issue.path, key],
          `There is no field \`${key}\`.`,
          foreign?.hint ?? (field ? `Type \`${field}\`.` : `Delete the line, or type ${alternatives(key, known)}.`),
        ),
      );
    }
    if (issue.path[0] !== undefined) faulty.add(String(issue.path[0]));
  }
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') continue;
    faulty.add(String(issue.path[0]));
    const present = isPresent(fields.value, issue.path);
    // A misspelt field is not also reported as missing.
    if (!present && meant.has(dotted(issue.path))) continue;
    const [message = '', hint] = issue.message.split('\n');
    problems.push(at(present ? 'invalid-field' : 'missing-field', issue.path, message, hint));
  }
  for (const field of meant) if (!isPresent(fields.value, [field])) faulty.add(field);

  const readable: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(schema.shape)) {
    const alone = faulty.has(key) ? undefined : z.safeParse(field, fields.value[key]);
    if (alone?.success) readable[key] = alone.data;
  }
  return { readable: readable as Partial<z.output<S>>, faulty: [...faulty], problems };
}
