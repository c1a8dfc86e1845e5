/** Marks that git leaves where two versions of a text disagree. */
import { documentRule } from '../rule.ts';

/** What is said of them, in a text and in fields. */
export const conflictWords = [
  'Git has left two versions of the text here, and its marks between them.',
  'Keep one of the two, and delete the lines that begin with <<<<<<<, |||||||, ======= and >>>>>>>.',
] as const;

export const mergeConflict = documentRule({
  id: 'merge-conflict',
  severity: 'error',
  summary: 'marks of a merge that was not finished: `<<<<<<< HEAD`',
  good: 'Mine and theirs.',
  bad: '<<<<<<< HEAD\nMine.\n=======\nTheirs.\n>>>>>>> branch',
  whole({ source, root, report }) {
    const marks = [...source.matchAll(/^(?:<{7}|>{7}|\|{7})(?: .*)?$/gm)];
    const [first] = marks;
    if (!first) return;
    // A block of code that holds a whole conflict explains one.
    const lineOf = (offset: number) => source.slice(0, offset).split('\n').length;
    const explains = root.children.some(
      ({ type, position }) =>
        type === 'code' &&
        position &&
        marks.every(({ index }) => lineOf(index) > position.start.line && lineOf(index) < position.end.line),
    );
    if (!explains) report(first.index, ...conflictWords);
  },
});
