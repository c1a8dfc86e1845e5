/** Edits of single values in YAML, by the places that its parser gives. */
import { type Document, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLSeq } from 'yaml';
import type { Edit } from '../text-edits.ts';

const rangeOf = (node: unknown): readonly [number, number] => {
  const [start = 0, end = 0] = (node as Node | undefined)?.range ?? [];
  return [start, end];
};

/** `value` in the quotes of `source`, or plain where YAML reads it as this very text. */
function writtenLike(source: string, value: string): string {
  if (source.startsWith('"')) return JSON.stringify(value);
  const isPlain = !/[,[\]{}#:]|^\s|\s$/.test(value) && parseDocument(value).toJS() === value;
  return isPlain && !source.startsWith("'") ? value : `'${value.replaceAll("'", "''")}'`;
}

export class YamlEdits {
  readonly #yaml: string;
  readonly #document: Document.Parsed;
  /** Offset of the YAML in its file. */
  readonly #base: number;
  readonly edits: Edit[] = [];

  constructor(yaml: string, base: number) {
    this.#yaml = yaml;
    this.#base = base;
    this.#document = parseDocument(yaml, { uniqueKeys: false, stringKeys: true });
  }

  /** Plain data; empty where the text is no map. */
  get value(): Readonly<Record<string, unknown>> {
    const value: unknown = this.#document.errors.length > 0 ? undefined : this.#document.toJS();
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  }

  #edit(start: number, end: number, text: string): void {
    this.edits.push({ start: this.#base + start, end: this.#base + end, text });
  }

  #pair(key: string): Pair | undefined {
    const { contents } = this.#document;
    return isMap(contents)
      ? contents.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)
      : undefined;
  }

  #list(key: string): YAMLSeq | undefined {
    const value = this.#pair(key)?.value;
    return isSeq(value) ? value : undefined;
  }

  /** The value at `path` becomes `value`. */
  set(path: readonly (string | number)[], value: string): void {
    const node = this.#document.getIn(path, true);
    const [start, end] = rangeOf(node);
    this.#edit(start, end, writtenLike(this.#yaml.slice(start, end), value));
  }

  /** Takes the item out of the list `key`, which has others. */
  removeItem(key: string, index: number): void {
    const list = this.#list(key);
    const items = list?.items ?? [];
    const [start, end] = rangeOf(items[index]);
    if (!list?.flow) this.#removeLines(start, end);
    else if (index > 0) this.#edit(rangeOf(items[index - 1])[1], end, '');
    else this.#edit(start, rangeOf(items[1])[0] || end, '');
  }

  #removeLines(start: number, end: number): void {
    const lineStart = this.#yaml.lastIndexOf('\n', start) + 1;
    const lineEnd = this.#yaml.indexOf('\n', end - 1);
    if (lineEnd < 0) this.#edit(Math.max(0, lineStart - 1), this.#yaml.length, '');
    else this.#edit(lineStart, lineEnd + 1, '');
  }

  /** Adds an item to the list `key`, which is made when there is none. */
  append(key: string, value: string): void {
    const pair = this.#pair(key);
    const list = this.#list(key);
    const last = list?.items.at(-1);
    const text = writtenLike('', value);
    if (list?.flow && last) this.#edit(rangeOf(last)[1], rangeOf(last)[1], `, ${text}`);
    else if (list?.flow) this.#edit(rangeOf(list)[0], rangeOf(list)[1], `[${text}]`);
    else if (last) {
      const [start, end] = rangeOf(last);
      const indent = this.#yaml.slice(this.#yaml.lastIndexOf('\n', start) + 1, start);
      const lineEnd = this.#yaml.indexOf('\n', end - 1);
      const at = lineEnd < 0 ? this.#yaml.length : lineEnd;
      this.#edit(at, at, `\n${indent}${text}`);
    } else if (pair) {
      const [start, end] = rangeOf(pair.value);
      this.#edit(start, end, `${/\s$/.test(this.#yaml.slice(0, start)) ? '' : ' '}[${text}]`);
    } else this.addField(key, `[${text}]`);
  }

  /** Adds a line at the end. `key` and `value` are written as they are. */
  addField(key: string, value: string): void {
    const at = this.#yaml.trimEnd().length;
    this.#edit(at, at, `${at > 0 ? '\n' : ''}${key}: ${value}`);
  }

  /** Takes the field and its lines out. */
  removeField(key: string): void {
    const pair = this.#pair(key);
    if (pair) this.#removeLines(rangeOf(pair.key)[0], Math.max(rangeOf(pair.key)[1], rangeOf(pair.value)[1]));
  }
}
