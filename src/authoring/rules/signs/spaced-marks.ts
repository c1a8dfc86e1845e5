/** Signs on either side of words that make nothing bold and strike nothing out, because of the spaces and letters beside them. */
import { unspacedScript } from '../../../markdown/source/scripts.ts';
import { blank, type Prose } from '../prose.ts';
import { documentRule } from '../rule.ts';

const pair = /(?<![*_~])(\*\*|__|~~)(?![*_~])(?<inner>(?:[^*_~]|(?<!_)_(?!_))*)\1(?![*_~])/gu;
const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** What to do about `sign` around `inner`, with what stands before and after; nothing where the signs may be meant. */
function advice(sign: string, inner: string, before: string, after: string): string | undefined {
  const escaped = [...sign].map((char) => `\\${char}`).join('');
  const literal = `for the signs themselves write ${escaped} or use backticks.`;
  const [first = '', last = ''] = [inner.at(0), inner.at(-1)];
  const begins = /^$|[\s([{"'“‘]/.test(before.slice(-1));
  const isBesideScript = unspacedScript.test(before.slice(-1)) || unspacedScript.test(after.charAt(0));
  // One word, with spaces on both sides of both signs: an operator of programs.
  const isOperand = /^\s\S+\s$/.test(inner) && /\S\s$/.test(before) && /^\s\S/.test(after);
  if (isOperand) return undefined;
  if (sign === '__' && isBesideScript && !/^\s|\s$/.test(inner)) return `Write ** instead; ${literal}`;
  // The sides of a sum, or letters of one.
  if (
    /\d\s*$/.test(before) ||
    /^\s*\d/.test(after) ||
    !/\p{L}{2}|^\S*\p{L}.*\S$/u.test(inner.replace(unspacedScript, 'xx'))
  )
    return undefined;
  if (begins && /\s/.test(first) && (/\s/.test(last) || !isLetter(after.charAt(0))))
    return `Put the spaces outside of the signs; ${literal}`;
  if (begins && /\s/.test(last) && /^$|[\s\p{P}]/u.test(after.charAt(0)) && !/[/*]/.test(after.charAt(0)))
    return `Put the space behind the signs; ${literal}`;
  if (sign === '__' || /\s/.test(first)) return undefined;
  if (!begins || !isLetter(after.charAt(0)) || !/[\s\p{P}]/u.test(last)) return undefined;
  return /\s/.test(last)
    ? `Put the space behind the signs; ${literal}`
    : `Put a space behind the signs, or the last sign too; ${literal}`;
}

/** Each pair in the prose that the rule finds, with the offsets of its ends in the source. */
export function* spacedMarksIn({ text, written, start }: Prose) {
  const words = text.replaceAll(blank, (_, at: number) => (/\s/.test(written[at] ?? '') ? ' ' : 'x'));
  for (const { 0: whole, 1: sign = '', index, groups } of words.matchAll(pair)) {
    const end = index + whole.length;
    const hint = advice(sign, groups?.['inner'] ?? '', words.slice(0, index), words.slice(end));
    if (hint) yield { sign, hint, at: start + index, end: start + end };
  }
}

export const spacedMarks = documentRule({
  id: 'spaced-marks',
  summary: 'two asterisks, underscores or tildes whose spaces or letters beside them make nothing bold',
  good: 'Ask **what it is for**, first.',
  bad: 'Ask ** what it is for** first.',
  prose(prose, { report }) {
    for (const { sign, at, hint } of spacedMarksIn(prose))
      report(
        at,
        `These signs ${sign === '~~' ? 'strike nothing out' : 'make nothing bold'}, so readers see them.`,
        hint,
      );
  },
});
