/** One file of the content to one checked entry. */
import { extname } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../domain/problem.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Location } from './listing.ts';
import { conflictsIn, readDataText, readSource } from './source-file.ts';
import { type Verdict, validate } from './validation.ts';
import type { PositionOf } from './yaml-fields.ts';
import { recoverFields } from './yaml-recovery.ts';

export interface Source {
  /** Path named in messages. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the file's bytes. */
  readonly digest: string;
  readonly positionOf: PositionOf;
}

/** A document's text, whatever its fields. */
export interface DocumentText extends Omit<Source, 'positionOf'> {
  /** The folder's name, or the file's without its extension. */
  readonly slug: string;
  readonly format: 'md' | 'mdx';
  /** What follows the frontmatter, lines ended by `\n`. */
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
}

export interface DocumentSource<F> extends DocumentText, Source {
  readonly frontmatter: F;
  /** Names of those who helped, by the history of the file. */
  readonly contributors?: readonly string[];
}

export interface DataSource<D> extends Source {
  /** The file's name without its extension. */
  readonly id: string;
  readonly data: D;
}

/** The fields of a file as far as they are right: a file with one fault is checked for others all the same. */
export interface Readable<T> extends Source, Pick<Verdict<T>, 'faulty' | 'fields'> {
  readonly id: string;
  /** Names of the fields that may be there and could not be read. */
  readonly lost: readonly string[];
}

/** What came of reading a file: an entry when nothing is wrong with it, nothing readable when it cannot be taken apart. */
export interface Outcome<Entry, T> {
  readonly file: string;
  readonly entry?: Entry;
  readonly readable?: Readable<T> | undefined;
  /** Of a document. */
  readonly text?: DocumentText;
  readonly problems: readonly Problem[];
}

export function readDocument<S extends z.ZodObject>(
  location: Location,
  schema: S,
): Outcome<DocumentSource<z.output<S>>, z.output<S>> {
  const { id, path, file } = location;
  const { digest, ...source } = readSource(path, file);
  const { yaml, yamlLine, body, bodyLine, ...document } = splitFrontmatter(source.text, file);
  const format = extname(path) === '.mdx' ? 'mdx' : 'md';
  const text: DocumentText = { file, path, digest, slug: id, format, body, bodyLine };
  const outcome = readYaml(location, schema, { yaml, firstLine: yamlLine, digest }, (source, frontmatter) => ({
    ...source,
    ...text,
    frontmatter,
  }));
  // What follows from a fault of the whole file is no fault of its fields.
  const conflicts = conflictsIn(source.text.split('\n', Math.max(1, bodyLine - 1)).join('\n'), file);
  const problems = [source.problems, conflicts, document.problems].find(({ length }) => length > 0);
  if (!problems) return { ...outcome, text };
  const readable = outcome.readable && { ...outcome.readable, lost: Object.keys(schema.shape) };
  return { file, readable, text, problems };
}

export function readData<S extends z.ZodObject>(
  location: Location,
  schema: S,
): Outcome<DataSource<z.output<S>>, z.output<S>> {
  const { id, path, file } = location;
  const { text: yaml, digest, problems } = readDataText(path, file);
  if (problems.length > 0) return { file, problems };
  return readYaml(location, schema, { yaml, firstLine: 1, digest }, (source, data) => ({ ...source, id, data }));
}

function readYaml<S extends z.ZodObject, Entry>(
  { id, path, file }: Location,
  schema: S,
  { yaml, firstLine, digest }: { readonly yaml: string; readonly firstLine: number; readonly digest: string },
  toEntry: (source: Source, value: z.output<S>) => Entry,
): Outcome<Entry, z.output<S>> {
  const read = recoverFields(yaml, firstLine, file, Object.keys(schema.shape));
  if (!read.fields) return { file, problems: read.problems };
  const { positionOf, findings } = read.fields;
  const { value, fields, faulty, problems } = validate(schema, read.fields, file);
  const source: Source = { file, path, digest, positionOf };
  const { lost } = read;
  return {
    file,
    readable: { ...source, id, fields, faulty, lost },
    ...(value && read.problems.length === 0 && { entry: toEntry(source, value) }),
    problems: [
      ...read.problems,
      // What is wrong even within straight quotes is typed again anyway.
      ...findings.filter(({ rule, line }) => rule !== 'quotes' || !problems.some((problem) => problem.line === line)),
      // What could not be read may be there.
      ...problems.filter(({ rule, field }) => rule !== 'missing-field' || !lost.includes(field ?? '')),
    ],
  };
}
