/** What is wrong with one document, collected in the file's own lines. */
import type { Problem } from '../domain/problem.ts';
import type { CompileInput } from './types.ts';

type Report = (line: number | undefined, rule: string, message: string, hint: string) => void;

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

  error: Report = (line, rule, message, hint) => this.#add('error', line, rule, message, hint);
  finding: Report = (line, rule, message, hint) => this.#add('finding', line, rule, message, hint);

  #add(severity: Problem['severity'], line: number | undefined, rule: string, message: string, hint: string): void {
    this.list.push({ file: this.#file, line: this.line(line), severity, rule, message, hint });
  }
}
