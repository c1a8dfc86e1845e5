/** What the author asks of one block of code in its fence, understood and judged. */

import { nearest } from '../../domain/nearest.ts';
import type { Reading } from '../construct.ts';
import type { FenceMeta } from './fence-meta.ts';

export type LineKind = 'mark' | 'ins' | 'del';

export interface CodeOptions {
  readonly title?: string | undefined;
  /** Of line `index`, from 0. */
  readonly kinds: readonly (LineKind | undefined)[];
  /** What marks words; global and without state between lines. */
  readonly words: readonly RegExp[];
  /** Number of the first line; absent when lines are not numbered. */
  readonly firstNumber?: number | undefined;
  readonly wraps: boolean;
  readonly folds: boolean;
}

/** A block that folds shows so many lines; the style sheet says it again. */
const linesBeforeFold = 12;

export const codeOptionNames = [
  'title',
  'ins',
  'del',
  'mark',
  'showLineNumbers',
  'start',
  'wrap',
  'collapse',
  'twoslash',
];

type Findings = Pick<Reading, 'finding'>;

/** Indexes from 0 of the lines that `1,3-5` names, as far as the block has them. */
function linesIn(set: string, count: number, reading: Findings): number[] {
  const lines: number[] = [];
  for (const part of set.split(',').filter((value) => value.trim() !== '')) {
    const [, from = '', to = from] = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (from === '' || first < 1 || last < first)
      reading.finding('code-lines', `“${part.trim()}” names no lines.`, 'Write numbers and ranges: {1,3-5}');
    else if (last > count)
      reading.finding(
        'code-lines',
        `The block has ${count === 1 ? 'one line' : `${count} lines`}, so there is no line ${last} to mark.`,
        'Count the lines from 1, whatever number the first one shows.',
      );
    for (let line = first; line <= Math.min(last, count) && line > 0; line++) lines.push(line - 1);
  }
  return lines;
}

function wordsIn({ words, expressions }: FenceMeta, code: string, reading: Findings): RegExp[] {
  const sources = [...words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')), ...expressions];
  return sources.flatMap((source) => {
    let expression: RegExp;
    try {
      expression = new RegExp(source, 'g');
    } catch {
      reading.finding(
        'code-words',
        `/${source}/ is no regular expression, so it marks nothing.`,
        'Put words to mark in quotes: "word"',
      );
      return [];
    }
    if (code.split('\n').some((line) => line.search(expression) !== -1)) return [expression];
    const written = words[sources.indexOf(source)] ?? `/${source}/`;
    reading.finding(
      'code-words',
      `Nothing in this block matches ${written}, so nothing is marked.`,
      'Write the words as they stand in the code, upper and lower case alike.',
    );
    return [];
  });
}

function reportSlips({ attributes }: FenceMeta, reading: Findings): void {
  for (const [key, value] of attributes) {
    if (key === 'title' && typeof value === 'string' && /^["'{]/.test(value))
      reading.finding(
        'code-option',
        `The title ${value} is not in quotes.`,
        'Write title="…", with a quote at either end.',
      );
    if (codeOptionNames.includes(key)) continue;
    // What other programs understand is none of our business; a slip is near one of ours.
    const near = nearest(key, codeOptionNames);
    if (near && near[0] === key[0]?.toLowerCase() && Math.abs(near.length - key.length) <= 2)
      reading.finding('code-option', `A block of code has no “${key}”.`, `Write ${near}, or leave it out.`);
  }
}

const unbraced = (value: string | true | undefined) =>
  typeof value === 'string' ? value.replace(/^\{(.*)\}$/s, '$1') : undefined;

export function codeOptions(meta: FenceMeta, code: string, reading: Findings): CodeOptions {
  reportSlips(meta, reading);
  const { attributes, braces } = meta;
  const count = code.split('\n').length;
  const kinds = new Array<LineKind | undefined>(count).fill(undefined);
  const sets: readonly [LineKind, readonly string[]][] = [
    ['mark', [...braces, unbraced(attributes.get('mark')) ?? '']],
    ['ins', [unbraced(attributes.get('ins')) ?? '']],
    ['del', [unbraced(attributes.get('del')) ?? '']],
  ];
  for (const [kind, written] of sets)
    for (const line of written.flatMap((set) => linesIn(set, count, reading))) kinds[line] = kind;
  const start = unbraced(attributes.get('start') ?? attributes.get('showLineNumbers'));
  if (start !== undefined && !/^\d+$/.test(start))
    reading.finding('code-lines', `Lines cannot be numbered from “${start}”.`, 'Write a whole number: start=10');
  const isNumbered = attributes.has('start') || attributes.has('showLineNumbers');
  return {
    title: meta.title,
    kinds,
    words: wordsIn(meta, code, reading),
    firstNumber: isNumbered ? Number(/^\d+$/.exec(start ?? '')?.[0] ?? 1) : undefined,
    wraps: attributes.has('wrap'),
    folds: attributes.has('collapse') && count > linesBeforeFold,
  };
}
