/** Changes of a file of the content that leave every other byte as it is: byte order mark, line ends, comments, quotes. */

/** Offsets in the text as `readSource` gives it: without a byte order mark, lines ended by `\n`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where each character of the plain text begins in the file's own. */
function ownOffsets(own: string): number[] {
  const offsets: number[] = [];
  for (let at = own.startsWith('\uFEFF') ? 1 : 0; at < own.length; at++) {
    offsets.push(at);
    if (own[at] === '\r' && own[at + 1] === '\n') at++;
  }
  return [...offsets, own.length];
}

/** The text that `edits` are made for. */
export const plainText = (own: string): string => own.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** @param own the file's text with everything in it. @param edits none lies in another. */
export function edited(own: string, edits: readonly Edit[]): string {
  const offsets = ownOffsets(own);
  const at = (offset: number) => offsets[offset] ?? own.length;
  const lineEnd = own.includes('\r\n') ? '\r\n' : '\n';
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: put }) =>
        text.slice(0, at(start)) + put.replaceAll('\n', lineEnd) + text.slice(at(end)),
      own,
    );
}
