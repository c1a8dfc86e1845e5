/** YAML 1.2 (core schema: a date is text, `yes` is a word) to plain fields, each with its place. */
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
import { dotted, type Problem, problemAt } from '../domain/problem.ts';
import { type Explanation, inQuotes, unquotedMark, yamlProblem } from './yaml-problem.ts';
import { curlyQuotes, cutTexts, strangeSpace, strayMark } from './yaml-slips.ts';

/** Line of the file and column, from 1. */
export type Position = Readonly<Record<'line' | 'column', number>>;

/** Where a field or list item stands (`positionOf('hero', 'alt')`); what it stands in when it is absent. */
export type PositionOf = (...path: readonly PropertyKey[]) => Position;

export type Reading<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

export interface Fields {
  readonly value: Readonly<Record<string, unknown>>;
  /** Of the value, where that begins on the line of its field. */
  readonly positionOf: PositionOf;
  /** Of the field itself. */
  readonly keyPositionOf: PositionOf;
  /** The value of a field or list item as the file has it, quotes and all; `undefined` when it is absent or empty. */
  readonly sourceOf: (...path: readonly PropertyKey[]) => string | undefined;
  /** What is legal and hardly meant; an error where nothing is left of a value. */
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

interface Found {
  /** Where the field or item begins; of what it stands in when it is absent. */
  readonly offset: number;
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
    let offset = -1;
    for (const key of path) {
      if (isMap(node)) {
        const pair = pairsOf(node).get(String(key));
        if (!isScalar(pair?.key)) return { offset };
        offset = pair.key.range?.[0] ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(key)];
        offset = (node as ParsedNode | undefined)?.range[0] ?? offset;
      } else return { offset };
    }
    return { offset, value: node };
  };
}

/** `firstLine` is the line of `file` on which `yaml` begins. */
export function readFields(yaml: string, firstLine: number, file: string): Reading<Fields> {
  const { document, lines } = parse(yaml);
  const strange = strangeSpace(yaml);
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: firstLine - 1 + line, column: col };
  };
  const fail = (problem: Omit<Problem, 'severity' | 'file' | 'rule'>): Reading<Fields> => ({
    problems: [{ severity: 'error', rule: 'yaml', file, ...problem }],
  });
  const failAt = ({ line, ...explanation }: Explanation) => fail({ ...explanation, line: firstLine - 1 + line });

  if (strange) return failAt(strange);
  // What follows the first fault of syntax is mostly its echo.
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0]);
    return failAt(yamlProblem(fault, yaml, { line, column: col }));
  }
  const quotes = curlyQuotes(document, yaml);
  const quoted = quotes.found.map(({ offset, isError, hint }): Problem => {
    const message = 'Curly quotes are letters in a field: readers see them, and they hold nothing together.';
    return { severity: isError ? 'error' : 'finding', rule: 'quotes', file, ...at(offset), message, hint };
  });
  if (quotes.yaml !== yaml) {
    const read = readFields(quotes.yaml, firstLine, file);
    const errors = quoted.filter(({ severity }) => severity === 'error');
    if ('problems' in read) return { problems: [...errors, ...read.problems] };
    return { value: { ...read.value, findings: [...errors, ...read.value.findings] } };
  }
  const twice = repeatedKeys(document);
  if (twice.length > 0) {
    return {
      problems: twice.map((offset): Problem => {
        const field = /^["']?([^"':\s]*)/.exec(yaml.slice(offset))?.[1];
        const place = { file, ...at(offset), field };
        return problemAt('error', 'duplicate-field', place, 'This field stands twice.', 'Delete one of the two.');
      }),
    };
  }
  if (document.contents !== null && !isMap(document.contents)) {
    const found = isSeq(document.contents) ? 'a list' : 'bare text';
    return fail({
      ...at(document.contents.range[0]),
      message: `Fields are expected here, and this is ${found}.`,
      hint: 'Write one `field: value` a line, without a leading `-`.',
    });
  }
  const stray = strayMark(document);
  if (stray) {
    const { line, col } = lines.linePos(stray.offset);
    return failAt(unquotedMark(stray.mark, yaml, { line, column: col }));
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    const message = 'References by `*` multiply here to more than any document needs.';
    return fail({ line: firstLine, column: 1, message, hint: 'Write the values out.' });
  }
  // Parsed again, once, when a message needs it: ten thousand syntax trees are not kept for that.
  let finding: ReturnType<typeof finder> | undefined;
  const find = (path: readonly PropertyKey[]) => {
    finding ??= finder(parse(yaml).document);
    const { offset, value } = finding(path);
    // The line `---` above the first field, or the first of a file of data.
    const key = offset < 0 ? { line: 1, column: 1 } : at(offset);
    const [start] = (value as ParsedNode | null | undefined)?.range ?? [];
    const own = start === undefined ? key : at(start);
    return { value, key, position: own.line === key.line ? own : key };
  };
  return {
    value: {
      value: (value ?? {}) as Record<string, unknown>,
      findings: [
        ...quoted,
        ...cutTexts(document).map(({ path, offset, isEmpty, text }): Problem => {
          const [field] = path;
          const typed = path.length === 1 && !isEmpty ? `${field}: ${inQuotes(text)}` : inQuotes(text);
          return {
            severity: isEmpty ? 'error' : 'finding',
            rule: 'comment',
            file,
            ...at(offset),
            field: dotted(path),
            message: `A \`#\` after a space begins a comment, so ${isEmpty ? 'there is no text here' : 'this text ends before it'}.`,
            hint: `Type \`${typed}\` to keep it all, or give the comment a line of its own.`,
          };
        }),
      ],
      positionOf: (...path) => find(path).position,
      keyPositionOf: (...path) => find(path).key,
      sourceOf: (...path) => {
        const [start, end] = (find(path).value as ParsedNode | null | undefined)?.range ?? [0, 0];
        return yaml.slice(start, end).trim() || undefined;
      },
    },
  };
}
