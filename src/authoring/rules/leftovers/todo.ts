/** Notes of an author to themselves. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

export const todo = documentRule({
  id: 'todo',
  severity: 'finding',
  summary: 'a note to oneself: `TODO`, `TK`, `FIXME`',
  good: 'This is done.',
  bad: 'TODO: say why. It took TK days.',
  prose(prose, { report }) {
    for (const { 0: mark, at } of matchesIn(
      prose,
      /(?<![\p{L}\p{N}_#/.$-])(?:TODO(?=:|\(|\s*$)|(?<=^[ \t]*)[Tt]o-?do(?=: )|(?<=^[ \t]*)TODO(?=[ \t])|FIXME|TK{1,2}(?:TK)*|TBD(?=:|\.?\s*$)|(?<=\[)citation needed(?=\]))(?![\p{L}\p{N}_/-])/gmu,
    ))
      report(
        at,
        `“${mark}” is a note to yourself, and readers would see it.`,
        'Write what is missing, or take the note out.',
      );
  },
});
