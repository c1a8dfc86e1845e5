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
import { inQuotes, yamlProblem } from './yaml-problem.ts';

/** Line of the file, from 1, on which a field or list item begins (`lineOf('hero', 'alt')`); of what it stands in when it is absent. */
export type LineOf = (...path: readonly PropertyKey[]) => number;

export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  readonly lineOf: LineOf;
  /** What is legal and hardly meant. */
  readonly findings: readonly Problem[];
}

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

/** Knows where each field of a document begins. */
function offsets(document: Document.Parsed): (path: readonly PropertyKey[]) => number | undefined {
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
        if (!isScalar(pair?.key)) break;
        offset = pair.key.range?.[0];
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        offset = (node as ParsedNode | undefined)?.range[0] ?? offset;
      } else break;
    }
    return offset;
  };
}

function parsedAgain(yaml: string) {
  const { document, lines } = parse(yaml);
  return { offsetOf: offsets(document), lines };
}

/** Fields whose text ends at a `#`, as in `title: Fixing #12`: YAML takes what follows for a comment, without a word. */
const cutTexts = (document: Document.Parsed) =>
  (isMap<unknown, unknown>(document.contents) ? document.contents.items : []).flatMap(({ key, value }) => {
    const isCut =
      isScalar(value) &&
      value.type === 'PLAIN' &&
      (typeof value.value === 'string' || value.value === null) &&
      /^\S/.test(value.comment ?? '');
    const text = isCut ? `${value.value ?? ''} #${value.comment}`.trim() : '';
    return isCut && isScalar(key) ? [{ field: String(key.value), offset: key.range?.[0] ?? 0, text }] : [];
  });

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
  let again: ReturnType<typeof parsedAgain> | undefined;
  try {
    return {
      value: {
        value: (document.toJS() ?? {}) as Record<string, unknown>,
        findings: cutTexts(document).map(
          ({ field, offset, text }): Problem => ({
            severity: 'finding',
            rule: 'comment',
            file,
            line: lineAt(offset),
            field,
            message: 'A `#` after a space begins a comment, so this text ends before it.',
            hint: `Type \`${field}: ${inQuotes(text)}\` to keep it all, or put a space after the \`#\`.`,
          }),
        ),
        lineOf: (...path) => {
          // Parsed again, once, when a message needs it: ten thousand syntax trees are not kept for that.
          again ??= parsedAgain(yaml);
          const offset = again.offsetOf(path);
          return offset === undefined ? 1 : firstLine - 1 + again.lines.linePos(offset).line;
        },
      },
    };
  } catch {
    const line = yaml.split('\n').findIndex((text) => /[:-]\s+\*/.test(text));
    return fail({
      line: firstLine + Math.max(line, 0),
      message: 'A value that begins with `*` refers to an anchor, and there is none of that name.',
      hint: 'Put the value in quotes.',
    });
  }
}
