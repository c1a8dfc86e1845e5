/** Words as the search spells them: one way to split and fold text for the index, a query, the vocabulary and the marks in a result. */
import { stemmer } from 'stemmer';

/** A piece of a word, in UTF-16 units from its beginning, and how it is spelt. */
export interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Spelling {
  /** What stands between joints, one piece at least: `node` and `js`; single characters where a script puts no space between words. */
  readonly parts: readonly Part[];
  /** Spelt as one where that is more than its only part: `nodejs`, `rd`, `c++`, `.net`, `1.28`. */
  readonly whole?: string | undefined;
}

export interface Word extends Spelling {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

const unspacedScripts = '\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
// The vowel am of Thai and Lao, in one character or in two around which a tone may stand, belongs to its consonant.
const am = '(?:[\u0E33\u0EB3]|(?<=[\u0E4D\u0ECD][\u0E48-\u0E4B\u0EC8-\u0ECB]?)[\u0E32\u0EB2])?';
const unspaced = `[[${unspacedScripts}]&&[\\p{L}\\p{N}]][\\p{M}\uFF9E\uFF9F]*${am}`;
/** Invisible within a word. */
const ignorable = '\\u00AD\\u061C\\u200C-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
// Marks belong to the letter before them: a tilde by itself is also one of Thai's.
const letters = `[[\\p{L}\\p{N}\\p{M}${ignorable}]--[[${unspacedScripts}]&&[\\p{L}\\p{N}]]]+`;
/** Signs that join two words to one which may be looked for as such. Every other sign stands between words. */
const joint = "(?:['’‘＇&＆\\/／.．_＿@＠+＋‐‑\\-－·׳״\\u200B]|(?<=\\p{N}),(?=\\p{N}))";
const word = new RegExp(
  `(?:${unspaced})+|(?:(?<![\\p{L}\\p{N}.])\\.(?=\\p{L}))?${letters}(?:${joint}${letters})*(?:[+#＋＃♯]+(?!\\p{L}))?`,
  'gv',
);
const part = new RegExp(`${unspaced}|${letters}`, 'gv');

/** A longer one is a sequence of its parts alone. */
const mostParts = 4;
const longest = 40;

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index: start } of text.matchAll(word)) {
    const { parts, whole } = spellingOf(found);
    if (parts.length > 0) words.push({ parts, whole, start, end: start + found.length });
  }
  return words;
}

/** What was spelt before; a large site says the same words again and again. */
const spellings = new Map<string, Spelling>();
const mostSpellings = 200_000;

function spellingOf(found: string): Spelling {
  const known = spellings.get(found);
  if (known) return known;
  const parts = [...found.matchAll(part)]
    .flatMap(({ 0: piece, index }) =>
      // ½ is 1/2.
      folded(piece)
        .split(fractionSlash)
        .map((text) => ({ text, start: index, end: index + piece.length })),
    )
    .filter(({ text }) => text !== '');
  const spelling = { parts, whole: wholeOf(found, parts) };
  if (spellings.size < mostSpellings) spellings.set(found, spelling);
  return spelling;
}

function wholeOf(found: string, parts: readonly Part[]): string | undefined {
  const [only, ...others] = parts;
  const signs = (/[+#＋＃♯]+$/.exec(found)?.[0] ?? '').normalize('NFKC').replaceAll('♯', '#');
  if (!only || parts.length > mostParts || found.length > longest || only.end === others[0]?.start) return undefined;
  if (others.length === 0) {
    const whole = (found.startsWith('.') ? '.' : '') + only.text + signs;
    return whole === only.text ? undefined : whole;
  }
  // 1.28 is not 128, and 1,000 is 1000.
  const point = (before: Part, { text, start }: Part) => {
    const isThousands = found.slice(before.end, start) === ',' && /^\d{3}$/.test(text);
    return /\p{N}$/u.test(before.text) && /^\p{N}/u.test(text) && !isThousands ? '.' : '';
  };
  return parts.map((own, i) => (i === 0 ? '' : point(parts[i - 1] ?? own, own)) + own.text).join('') + signs;
}

/** Accents and other marks above, below and within letters that can be written without. */
const marks = /(?![\u3099\u309A])(?=\p{M})[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Cyrl}]/gu;
const signs = /[^\p{L}\p{N}\p{M}⁄]|[ʼʻـ]/gu;
const fractionSlash = '⁄';
const alike: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n' },
  ...{ ς: 'σ', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه' },
};
const special = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** Small letters without accents, ligatures and widths: `Café`, `CAFÉ` and `ｃａｆｅ` are `cafe`. */
function folded(text: string): string {
  if (/^[A-Za-z\d]+$/.test(text)) return text.toLowerCase().slice(0, longest);
  return text
    .normalize('NFKD')
    .replace(/([\u0E4D\u0ECD])([\u0E48-\u0E4B\u0EC8-\u0ECB])(?=[\u0E32\u0EB2])/g, '$2$1')
    .replace(marks, '')
    .toUpperCase()
    .toLowerCase()
    .replace(special, (letter) => alike[letter] ?? letter)
    .replace(signs, '')
    .normalize('NFC')
    .slice(0, longest);
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
