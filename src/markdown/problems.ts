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

  constructor({ file, firstLine }: Pick<CompileInput, 'file' | 'firstLine'>) {
    this.#file = file;
    this.#firstLine = firstLine;
  }

  /** The file's line for a line of the body; both count from 1. */
  line = (bodyLine = 1): number => bodyLine + this.#firstLine - 1;

  /** The same in the file; without a column where none is known. */
  place = ({ line, column }: { readonly line?: number | undefined; readonly column?: number } = {}) => ({
    line: this.line(line),
    ...(column !== undefined && { column }),
  });

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
