/** What PDF files, office documents and photographs of telephones say of who made them and where: files that the site publishes as they are, and cannot clean. */
import { inflateRawSync, inflateSync } from 'node:zlib';

export const isDocumentName = (name: string): boolean =>
  /\.(?:doc[mx]|heic|heif|od[pst]|pdf|ppt[mx]|rtf|xls[mx])$/i.test(name);

const signs: readonly (readonly [sign: RegExp, what: string])[] = [
  [/Exif\0\0/, 'what a camera wrote into a picture'],
  // Of a PDF, of XMP and office programs, and of RTF.
  [/\/Author\s*(?:\((?!\))|<[\da-f]|\d+ \d+ R)/i, 'the name of its author'],
  [
    /<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)(?:\s[^>]*)?(?<!\/)>(?:\s|<rdf:[^>]*>)*[^\s<]/,
    'the name of its author',
  ],
  [/\{\\author [^}]/, 'the name of its author'],
];

/** What is packed from `start` on, whatever follows it; nothing when that is too much, or damaged. */
function unpacked(inflate: typeof inflateSync, bytes: Buffer, start: number): string {
  try {
    return inflate(bytes.subarray(start), { maxOutputLength: 1 << 22 }).toString('latin1');
  } catch {
    return '';
  }
}

/** The bytes as they are, and each stream that is packed: of PDF (ISO 32000-1, section 7.3.8), and of ZIP (APPNOTE.TXT, section 4.3.7). */
function* textsOf(bytes: Buffer): Generator<string> {
  const whole = bytes.toString('latin1');
  yield whole;
  for (const { index, 0: found } of whole.matchAll(/stream\r?\n|PK\cC\cD[\s\S]{26}/g)) {
    const start = index + found.length;
    if (found.startsWith('stream')) yield unpacked(inflateSync, bytes, start);
    else yield unpacked(inflateRawSync, bytes, start + bytes.readUInt16LE(index + 26) + bytes.readUInt16LE(index + 28));
  }
}

/** What somebody may not want to publish with it. */
export function documentExtra(bytes: Buffer): string | undefined {
  const found = new Set<string>();
  for (const text of textsOf(bytes)) for (const [sign, what] of signs) if (sign.test(text)) found.add(what);
  return found.size > 0 ? [...found].join(' and ') : undefined;
}
