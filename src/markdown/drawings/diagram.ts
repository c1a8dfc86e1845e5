/** What drawing a diagram gives. */

export interface Drawn {
  /** An `<svg>` as the program wrote it. */
  readonly markup: string;
  /** The same in characters, where there is such a drawing. */
  readonly characters?: string | undefined;
  /** What the source itself says for screen readers. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** What the program did not like but could live with. */
  readonly warning?: string | undefined;
}

export interface DiagramFault {
  /** Of the source, from 0. */
  readonly line: number;
  /** The end of a sentence. */
  readonly fault: string;
  readonly hint: string;
}
