/**
 * Type by the language of the post. The parser makes English quotation marks, dashes and ellipses of straight ones; here the marks become
 * those of the language (Unicode CLDR, `delimiters`), French gets its narrow spaces, and ½ ¼ ¾ are set as one sign. Code and maths stay.
 */
import type { Root, Text } from 'hast';
import { text } from '../hast.ts';
import { linesOfWords, withTexts } from './inline-text.ts';

/** Outer and inner marks. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const nnbsp = '\u202F';
const english: Marks = ['“', '”', '‘', '’'];
const guillemets: Marks = ['«', '»', '“', '”'];
const low: Marks = ['„', '“', '‚', '‘'];
const marksOf: Readonly<Record<string, Marks>> = {
  en: english,
  de: low,
  'de-ch': ['«', '»', '‹', '›'],
  'de-li': ['«', '»', '‹', '›'],
  fr: [`«${nnbsp}`, `${nnbsp}»`, '“', '”'],
  'fr-ch': ['«', '»', '‹', '›'],
  es: guillemets,
  'es-mx': english,
  'es-us': english,
  it: guillemets,
  pt: english,
  'pt-pt': guillemets,
  nl: ['‘', '’', '“', '”'],
  sv: ['”', '”', '’', '’'],
  fi: ['”', '”', '’', '’'],
  da: ['“', '”', '‘', '’'],
  nb: ['«', '»', '‘', '’'],
  no: ['«', '»', '‘', '’'],
  pl: ['„', '”', '«', '»'],
  cs: low,
  sk: low,
  ru: ['«', '»', '„', '“'],
  uk: ['«', '»', '„', '“'],
};

/** The marks of the nearest known tag: `de-AT` is `de`. `undefined` where English marks would be as foreign as any (Japanese). */
function marksFor(lang: string): Marks | undefined {
  const tag = lang.toLowerCase();
  return marksOf[tag] ?? marksOf[tag.split('-', 1)[0] ?? ''];
}

/** Whether straight marks of a text in this language are to become others. */
export const setsType = (lang: string) => marksFor(lang) !== undefined;

/** Stands for code within a line. */
const hole = '\uFFFC';

/** The marks of one line of words. English ones become `marks`; a line with marks of its own keeps its double ones. */
function quoted(line: string, [open, close, innerOpen, innerClose]: Marks): string[] {
  const chars = [...line];
  const hasOwn = /[«»„]/.test(line);
  const closesLater = (from: number) => {
    const at = chars.indexOf('”', from);
    return chars.slice(from, at === -1 ? undefined : at).some((char, index, rest) => {
      return char === '’' && !/[\p{L}\p{N}]/u.test(rest[index + 1] ?? '');
    });
  };
  let isInner = false;
  return chars.map((char, index) => {
    if (char === '“' && !hasOwn) return open;
    if (char === '”' && !hasOwn) return close;
    if (char === '‘' && closesLater(index + 1)) {
      isInner = true;
      return innerOpen;
    }
    if (char === '’' && isInner && !/[\p{L}\p{N}]/u.test(chars[index + 1] ?? '')) {
      isInner = false;
      return innerClose;
    }
    return char;
  });
}

const fractions: Readonly<Record<string, string>> = { '1/2': '½', '1/4': '¼', '3/4': '¾' };
// Not dates (1/2/2026), paths, or what counts parts: `Part 1/2`, `(1/2)`, `1/2 - first`.
const fraction = /(?<![\p{L}\p{N}/.,:\-–(#]|\p{Lu}\p{L}* )(?:1\/2|1\/4|3\/4)(?![\p{L}\p{N}/)]|[.,:-]\d| [-–—])/gu;
const withFractions = (line: string) => line.replace(fraction, (written) => `${fractions[written]}  `);

/** A space typed before a sign, and within typed guillemets, does not break; it is narrow but before a colon. */
const frenchSpaces = (line: string) =>
  line.replace(/ (?=[;!?»])|(?<=«) /g, nnbsp).replace(/(?<=\S) (?=:(?:\s|$))/g, '\u00A0');

/** What the texts of one line become, together, since a mark may close in another text than it opens in. */
function typeset(nodes: readonly (Text | undefined)[], marks: Marks, isFrench: boolean): Map<Text, string> {
  const line = nodes.map((node) => node?.value ?? hole).join('');
  // Each step keeps the number of characters, so that every text finds its own again; a fraction leaves two blanks to be dropped.
  const spaced = isFrench ? frenchSpaces(line) : line;
  const chars = quoted(withFractions(spaced), marks);
  const result = new Map<Text, string>();
  let at = 0;
  for (const node of nodes) {
    const length = [...(node?.value ?? hole)].length;
    if (node)
      result.set(
        node,
        chars
          .slice(at, at + length)
          .join('')
          .replace(/([½¼¾]) {2}/g, '$1'),
      );
    at += length;
  }
  return result;
}

export function withTypography(root: Root, lang: string): Root {
  const marks = marksFor(lang);
  const isFrench = /^fr(?:-|$)/i.test(lang);
  if (!marks) return root;
  const changed = new Map<Text, string>();
  for (const line of linesOfWords(root)) {
    for (const [node, value] of typeset(line, marks, isFrench)) if (value !== node.value) changed.set(node, value);
  }
  if (changed.size === 0) return root;
  return withTexts(root, (node) => {
    const value = changed.get(node);
    return value === undefined ? undefined : [text(value)];
  });
}
