/** What is wrong with one document, collected in the file's own lines. */
import type { Problem } from '../domain/problem.ts';
import type { CompileInput } from './types.ts';

/** A place in the body, from 1. */
export interface Point {
  readonly line: number;
  readonly column?: number;
}

type Report = (at: Point | number | undefined, rule: string, message: string, hint: string) => void;

export class Problems {
  readonly list: Problem[] = [];
  readonly #file: string;
  readonly #firstLine: number;
  readonly #lines: readonly string[];

  constructor({ file, firstLine, body }: Pick<CompileInput, 'file' | 'firstLine' | 'body'>) {
    this.#file = file;
    this.#firstLine = firstLine;
    this.#lines = body.split(/\r\n?|\n/);
  }

  /** The file's line for a line of the body; both count from 1. */
  line = (bodyLine = 1): number => bodyLine + this.#firstLine - 1;

  /** The same in the file; where no column is known, that of the line's first sign. */
  place = ({ line = 1, column }: { readonly line?: number | undefined; readonly column?: number } = {}) => ({
    line: this.line(line),
    column: column ?? Math.max(0, this.#lines[line - 1]?.search(/\S/) ?? 0) + 1,
  });

  /** Where `text` goes on at `to`, when its index `from` stands at `point`. Its lines lack what holds them: indents, the signs of quotations. */
  pointAfter({ line, column = 1 }: Point, text: string, from: number, to: number): Point {
    const passed = text.slice(from, to).split('\n').length - 1;
    if (passed === 0) return { line, column: column + to - from };
    const start = text.lastIndexOf('\n', to - 1) + 1;
    const end = text.indexOf('\n', to);
    const rest = text.slice(start, end === -1 ? undefined : end);
    const at = this.#lines[line + passed - 1]?.lastIndexOf(rest) ?? 0;
    return { line: line + passed, column: Math.max(0, at) + to - start + 1 };
  }

  error: Report = (at, rule, message, hint) => this.#add('error', at, rule, message, hint);
  finding: Report = (at, rule, message, hint) => this.#add('finding', at, rule, message, hint);

  #add(severity: Problem['severity'], at: Point | number | undefined, rule: string, message: string, hint: string) {
    this.list.push({
      file: this.#file,
      ...this.place(typeof at === 'object' ? at : { line: at }),
      severity,
      rule,
      message,
      hint,
    });
  }
}
