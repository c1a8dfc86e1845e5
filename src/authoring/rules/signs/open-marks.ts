/** Signs that begin or end stressed or struck words and lack their like at the other end. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';
import { spacedMarksIn } from './spaced-marks.ts';

// Right before words or right behind them; not a path (**/*.ts), a power (2**10), a row of signs or what Python calls its arguments.
const marks =
  /(?<=^|[\s([{"'“‘])(?:\*\*|__|~~)(?=[\p{L}\p{N}"'“‘([\uFFFC])(?!(?:kw)?args\b)|(?<=[\p{L}\p{N}.,;:!?)\]}"'”’\uFFFC])(?:\*\*|__|~~)(?=$|[\s.,;:!?)\]}"'”’])/gmu;
// The only one of its line: a slip where words follow it, and no file, no *nix, no name with underscores. Behind a word, _names are as likely as stress, but for words that name nothing.
const single =
  /(?<=^[^*\n]*(?:^|[\s(“‘"]))\*(?=\p{L}+[,;:]? \p{Ll})(?!(?:kw)?args\b|n[iu]x\b)[^*\n]*$|(?<=^[^_\n]*(?:^|[\s(“‘"]))_(?=\p{L}+[,;:]? \p{Ll})(?<!\p{L} _(?!(?:not|never|always|very|really|only|all|any|every|no|the|this|that|what|why|how|is|are|was|do|did|can|must|should|will)\b))[^_\n]*$/gmu;
// Marks of a note to what is above it, and lines that were to be a list.
const isNote = (source: string) => /[\p{L}\p{N}\p{P}]\*(?=[\s.,;)]|$)/mu.test(source);

export const openMarks = documentRule({
  id: 'open-marks',
  summary: 'asterisks, underscores or tildes without the same at the other end',
  good: 'This is **bold**, and `**kwargs` is code.',
  bad: 'This is **bold, and the rest of the line too.',
  prose(prose, { source, report }) {
    const spaced = [...spacedMarksIn(prose)];
    const found = [...matchesIn(prose, marks)].filter(
      ({ at }) => !spaced.some((pair) => pair.at <= at && at < pair.end),
    );
    for (const [sign, alike] of Map.groupBy(found, ([sign]) => sign)) {
      const [first] = alike;
      if (first && alike.length % 2 === 1) tell(first.at, sign);
    }
    for (const {
      at,
      0: [sign = ''],
    } of matchesIn(prose, single)) {
      const begins = at === prose.start || prose.written[at - prose.start - 1] === '\n';
      if (!begins || (!isNote(source) && prose.written.split(`\n${sign}`).length < 2)) tell(at, sign);
    }

    function tell(at: number, sign: string) {
      const escaped = [...sign].map((char) => `\\${char}`).join('');
      const what = sign === '~~' ? 'strike nothing out' : 'stress nothing';
      report(
        at,
        sign.length === 1
          ? 'This sign stresses nothing, so readers see it.'
          : `These signs ${what}, so readers see them.`,
        `Put ${sign} at the other end of the words too, in the same paragraph; for the sign itself write ${escaped} or use backticks.`,
      );
    }
  },
});
