/** Text in which every line knows its line in the source file, through all edits. */

import type { Edit } from '../text-edits.ts';

const countBreaks = (text: string) => text.split('\n').length - 1;

export class SourceText {
  readonly text: string;
  /** Source line of each line. */
  readonly #lines: readonly number[];

  private constructor(text: string, lines: readonly number[]) {
    this.text = text;
    this.#lines = lines;
  }

  /** `firstLine` counts from 1 in the file. */
  static of(text: string, firstLine: number): SourceText {
    return new SourceText(
      text,
      Array.from({ length: countBreaks(text) + 1 }, (_, index) => firstLine + index),
    );
  }

  /** Line in the source file of the character at `offset`. */
  lineAt(offset: number): number {
    return this.#lines[countBreaks(this.text.slice(0, offset))] ?? 1;
  }

  /** Of edits that overlap, the one that begins first is made, and of two that begin together the longer one. */
  edited(edits: readonly Edit[]): SourceText {
    let text = '';
    const lines: number[] = [this.#lines[0] ?? 1];
    let at = 0;
    let line = 0;
    const keep = (end: number) => {
      const kept = this.text.slice(at, end);
      for (let passed = countBreaks(kept); passed > 0; passed--) lines.push(this.#lines[++line] ?? 1);
      text += kept;
    };
    for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
      if (edit.start < at) continue;
      keep(edit.start);
      for (let added = countBreaks(edit.text); added > 0; added--) lines.push(this.#lines[line] ?? 1);
      text += edit.text;
      line += countBreaks(this.text.slice(edit.start, edit.end));
      at = edit.end;
      // Whole lines were taken away: what comes next begins this one.
      if (text === '' || text.endsWith('\n')) lines[lines.length - 1] = this.#lines[line] ?? 1;
    }
    keep(this.text.length);
    return new SourceText(text, lines);
  }
}
