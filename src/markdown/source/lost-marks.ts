/** Signs on either side of words that make nothing bold and strike nothing out, so that readers see them. */
import type { Heading, Paragraph, TableCell } from 'mdast';
import type { Problems } from '../problems.ts';
import { unspacedScript } from './scripts.ts';

const pair = /(?<![*_~\\])(\*\*|__|~~)(?![*_~])(?<inner>(?:[^*_~\\]|(?<!_)_(?!_))*)(?<!\\)\1(?![*_~])/gu;
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

export function reportMarks(node: Paragraph | Heading | TableCell, source: string, problems: Problems): void {
  const [first] = node.children;
  if (!first?.position) return;
  let words = '';
  for (const { type, position } of node.children) {
    const written = source.slice(position?.start.offset, position?.end.offset);
    words += type === 'text' ? written : written.replace(/\S/g, 'x');
  }
  for (const { 1: sign = '', index, groups, 0: whole } of words.matchAll(pair)) {
    const before = words.slice(0, index);
    const hint = advice(sign, groups?.['inner'] ?? '', before, words.slice(index + whole.length));
    if (!hint) continue;
    const lines = before.split('\n');
    const { line, column } = first.position.start;
    problems.finding(
      { line: line + lines.length - 1, column: (lines.at(-1) ?? '').length + (lines.length === 1 ? column : 1) },
      'asterisks',
      sign === '~~'
        ? 'These signs strike nothing out, so readers see them.'
        : 'These signs make nothing bold, so readers see them.',
      hint,
    );
  }
}
