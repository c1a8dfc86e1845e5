/** Letters that were read in another encoding than they were written in. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const brokenEncoding = documentRule({
  id: 'broken-encoding',
  summary: 'letters that came through the wrong encoding: `â€™`, `Ã©`',
  good: 'It’s a café.',
  bad: 'Itâ€™s a cafÃ©.',
  prose(prose, { report }) {
    const [first] = matchesIn(prose, /â€[™œ\u009D˜¦“”]|Ã[©¨¤¶¼±³¡\u00AD§ª«®´]|Â[ °«»·]|\uFFFD/g);
    if (first)
      report(
        first.at,
        `“${first[0]}” is another character that was read in the wrong encoding.`,
        'Type the character again, and save the file as UTF-8.',
      );
  },
});
