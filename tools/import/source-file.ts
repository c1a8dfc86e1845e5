/** Source files: data in TOML, YAML or JSON, and frontmatter in any of them. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** Fields by name, in lower case: no system tells capitals apart. */
export type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

export const fieldsOf = (value: unknown): Fields =>
  isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, own]) => [key.toLowerCase(), own])) : {};

const parsers = {
  toml: parseToml,
  // Duplicate keys and tabs are forgiven by the systems that read them.
  yaml: (text: string): unknown => parseYaml(text, { uniqueKeys: false, strict: false, logLevel: 'error' }),
  json: JSON.parse as (text: string) => unknown,
};

export interface SourceDocument {
  readonly fields: Fields;
  readonly body: string;
  readonly bodyLine: number;
}

function taken(text: string, format: keyof typeof parsers, head: string, length: number): SourceDocument {
  const breaks = text.slice(0, length).split('\n').length - 1;
  return { fields: fieldsOf(parsers[format](head)), body: text.slice(length), bodyLine: breaks + 1 };
}

/** @throws Error of one line when the frontmatter cannot be read. */
export function splitDocument(written: string): SourceDocument {
  const text = written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const yaml = /^---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/s.exec(text);
  const toml = /^\+\+\+[ \t]*\n(.*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/s.exec(text);
  try {
    if (yaml) return taken(text, 'yaml', yaml[1] ?? '', yaml[0].length);
    if (toml) return taken(text, 'toml', toml[1] ?? '', toml[0].length);
    const json = /^\{\s*\n.*?\n\}[ \t]*(?:\n|$)/s.exec(text);
    if (json) return taken(text, 'json', json[0], json[0].length);
  } catch (error) {
    throw new Error(`The frontmatter cannot be read: ${(error as Error).message.split('\n')[0]}`);
  }
  return { fields: {}, body: text, bodyLine: 1 };
}

const formats: Readonly<Record<string, keyof typeof parsers>> = {
  '.toml': 'toml',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'json',
};

/** A file of data. @throws Error of one line. */
export function readDataFile(path: string): unknown {
  const format = formats[extname(path).toLowerCase()];
  try {
    return format ? parsers[format](readFileSync(path, 'utf8')) : {};
  } catch (error) {
    throw new Error(`${path} cannot be read: ${(error as Error).message.split('\n')[0]}`);
  }
}

export const isDataFile = (path: string): boolean => extname(path).toLowerCase() in formats;

/** The first file called `names` with an extension of data, in `folder`. */
export const dataFile = (folder: string, ...names: readonly string[]): string | undefined =>
  names
    .flatMap((name) => Object.keys(formats).map((extension) => join(folder, name + extension)))
    .find((path) => existsSync(path));

/** Text of a field; a number or a date as it reads. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return typeof value === 'string' && value.trim() ? value.replace(/\s+/g, ' ').trim() : undefined;
};

/** A list, or one text that stands for a list of one. */
export const listOf = (value: unknown): string[] =>
  [value].flat().flatMap((item) => textOf(isFields(item) ? (item['name'] ?? item['title']) : item) ?? []);

/** `a.b.c` in nested fields, whatever their capitals. */
export const at = (fields: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => fieldsOf(value)[key.toLowerCase()], fields);
