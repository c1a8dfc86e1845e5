/** Notes of an author to themselves. */
import { matchesIn } from '../prose.ts';
import { documentRule } from '../rule.ts';

// In capitals, where it cannot be a word of a sentence (a TODO list) or of a name (TK Maxx).
const notes =
  /(?<![\p{L}\p{N}_#/.$"“‘'-])(?:TODO(?=:|\(|\s*$)|(?<=^[ \t]*|[([]\s*)(?:[Tt]o-?do(?=: )|TODO(?=[ \t])|XXX(?= \p{Ll}|:))|FIXME|TK{1,2}(?:TK)*(?! \p{Lu}|\p{P}?\p{L})|TBD(?! \(| \p{Ll}|\p{P}?\p{L})|(?<=\[)(?:citation needed|(?:insert|add|fill in) [^[\]\n]+|(?:source|citation|ref|link|date|name)\?)(?=\](?![[(])))(?![\p{L}\p{N}_/-])/gmu;

export const todo = documentRule({
  id: 'todo',
  summary: 'a note to oneself: `TODO`, `TK`, `TBD`, `[insert link]`',
  good: 'This is done.',
  bad: 'TODO: say why. It took TK days.',
  prose(prose, { report }) {
    for (const { 0: mark, at } of matchesIn(prose, notes))
      report(
        at,
        `“${mark}” is a note to yourself, and readers would see it.`,
        'Write what is missing, or take the note out.',
      );
  },
});
