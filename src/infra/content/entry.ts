/** One file of the content to one checked entry. */
import { extname } from 'node:path';
import type { z } from 'astro/zod';
import { splitFrontmatter } from './frontmatter.ts';
import type { Location } from './listing.ts';
import { type Reading, readSource } from './source-file.ts';
import { validate } from './validation.ts';
import { type LineOf, readFields } from './yaml-fields.ts';

interface Source {
  /** Path named in messages. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the file's bytes. */
  readonly digest: string;
  readonly lineOf: LineOf;
}

export interface DocumentSource<F> extends Source {
  readonly slug: string;
  readonly format: 'md' | 'mdx';
  /** What follows the frontmatter, lines ended by `\n`. */
  readonly body: string;
  /** Line of the file on which `body` starts, from 1. */
  readonly bodyLine: number;
  readonly frontmatter: F;
}

export interface DataSource<D> extends Source {
  readonly id: string;
  readonly data: D;
}

export async function readDocument<S extends z.ZodType>(
  { id, path, file }: Location,
  schema: S,
): Promise<Reading<DocumentSource<z.output<S>>>> {
  const source = await readSource(path, file);
  if ('problems' in source) return source;
  const document = splitFrontmatter(source.value.text, file);
  if ('problems' in document) return document;
  const { yaml, body, bodyLine } = document.value;
  const fields = readFields(yaml, 2, file);
  if ('problems' in fields) return fields;
  const frontmatter = validate(schema, fields.value, file);
  if ('problems' in frontmatter) return frontmatter;
  const { lineOf } = fields.value;
  const format = extname(path) === '.mdx' ? 'mdx' : 'md';
  return { value: { slug: id, file, path, digest: source.value.digest, lineOf, format, body, bodyLine, frontmatter: frontmatter.value } };
}

export async function readData<S extends z.ZodType>({ id, path, file }: Location, schema: S): Promise<Reading<DataSource<z.output<S>>>> {
  const source = await readSource(path, file);
  if ('problems' in source) return source;
  const fields = readFields(source.value.text, 1, file);
  if ('problems' in fields) return fields;
  const data = validate(schema, fields.value, file);
  if ('problems' in data) return data;
  return { value: { id, file, path, digest: source.value.digest, lineOf: fields.value.lineOf, data: data.value } };
}
