/** YAML 1.2 (core schema: a date is text, `yes` is a word) to plain fields, each with its line. */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Problem } from '../domain/problem.ts';
import type { Reading } from './source-file.ts';
import { inQuotes, unquotedMark, yamlProblem } from './yaml-problem.ts';
import { cutTexts, strayMark } from './yaml-slips.ts';

/** Line of the file, from 1, on which a field or list item begins (`lineOf('hero', 'alt')`); of what it stands in when it is absent. */
export type LineOf = (...path: readonly PropertyKey[]) => number;

export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly lineOf: LineOf;
  /** The value of a field or list item as the file has it, quotes and all; `undefined` when it is absent or empty. */
  readonly sourceOf: (...path: readonly PropertyKey[]) => string | undefined;
  /** What is legal and hardly meant; an error where nothing is left of a value. */
  readonly findings: readonly Problem[];
}

/** `hero.alt`, `tags[2]` */
export const dotted = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

function parse(yaml: string) {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  return { document, lines };
}

/** Offsets of keys that stand in their map before; the library compares every key with every other. */
function repeatedKeys(document: Document.Parsed): number[] {
  const repeated: number[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) repeated.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return repeated;
}

interface Found {
  /** Where the field or item begins; of what it stands in when it is absent. */
  readonly offset: number | undefined;
  readonly value?: unknown;
}

/** Knows where each field of a document stands. */
function finder(document: Document.Parsed): (path: readonly PropertyKey[]) => Found {
  // The pairs of every map that was asked for, by their keys: a document may have thousands.
  const pairs = new Map<object, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known =
      pairs.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    pairs.set(map, known);
    return known;
  };
  return (path) => {
    let node: unknown = document.contents;
    let offset: number | undefined;
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(key));
        if (!isScalar(pair?.key)) return { offset };
        offset = pair.key.range?.[0];
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        offset = (node as ParsedNode | undefined)?.range[0] ?? offset;
      } else return { offset };
    }
    return { offset, value: node };
  };
}

function parsedAgain(yaml: string) {
  const { document, lines } = parse(yaml);
  return { find: finder(document), lines };
}

/** `firstLine` is the line of `file` on which `yaml` begins. */
export function readFields(yaml: string, firstLine: number, file: string): Reading<Fields> {
  const { document, lines } = parse(yaml);
  const lineAt = (offset: number) => firstLine - 1 + lines.linePos(offset).line;
  const fail = (problem: Omit<Problem, 'severity' | 'file' | 'rule'>): Reading<Fields> => ({
    problems: [{ severity: 'error', rule: 'yaml', file, ...problem }],
  });

  // What follows the first fault of syntax is mostly its echo.
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const { line, ...words } = yamlProblem(fault, yaml, lines.linePos(fault.pos[0]).line);
    return fail({ ...words, line: firstLine - 1 + line });
  }
  const twice = repeatedKeys(document);
  if (twice.length > 0) {
    return {
      problems: twice.map((offset): Problem => {
        const field = /^["']?([^"':\s]*)/.exec(yaml.slice(offset))?.[1];
        const line = lineAt(offset);
        return {
          severity: 'error',
          rule: 'duplicate-field',
          file,
          line,
          field,
          message: 'This field stands twice.',
          hint: 'Delete one of the two.',
        };
      }),
    };
  }
  if (document.contents !== null && !isMap(document.contents)) {
    const found = isSeq(document.contents) ? 'a list' : 'bare text';
    return fail({
      line: lineAt(document.contents.range[0]),
      message: `Fields are expected here, and this is ${found}.`,
      hint: 'Write one `field: value` a line, without a leading `-`.',
    });
  }
  const stray = strayMark(document);
  if (stray) {
    const { line, ...words } = unquotedMark(stray.mark, yaml, lines.linePos(stray.offset).line);
    return fail({ ...words, line: firstLine - 1 + line });
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    const message = 'References by `*` multiply here to more than any document needs.';
    return fail({ line: firstLine, message, hint: 'Write the values out.' });
  }
  // Parsed again, once, when a message needs it: ten thousand syntax trees are not kept for that.
  let again: ReturnType<typeof parsedAgain> | undefined;
  const find = (path: readonly PropertyKey[]) => {
    again ??= parsedAgain(yaml);
    return { ...again.find(path), lines: again.lines };
  };
  return {
    value: {
      value: (value ?? {}) as Record<string, unknown>,
      findings: cutTexts(document).map(({ path, offset, isEmpty, text }): Problem => {
        const [field] = path;
        const typed = path.length === 1 && !isEmpty ? `${field}: ${inQuotes(text)}` : inQuotes(text);
        return {
          severity: isEmpty ? 'error' : 'finding',
          rule: 'comment',
          file,
          line: lineAt(offset),
          field: dotted(path),
          message: `A \`#\` after a space begins a comment, so ${isEmpty ? 'there is no text here' : 'this text ends before it'}.`,
          hint: `Type \`${typed}\` to keep it all, or put a space after the \`#\`.`,
        };
      }),
      lineOf: (...path) => {
        const { offset, lines: linesAgain } = find(path);
        return offset === undefined ? 1 : firstLine - 1 + linesAgain.linePos(offset).line;
      },
      sourceOf: (...path) => {
        const [start, end] = (find(path).value as ParsedNode | null | undefined)?.range ?? [0, 0];
        return yaml.slice(start, end).trim() || undefined;
      },
    },
  };
}
