/** Whose the typefaces are, in the words of their files: the head of `OFL.txt`. */
import { create } from 'fontkitten';

const head = /^[\s\S]*?(?=^The files in this folder )/m;

/** @param licence the text of the file as it is; @param files WOFF2 files, in order. */
export function withHolders(licence: string, files: Iterable<Uint8Array>): string {
  const lines = [...files].flatMap((file) => {
    const font = create(Buffer.from(file));
    // The optical size is part of a family's name.
    return font.isCollection ? [] : `${font.familyName.replace(/ \d+pt$/, '')}: ${font.copyright}\n`;
  });
  return licence.replace(head, () => [...new Set(lines)].join(''));
}
