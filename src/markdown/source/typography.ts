/**
 * Type by the language of the post. The parser makes English quotation marks, dashes and ellipses of straight ones; here the marks become
 * those of the language (Unicode CLDR, `delimiters`). Code and maths stay.
 */
import type { Nodes, Root, Text } from 'hast';
import { isElement } from '../hast.ts';
import { phrasing } from '../html/elements.ts';
import { isJsx } from './jsx.ts';

/** Elements whose text is no prose. */
const wordless = new Set('pre code kbd samp var tt math svg script style'.split(' '));

/** The text nodes of every line of words, in order; `undefined` stands for code. */
function linesOfWords(root: Root): (Text | undefined)[][] {
  const lines: (Text | undefined)[][] = [[]];
  const collect = (node: Nodes): void => {
    if (node.type === 'text') lines.at(-1)?.push(node);
    else if (isElement(node) && wordless.has(node.tagName)) lines.at(-1)?.push(undefined);
    else if ('children' in node) {
      const isInline = (isElement(node) && phrasing.has(node.tagName)) || (isJsx(node) && node.type.includes('Text'));
      if (!isInline) lines.push([]);
      node.children.forEach(collect);
      if (!isInline) lines.push([]);
    }
  };
  root.children.forEach(collect);
  return lines.filter((line) => line.some(Boolean));
}

/** Outer and inner marks. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const nnbsp = '\u202F';
const english: Marks = ['“', '”', '‘', '’'];
const marksOf: ReadonlyMap<string, Marks> = new Map(
  (
    [
      [english, 'en af cy es-mx es-us ga hi id ko lv ms pt th tr vi zh'],
      [['”', '”', '’', '’'], 'fi sv'],
      [['‘', '’', '“', '”'], 'nl'],
      [['“', '”', '‘', '’'], 'da'],
      [['„', '“', '‚', '‘'], 'bg cs de hr is lt sk sl sr'],
      [['„', '”', '«', '»'], 'pl ro'],
      [['„', '”', '»', '«'], 'hu'],
      [['„', '“', '«', '»'], 'et'],
      [['«', '»', '“', '”'], 'ca el es eu gl it pt-pt'],
      [['«', '»', '‘', '’'], 'nb nn no'],
      [['«', '»', '„', '“'], 'ru uk'],
      [['«', '»', '‹', '›'], 'de-ch de-li fa fr-ch'],
      [[`«${nnbsp}`, `${nnbsp}»`, '“', '”'], 'fr'],
    ] as const
  ).flatMap(([marks, tags]) => tags.split(' ').map((tag) => [tag, marks] as const)),
);

/** The marks of the nearest known tag: `de-AT` is `de`. `undefined` where English marks would be as foreign as any (Japanese), or where a straight one is a letter’s sign (Hebrew). */
function marksFor(lang: string): Marks | undefined {
  const tag = lang.toLowerCase();
  return marksOf.get(tag) ?? marksOf.get(tag.split('-', 1)[0] ?? '');
}

/** Whether straight marks of a text in this language are to become others. */
export const setsType = (lang: string) => marksFor(lang) !== undefined;

/**
 * Apostrophes that the parser takes for quotation marks, by language: around an `n` (rock ’n’ roll, but the letter ‘n’) and before a decade.
 */
const apostrophes: ReadonlyMap<string, readonly RegExp[]> = new Map(
  Object.entries({
    en: [
      /(?<=\p{L}[ -]?)(?<!\b(?:an?|and|by|char|character|is|key|leading|letter|of|or|the|to|trailing|variable|with) )‘([nN])’(?=[ -]?\p{L})(?! (?:and|at|char|character|is|key|letter|or|times|variable|was)\b)/giu,
      /‘((?:\d\d)?\d0s)(?![\p{L}\p{N}’])/gu,
    ],
    de: [/(?<=\p{Lu}\p{L}*[ -])‘([nN])’(?=[ -]\p{Lu})/gu, /‘(\d0ern?)(?![\p{L}\p{N}’])/gu],
  }),
);

export const withApostrophes = (words: string, lang: string): string =>
  (apostrophes.get(lang.toLowerCase().split('-', 1)[0] ?? '') ?? []).reduce(
    (text, pattern) => text.replace(pattern, (quoted) => quoted.replace(/[‘’]/g, '’')),
    words,
  );

/** Stands for code within a line. */
const placeholder = '\uFFFC';

/** The marks of one line of words. English ones become `marks`; a line with marks of its own keeps its double ones. */
function quoted(line: string, [open, close, innerOpen, innerClose]: Marks): string[] {
  const chars = [...line];
  const hasOwn = /[«»„]/.test(line);
  const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
  // For each place, whether a single mark closes there or later, before the next double one.
  const closesLater = new Array<boolean>(chars.length + 1).fill(false);
  for (let index = chars.length - 1; index >= 0; index--) {
    const closes = chars[index] === '’' && !isWord(chars[index + 1]);
    closesLater[index] = closes || (chars[index] !== '”' && closesLater[index + 1] === true);
  }
  let isInner = false;
  return chars.map((char, index) => {
    if (char === '“' && !hasOwn) return open;
    if (char === '”' && !hasOwn) return close;
    if (char === '‘' && closesLater[index + 1]) {
      isInner = true;
      return innerOpen;
    }
    if (char === '’' && isInner && !isWord(chars[index + 1])) {
      isInner = false;
      return innerClose;
    }
    return char;
  });
}

/** Sets the texts of one line together, since a mark may close in another text than it opens in. */
function typeset(nodes: readonly (Text | undefined)[], marks: Marks): void {
  const chars = quoted(nodes.map((node) => node?.value ?? placeholder).join(''), marks);
  let at = 0;
  for (const node of nodes) {
    const { length } = [...(node?.value ?? placeholder)];
    if (node) node.value = chars.slice(at, at + length).join('');
    at += length;
  }
}

/** One line of words with the marks of the language. */
export function quotesOf(line: string, lang: string): string {
  const marks = marksFor(lang);
  return marks && marks !== english ? quoted(line, marks).join('') : line;
}

/** Gives the texts of `root` the marks of the language. */
export function setType(root: Root, lang: string): void {
  const marks = marksFor(lang);
  if (marks && marks !== english) for (const line of linesOfWords(root)) typeset(line, marks);
}
