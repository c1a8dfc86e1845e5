/** A schema's verdict as problems with a file and a line. */
import { z } from 'astro/zod';
import { alternatives, nearest } from '../domain/nearest.ts';
import { dotted, type Problem, problemAt } from '../domain/problem.ts';
import { asWritten, say } from '../schemas/message.ts';
import { adviceFor } from './field-aliases.ts';
import type { Fields, PositionOf } from './yaml-fields.ts';
import { inQuotes } from './yaml-problem.ts';

export interface Verdict<T> {
  readonly fields: Fragments<T>;
  /** Names of the fields that are not right. */
  readonly faulty: readonly string[];
  /** Everything, when nothing is wrong. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Fields as far as they are right: of a group any member may be absent, of a list a wrong item is `undefined` and keeps its place. */
export type Fragments<T> = { readonly [Field in keyof T]?: Fragment<T[Field]> };
type Fragment<V> = V extends readonly (infer Item)[]
  ? readonly (Item | undefined)[]
  : V extends Date
    ? V
    : V extends object
      ? Fragments<V>
      : V;

type Path = readonly PropertyKey[];

/** The fields of the object at `path`. */
function knownFields(schema: z.core.$ZodType | undefined, [key, ...rest]: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return knownFields(schema.unwrap(), key === undefined ? [] : [key, ...rest]);
  if (schema instanceof z.ZodArray) return knownFields(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  return key === undefined ? Object.keys(schema.shape) : knownFields(schema.shape[String(key)], rest);
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner instanceof Object ? Reflect.get(inner, key) : undefined), value);
const isPresent = (value: unknown, path: Path): boolean => valueAt(value, path) !== undefined;

// Codes of double-quoted text in YAML that stand for a character nobody types, and are easily typed as a path.
const invisible = /\\[0abtnvfre_NLP]/;

/** What `schema` finds right in `value`; `isWrong` of what it finds wrong though its parts are right. */
function fragmentOf(schema: z.core.$ZodType, value: unknown, path: Path, isWrong: (path: Path) => boolean): unknown {
  const whole = z.safeParse(schema, value);
  if (whole.success) return isWrong(path) ? undefined : whole.data;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fragmentOf(schema.unwrap(), value, path, isWrong);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item, index) => fragmentOf(schema.element, item, [...path, index], isWrong));
  if (!(schema instanceof z.ZodObject && value instanceof Object)) return undefined;
  const members = Object.entries(schema.shape).map(([key, member]) => [
    key,
    fragmentOf(member, Reflect.get(value, key), [...path, key], isWrong),
  ]);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

/** The message of an issue about the value as the file has it, and about what YAML made of it on the way. */
function worded({ message, path }: z.core.$ZodIssue, fields: Fields): string {
  const value = valueAt(fields.value, path);
  const source =
    typeof value === 'string' && !/[\n\p{Cc}\u2028\u2029]/u.test(value) ? undefined : fields.sourceOf(...path);
  if (source === undefined) return message;
  const [code] = (source.startsWith('"') && invisible.exec(source)) || [];
  if (code)
    return say(
      `A backslash inside double quotes begins a code, and \`${code}\` stands for a character that is not seen.`,
      `Put it in single quotes: \`${inQuotes(source.slice(1, -1))}\`.`,
    );
  const line = source.replace(/\s+/g, ' ');
  return message.replace(`"${asWritten}"`, () => inQuotes(line)).replaceAll(asWritten, () => line);
}

export function validate<S extends z.ZodObject>(schema: S, fields: Fields, file: string): Verdict<z.output<S>> {
  const result = schema.safeParse(fields.value);
  if (result.success) {
    const { data } = result;
    return { value: data, fields: data as Fragments<typeof data>, faulty: [], problems: [] };
  }

  const at = (position: PositionOf, rule: string, path: Path, message: string, hint: string | undefined): Problem =>
    problemAt('error', rule, { file, ...position(...path), field: dotted(path) || undefined }, message, hint);
  const faulty = new Set<string>();
  const meant = new Set<string>();
  const problems: Problem[] = [];
  for (const issue of result.error.issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = knownFields(schema, issue.path);
    for (const key of issue.keys) {
      const foreign = adviceFor(key, known);
      const field = foreign ? foreign.field : nearest(key, known);
      const place = dotted([...issue.path, field ?? '']);
      const isTaken = field && (meant.has(place) || isPresent(fields.value, [...issue.path, field]));
      if (field) meant.add(place);
      problems.push(
        at(
          fields.keyPositionOf,
          'unknown-field',
          [...issue.path, key],
          `There is no field \`${key}\`.`,
          isTaken
            ? `Delete the line, or move what it says into \`${field}\`, which is here already.`
            : (foreign?.hint ??
                (field ? `Type \`${field}\`.` : `Delete the line, or type ${alternatives(key, known)}.`)),
        ),
      );
    }
    if (issue.path[0] !== undefined) faulty.add(String(issue.path[0]));
  }
  /** Where a group stands in braces, no line can be added to it. */
  const withinBraces = ({ path, message }: z.core.$ZodIssue): string | undefined => {
    const isInBraces = path.length > 1 && fields.sourceOf(...path.slice(0, -1))?.startsWith('{');
    return isInBraces
      ? `Add ${/`.+`/.exec(message)?.[0]} between its braces, and a comma between two fields.`
      : undefined;
  };
  const swallowed = new Set(fields.findings.flatMap(({ severity, field }) => (severity === 'error' ? field : [])));
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') continue;
    faulty.add(String(issue.path[0]));
    const present = isPresent(fields.value, issue.path);
    // A misspelt field is not also reported as missing.
    if (!present && meant.has(dotted(issue.path))) continue;
    // Nor is one that a comment swallowed also empty.
    if (swallowed.has(dotted(issue.path))) continue;
    const [message = '', hint] = worded(issue, fields).split('\n');
    const rule = present ? 'invalid-field' : 'missing-field';
    problems.push(at(fields.positionOf, rule, issue.path, message, (!present && withinBraces(issue)) || hint));
  }
  for (const field of meant) if (!isPresent(fields.value, [field])) faulty.add(field);

  const wrong = new Set(result.error.issues.map(({ path }) => dotted(path)));
  const fragments = fragmentOf(schema, fields.value, [], (path) => wrong.has(dotted(path))) as object;
  return { fields: fragments, faulty: [...faulty], problems };
}
