/** Which dollar signs of a line of text enclose a formula. Prices and variables of a shell do not. */
import { unspacedScript } from './scripts.ts';

const isWordCharacter = (char: string | undefined) =>
  char !== undefined && /[\p{L}\p{N}]/u.test(char) && !unspacedScript.test(char);

/** An amount of money and then words: `$5, or 5$`. */
const price = /^\d[\d.,]*\p{L}*(?=\s|[,;:–—-])(?:.*\s)?\p{L}{2,}/su;

const command = /\\[a-z]+\s*(?:\{[^{}]*\})?/gi;
const signOfMaths = /[\\^_=+]|\s[*/<>−-]\s/;

/** Words and no formula: `$HOME, or US$`. Names of several letters are rare in maths, and more so where nothing else is. */
function isProse(tex: string): boolean {
  const words = tex.replace(command, ' ').match(/(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}(])/gu) ?? [];
  return words.length >= (signOfMaths.test(tex) ? 4 : 2);
}

/** What no formula is without: every brace closed, and `&` in nothing but the cells of an environment. */
function isWellFormed(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\.|[{}&]/gs)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
    else if (sign === '&' && !tex.includes('\\begin')) return false;
  }
  return depth === 0;
}

/** Whether a link begins in `tex` and ends after it, or the other way round. `after` is the rest of the text. */
function crossesLink(tex: string, after: string): boolean {
  let depth = 0;
  for (let index = 0; index < tex.length; index++) {
    const char = tex[index];
    if (char === '[') depth++;
    else if (char === ']' && depth > 0) depth--;
    else if (char === ']' && /^\]\s?[[(]/.test(tex.slice(index))) return true;
  }
  const isInWords = depth > 0 && /^[^[\]]*\][[(]/.test(after);
  const isInAddress = /\]\([^()]*$/.test(tex) && /^[^()]*\)/.test(after);
  return isInWords || isInAddress;
}

// As CommonMark (0.31, section 6.6) defines one: `x<y$ and $y>z` is none.
const tagSource = String.raw`<\/?[a-z][\w.:-]*(?:\s+[\w.:@-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'=<>{]+))?)*\s*\/?>`;
const wholeTag = new RegExp(tagSource, 'i');
const insideValue = /<[a-z][\w.:-]*\s[^<>]*[\w.:-]\s*=\s*["'{]?[^"'<>]*$/i;

const crossesTag = (tex: string, after: string) =>
  wholeTag.test(tex) || (insideValue.test(tex) && /^[^<>]*>/.test(after));

/** Longer ones are no formulas in a line. */
const maxLength = 2000;

const isLineEdge = (char: string | undefined) => char === undefined || char === '\n';

/** Whether `text` from `start` to `end`, signs included, is a formula; `length` counts the signs on either side. */
function isFormula(text: string, start: number, end: number, length: number): boolean {
  const tex = text.slice(start + length, end - length);
  // What follows matters as far as a link reaches.
  const after = text.slice(end, end + 1000);
  if (
    tex.trim() === '' ||
    tex.length > maxLength ||
    tex.includes('`') ||
    crossesTag(tex, after) ||
    crossesLink(tex, after)
  )
    return false;
  const isSpaced = /^\s|\s$/.test(tex);
  // Two signs on either side leave no doubt; spaces may stand inside them when they fill a line.
  if (length > 1) return !isSpaced || (isLineEdge(text[start - 1]) && isLineEdge(text[end]));
  if (isSpaced || isWordCharacter(text[start - 1]) || isWordCharacter(text[end])) return false;
  const bare = tex.replace(command, '');
  return !/(?<!\\)[$"“”„«»]/.test(bare) && !price.test(bare) && !isProse(tex) && isWellFormed(tex);
}

const token = new RegExp(String.raw`\\.|(?<code>\`+)|${tagSource}|(?<dollars>\$+)`, 'gis');

export interface DollarSigns {
  /** Offsets at which formulas begin. */
  readonly formulas: readonly number[];
  /** Offsets of dollar signs that begin and end nothing. */
  readonly literal: readonly number[];
}

/** `text` is a run of words: a paragraph, a heading, a cell. Code and tags in it are left alone. */
export function dollarSigns(text: string): DollarSigns {
  const formulas: number[] = [];
  const literal: number[] = [];
  const runs = [...text.matchAll(token)];
  // The next run of the same signs, for each.
  const next = new Array<number | undefined>(runs.length);
  const last = new Map<string, number>();
  for (let index = runs.length - 1; index >= 0; index--) {
    const [run = '', ...rest] = runs[index] ?? [];
    if (rest.every((group) => group === undefined)) continue;
    next[index] = last.get(run);
    last.set(run, index);
  }
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    const closing = runs[next[index] ?? -1];
    if (run?.groups?.['code'] && closing) index = next[index] ?? index;
    if (!run?.groups?.['dollars']) continue;
    const { length } = run[0];
    if (closing && isFormula(text, run.index, closing.index + length, length)) {
      formulas.push(run.index);
      // The parser knows no escapes within a formula: `\$` would end it.
      for (const inner of runs.slice(index + 1, next[index])) if (inner[0] === '\\$') literal.push(inner.index + 1);
      index = next[index] ?? index;
    } else for (let offset = 0; offset < length; offset++) literal.push(run.index + offset);
  }
  return { formulas, literal };
}
