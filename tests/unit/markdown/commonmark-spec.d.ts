declare module 'commonmark-spec' {
  /** The examples of the specification, in order. */
  export const tests: readonly {
    /** From 1. */
    readonly number: number;
    readonly section: string;
    readonly markdown: string;
    readonly html: string;
  }[];
}
