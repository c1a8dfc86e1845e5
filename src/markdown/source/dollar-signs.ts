/** Which dollar signs enclose a formula. Prices, variables of a shell and process ids do not. */

export const mayHoldMaths = (source: string) => source.includes('$');

const wordCharacter = /[\p{L}\p{N}]/u;
/** An amount of money and then words: `$5, or 5$`. */
const price = /^\d[\d.,]*\p{L}*(?=\s|[,;:–—-])(?:.*\s)?\p{L}{2,}/su;

const command = /\\[a-z]+\s*(?:\{[^{}]*\})?/gi;
const signOfMaths = /[\\^_=+]|\s[*/<>−-]\s/;

/** Words and no formula: `$HOME, or US$`. Names of several letters are rare in maths, and more so where nothing else is. */
function isProse(tex: string): boolean {
  const words = tex.replace(command, ' ').match(/(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}(])/gu) ?? [];
  return words.length >= (signOfMaths.test(tex) ? 4 : 2);
}

const isLineEdge = (char: string | undefined) => char === undefined || char === '\n';

/**
 * Whether what the parser took for inline maths, from offset `start` to `end` of `source`, is a formula: no space inside the dollar
 * signs, no word outside, and not the text between two prices. Two dollar signs on either side leave no doubt; spaces may
 * stand inside them when they fill a line.
 */
export function isFormula(source: string, start: number, end: number): boolean {
  const [, signs = '', tex = ''] = /^(\$+)(.*?)\$+$/s.exec(source.slice(start, end)) ?? [];
  if (tex.trim() === '') return false;
  const isSpaced = /^\s|\s$/.test(tex);
  if (signs.length > 1) return !isSpaced || (isLineEdge(source[start - 1]) && isLineEdge(source[end]));
  if (isSpaced) return false;
  if (wordCharacter.test(source[start - 1] ?? '') || wordCharacter.test(source[end] ?? '')) return false;
  return !price.test(tex.replace(command, '')) && !isProse(tex);
}

/** Whether a block begins with `$$` alone on its line and ends with another; `source` is the block with its container's marks. */
export const isClosedBlock = (source: string) => /^\${2,}[ \t]*\n(?:.*\n)?[ \t>]*\${2,}[ \t]*$/s.test(source);
