/** Signs that begin or end something and lack their like at the other end, or make nothing of it for the spaces and letters beside them. */
import { unspacedScript } from '../../../markdown/source/scripts.ts';
import { blank, matchesIn, type Prose } from '../prose.ts';
import { documentRule } from '../rule.ts';

/** What a sign would have done to the words behind it. */
const without: Readonly<Record<string, string>> = {
  '~~': 'strikes nothing out',
  $$: 'begins or ends no formula',
  '`': 'begins or ends no code',
};

const pair = /(?<![*_~])(\*\*|__|~~)(?![*_~])(?<inner>(?:[^*_~]|(?<!_)_(?!_))*)\1(?![*_~])/gu;
const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** What to do about `sign` around `inner`, with what stands before and after; nothing where the signs may be meant. */
function advice(sign: string, inner: string, before: string, after: string): string | undefined {
  const [first = '', last = '', next = ''] = [inner.at(0), inner.at(-1), after.at(0)];
  const isBesideScript = unspacedScript.test(before.slice(-1)) || unspacedScript.test(next);
  // One word, with spaces on both sides of both signs: an operator of programs.
  const isOperand = /^\s\S+\s$/.test(inner) && /\S\s$/.test(before) && /^\s\S/.test(after);
  if (isOperand) return undefined;
  if (sign === '__' && isBesideScript && !/^\s|\s$/.test(inner)) return 'Write ** instead';
  // The sides of a sum, or letters of one.
  const isSum =
    /\d\s*$/.test(before) ||
    /^\s*\d/.test(after) ||
    !/\p{L}{2}|^\S*\p{L}.*\S$/u.test(inner.replace(unspacedScript, 'xx'));
  if (isSum || !/^$|[\s([{"'“‘]/.test(before.slice(-1))) return undefined;
  const isSpaced = /\s/.test(first)
    ? /\s/.test(last) || !isLetter(next)
    : isLetter(next)
      ? sign !== '__' && /[\s\p{P}]/u.test(last)
      : /\s/.test(last) && /^$|[\s\p{P}]/u.test(next) && !/[/*]/.test(next);
  return isSpaced ? 'Put spaces outside of the signs and none inside' : undefined;
}

/** Each pair in the prose that the rule finds, with the offsets of its ends in the source. */
function* spacedMarksIn({ text, written, start }: Prose) {
  const words = text.replaceAll(blank, (_, at: number) => (/\s/.test(written[at] ?? '') ? ' ' : 'x'));
  for (const { 0: whole, 1: sign = '', index, groups } of words.matchAll(pair)) {
    const end = index + whole.length;
    const hint = advice(sign, groups?.['inner'] ?? '', words.slice(0, index), words.slice(end));
    if (hint) yield { sign, hint, at: start + index, end: start + end };
  }
}

// Right before words or right behind them; not a path (**/*.ts), a power (2**10), a row of signs or what Python calls its arguments.
const marks =
  /(?<=^|[\s([{"'“‘])(?:\*\*|__|~~)(?=[\p{L}\p{N}"'“‘([\uFFFC])(?!(?:kw)?args\b)|(?<=[\p{L}\p{N}.,;:!?)\]}"'”’\uFFFC])(?:\*\*|__|~~)(?=$|[\s.,;:!?)\]}"'”’])/gmu;
// The only one of its line: a slip where words follow it, and no file, no *nix, no name with underscores. Behind a word, _names are as likely as stress, but for words that name nothing.
const single =
  /(?<=^[^*\n]*(?:^|[\s(“‘"]))\*(?=\p{L}+[,;:]? \p{Ll})(?!(?:kw)?args\b|n[iu]x\b)[^*\n]*$|(?<=^[^_\n]*(?:^|[\s(“‘"]))_(?=\p{L}+[,;:]? \p{Ll})(?<!\p{L} _(?!(?:not|never|always|very|really|only|all|any|every|no|the|this|that|what|why|how|is|are|was|do|did|can|must|should|will)\b))[^_\n]*$/gmu;
// Marks of a note to what is above it, and lines that were to be a list.
const isNote = (source: string) => /[\p{L}\p{N}\p{P}]\*(?=[\s.,;)]|$)/mu.test(source);

// Not alone between spaces, as the signs themselves are, nor beside a third.
const formulas = /(?<![$\w])\$\$(?=\n|[^\s$])|(?<=^)\$\$(?= )|(?<=\S)(?<!\$)\$\$(?![$\w])/g;
const backticks = /(?<![`\w´])`(?![`´])|(?<=\w)`(?![`\w])/g;

export const openMarks = documentRule({
  id: 'open-marks',
  summary:
    'asterisks, underscores, tildes, backticks or two dollar signs without the same at the other end, or that make nothing bold for the spaces or letters beside them',
  good: 'This is **bold**, and `**kwargs` is code.',
  bad: 'This is **bold, and the rest of the line too.',
  prose(prose, { source, report }) {
    const tell = (at: number, sign: string, instead: string) =>
      report(
        at,
        `${sign} ${without[sign] ?? 'stresses nothing'} here, so readers see it.`,
        `${instead}; for the sign itself write ${[...sign].map((char) => `\\${char}`).join('')}${sign === '`' ? '' : ' or use backticks'}.`,
      );
    const open = (at: number, sign: string) => {
      const isCut = sign === '`' && prose.block.type === 'tableCell';
      const instead = `Put ${sign} at the other end too, in the same paragraph`;
      tell(at, sign, isCut ? `${instead}; for a bar inside it write \\|` : instead);
    };
    const spaced = [...spacedMarksIn(prose)];
    for (const { sign, at, hint } of spaced) tell(at, sign, hint);
    const found = [marks, formulas, backticks].flatMap((pattern) => [...matchesIn(prose, pattern)]);
    const lone = found.filter(({ at }) => !spaced.some((pair) => pair.at <= at && at < pair.end));
    for (const [sign, alike] of Map.groupBy(lone, ([sign]) => sign)) {
      const [first] = alike;
      if (first && alike.length % 2 === 1) open(first.at, sign);
    }
    for (const { at, 0: line } of matchesIn(prose, single)) {
      const sign = line.charAt(0);
      const begins = at === prose.start || prose.written[at - prose.start - 1] === '\n';
      if (!begins || (!isNote(source) && prose.written.split(`\n${sign}`).length < 2)) open(at, sign);
    }
  },
});
