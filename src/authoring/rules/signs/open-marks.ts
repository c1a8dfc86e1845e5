/** Signs that begin or end bold or struck words and lack their like at the other end. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// Right before words or right behind them; not a path (**/*.ts) and not a power (2**10).
const marks =
  /(?<=^|[\s([{"'“‘])(?:\*\*|~~)(?=[\p{L}\p{N}"'“‘([\uFFFC])|(?<=[\p{L}\p{N}\p{P}\uFFFC])(?:\*\*|~~)(?=$|[\s.,;:!?)\]}"'”’])/gmu;

export const openMarks = documentRule({
  id: 'open-marks',
  severity: 'finding',
  summary: 'two asterisks or tildes without two others at the other end',
  good: 'This is **bold**, and `**kwargs` is code.',
  bad: 'This is **bold, and the rest of the line too.',
  prose(prose, { report }) {
    for (const [sign, found] of Map.groupBy(matchesIn(prose, marks), ([sign]) => sign)) {
      const [first] = found;
      if (!first || found.length % 2 === 0) continue;
      const [escaped, what] = sign === '**' ? ['\\*\\*', 'make nothing bold'] : ['\\~\\~', 'strike nothing out'];
      report(
        first.at,
        `These signs ${what}, so readers see them.`,
        `Put ${sign} at the other end of the words too, in the same paragraph; for the signs themselves write ${escaped} or use backticks.`,
      );
    }
  },
});
