/** Words as the search spells them: one way to split and fold text for the index, a query, the vocabulary and the marks in a result. */
import { stemmer } from 'stemmer';

/** A piece of a text, in UTF-16 units, and how it is spelt. */
export interface Spelt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  /** What stands between joints, one piece at least: `node` and `js`; single characters where a script puts no space between words. */
  readonly parts: readonly Spelt[];
  /** Spelt as one where that is more than its only part: `nodejs`, `rd`, `c++`, `.net`, `1.28`. */
  readonly whole?: string | undefined;
}

/** Invisible within a word. */
const ignorable = '\\u00AD\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const letters = `[\\p{L}\\p{N}\\p{M}${ignorable}]+`;
/** Signs that join two words to one which may be looked for as such. Every other sign stands between words. */
const joint = "(?:['’‘＇&＆/／.．_＿@＠+＋‐‑－·׳״\\u200B-]|(?<=\\p{N}),(?=\\p{N}))";
const run = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.])\\.(?=\\p{L}))?${letters}(?:${joint}${letters})*(?:[+#＋＃]+(?!\\p{L}))?`,
  'gu',
);
const part = new RegExp(letters, 'gu');
/** A character of a script that puts no space between words. */
const unspaced =
  /(?=[\p{L}\p{N}])[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}][\p{M}\uFF9E\uFF9F]*/gu;
const isUnspaced = new RegExp(unspaced.source, 'u');

/** A longer one is a sequence of its parts alone. */
const mostParts = 4;
const longest = 40;

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(run)].flatMap(({ 0: found, index }) => split(found, index));

function split(found: string, start: number): Word[] {
  if (isUnspaced.test(found)) return splitUnspaced(found, start);
  const parts = spelt(found.matchAll(part), start);
  if (parts.length === 0) return [];
  return [{ start, end: start + found.length, parts, whole: wholeOf(found, parts) }];
}

/** Runs of such characters, and what stands between them. */
function splitUnspaced(found: string, start: number): Word[] {
  const words: Word[] = [];
  let end = 0;
  const between = (to: number) => {
    if (to > end) words.push(...wordsOf(found.slice(end, to)).map((word) => moved(word, start + end)));
  };
  for (const { 0: characters, index } of found.matchAll(new RegExp(`(?:${unspaced.source})+`, 'gu'))) {
    between(index);
    end = index + characters.length;
    words.push({ start: start + index, end: start + end, parts: spelt(characters.matchAll(unspaced), start + index) });
  }
  between(found.length);
  return words;
}

const moved = ({ start, end, parts, whole }: Word, by: number): Word => ({
  start: start + by,
  end: end + by,
  parts: parts.map((part) => ({ ...part, start: part.start + by, end: part.end + by })),
  whole,
});

const spelt = (pieces: Iterable<RegExpExecArray>, start: number): Spelt[] =>
  [...pieces]
    .map(({ 0: piece, index }) => ({ text: folded(piece), start: start + index, end: start + index + piece.length }))
    .filter(({ text }) => text !== '');

function wholeOf(found: string, parts: readonly Spelt[]): string | undefined {
  const signs = (/[+#＋＃]+$/.exec(found)?.[0] ?? '').normalize('NFKC');
  const [only, ...others] = parts.map(({ text }) => text);
  if (others.length === 0)
    return found.startsWith('.') || signs ? `${found.startsWith('.') ? '.' : ''}${only}${signs}` : undefined;
  if (parts.length > mostParts || found.length > longest) return undefined;
  // 1.28 is not 128, and 1,000 is 1000.
  return (
    others.reduce((whole, text, i) => {
      const isNumber = /\p{N}$/u.test(whole) && /^\p{N}/u.test(text);
      const isThousands = /^\d{3}$/.test(text) && found[(parts[i]?.end ?? 0) - (parts[0]?.start ?? 0)] === ',';
      return whole + (isNumber && !isThousands ? '.' : '') + text;
    }, only ?? '') + signs
  );
}

/** Accents and other marks above, below and within letters that can be written without. */
const marks = /(?![\u3099\u309A])(?=\p{M})[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}]/gu;
const signs = /[^\p{L}\p{N}\p{M}]|[ʼʻـ]/gu;
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
};
const special = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');
const isPlain = /^[a-z\d]*$/;

const foldedBefore = new Map<string, string>();

/** Small letters without accents, ligatures and widths: `Café`, `CAFÉ` and `ｃａｆｅ` are `cafe`. Of a text without joints. */
function folded(text: string): string {
  const known = foldedBefore.get(text);
  if (known !== undefined) return known;
  let spelling = text.toLowerCase();
  if (!isPlain.test(spelling))
    spelling = text
      .normalize('NFKD')
      .replace(marks, '')
      .toUpperCase()
      .toLowerCase()
      .replace(special, (letter) => alike[letter] ?? letter)
      .replace(signs, '')
      .normalize('NFC');
  spelling = spelling.slice(0, longest);
  // A built site has more words than a query, and fewer than its words are long.
  if (foldedBefore.size < 200_000) foldedBefore.set(text, spelling);
  return spelling;
}

const stems = new Map<string, string>();

/** What the forms of an English word have in common: `estimat` of estimates and estimating; other words as they are. Of a word as it is spelt. */
export function stemOf(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}
