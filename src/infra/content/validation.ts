/** A schema's verdict as problems with a file and a line. */
import { z } from 'astro/zod';
import { nearest, suggestion } from '../../domain/nearest.ts';
import type { Problem } from '../../domain/problem.ts';
import { foreignField } from './foreign-fields.ts';
import type { Reading } from './source-file.ts';
import type { Fields } from './yaml-fields.ts';

type Path = readonly PropertyKey[];

/** `hero.alt`, `tags[2]` */
const dotted = (path: Path) =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

/** The fields of the object at `path` of a schema. */
function knownFields(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return knownFields(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return knownFields(schema.element, path.slice(1));
  if (!(schema instanceof z.ZodObject)) return [];
  const [key, ...rest] = path;
  return key === undefined ? Object.keys(schema.shape) : knownFields(schema.shape[String(key)], rest);
}

const isPresent = (value: unknown, path: Path): boolean =>
  path.length === 0 ||
  (typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, path[0] ?? '') &&
    isPresent(Reflect.get(value, path[0] ?? ''), path.slice(1)));

export function validate<T extends z.ZodType>(schema: T, fields: Fields, file: string): Reading<z.output<T>> {
  const result = schema.safeParse(fields.value);
  if (result.success) return { value: result.data };

  // A misspelt field is not also reported as missing.
  const meant = new Set<string>();
  const unknown = result.error.issues.flatMap((issue): Problem[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = knownFields(schema, issue.path);
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const foreign = foreignField(key, known);
      const field = foreign?.field ?? nearest(key, known);
      if (field) meant.add(dotted([...issue.path, field]));
      const hint = foreign?.hint ?? suggestion(key, known);
      return {
        severity: 'error',
        rule: 'unknown-field',
        file,
        line: fields.lineOf(...path),
        field: dotted(path),
        message: `There is no field \`${key}\`.`,
        hint,
      };
    });
  });
  const wrong = result.error.issues.flatMap((issue): Problem[] => {
    const field = dotted(issue.path);
    const present = isPresent(fields.value, issue.path);
    if (issue.code === 'unrecognized_keys' || (!present && meant.has(field))) return [];
    const [message = '', hint] = issue.message.split('\n');
    return [
      {
        severity: 'error',
        rule: present ? 'invalid-field' : 'missing-field',
        file,
        line: fields.lineOf(...issue.path),
        field,
        message,
        hint,
      },
    ];
  });
  return { problems: [...unknown, ...wrong] };
}
