/** One block of code and all that is said of it → its lines, and its plain text. */
import { type CodeLine, lineText, markedWords, noteLines } from './code-lines.ts';
import { explainedNotes, explainedStretches } from './code-notes.ts';
import type { CodeOptions } from './code-options.ts';
import type { Lines } from './highlight.ts';
import type { Explanation } from './twoslash.ts';

export interface CodeContent {
  /** As written, without what is glued to it (`js{1,3}`); `console` for every terminal; empty for plain text. */
  readonly language: string;
  /** Number among the document's blocks of code, from 1. */
  readonly number: number;
  readonly code: string;
  readonly options: CodeOptions;
  /** Of a terminal's lines. */
  readonly prompts?: readonly (string | undefined)[] | undefined;
  /** Absent when the fence does not ask for them. */
  readonly explanations?: readonly Explanation[] | undefined;
  readonly lines: Lines;
}

export const isDiff = (language: string) => language.toLowerCase() === 'diff';

function kindInDiff(line: string): 'added' | 'removed' | undefined {
  if (/^\+(?!\+\+ )/.test(line)) return 'added';
  return /^-(?!-- )/.test(line) ? 'removed' : undefined;
}

export function codeLines({ language, number, options, prompts, lines, explanations = [] }: CodeContent): CodeLine[] {
  const { kinds, words, firstNumber } = options;
  const stretchesOf = explainedStretches(explanations, number);
  const notesOf = explainedNotes(explanations);
  return lines.map((runs, index) => ({
    runs,
    stretches: [...markedWords(runs, words), ...stretchesOf(index)],
    notes: notesOf(index),
    kind: kinds[index] ?? (isDiff(language) ? kindInDiff(lineText(runs)) : undefined),
    number: firstNumber === undefined ? undefined : firstNumber + index,
    prompt: prompts?.[index],
    isOutput: prompts !== undefined && prompts[index] === undefined,
  }));
}

const signs = { ins: '+', del: '-', mark: ' ' } as const;

/** Inserted and deleted lines as a diff, which is what text has for them; notes as comments. */
export function asText(content: CodeContent): { readonly code: string; readonly language: string } {
  const { options, language, code, explanations = [] } = content;
  const isChanged = options.kinds.some((kind) => kind === 'ins' || kind === 'del');
  if (!isChanged && explanations.length === 0) return { code, language };
  const notesOf = explainedNotes(explanations);
  const signed = (sign: string, line: string) => (isChanged ? `${sign}${line}`.trimEnd() : line);
  const lines = code
    .split('\n')
    .flatMap((line, index) => [
      signed(signs[options.kinds[index] ?? 'mark'], line),
      ...noteLines(notesOf(index)).map((note) => signed(' ', note)),
    ]);
  return { code: lines.join('\n'), language: isChanged ? 'diff' : language };
}
