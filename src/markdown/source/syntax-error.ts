/** What an author reads when MDX cannot be parsed. */
import type { Point } from '../problems.ts';
import { type Lines, statementAt } from './without-fault.ts';

interface More {
  /** Whether tags do not match, which may follow from what stands elsewhere. */
  readonly isOfTags?: boolean;
  /** The import or export that is at fault. */
  readonly statement?: Lines;
}

export class SyntaxProblem extends Error {
  readonly rule: string;
  /** In the body. */
  readonly at: Required<Point>;
  readonly hint: string;
  readonly more: More;

  constructor(rule: string, at: Required<Point>, message: string, hint: string, more: More = {}) {
    super(message);
    this.rule = rule;
    this.at = at;
    this.hint = hint;
    this.more = more;
  }
}

/** What the parser says, and what an author reads, with the names that it gives. */
const kinds: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [/create a comment in MDX/, 'MDX has no HTML comments.', 'Write {/* comment */} instead of <!-- comment -->.'],
  [
    /in expression|parse expression|corresponding closing brace/,
    'A { begins an expression here, and it is not complete JavaScript.',
    'For a plain brace write \\{ or put the code in backticks.',
  ],
  [
    /^Expected a closing tag for `<(area|br|hr|img|input|source|track|wbr)>`/,
    '<$1> is not closed.',
    'In MDX write <$1 />.',
  ],
  [
    /^Expected a closing tag for `<([^>`]*)>`/,
    '<$1> is never closed.',
    'Close it with </$1>; if it is no tag, write &lt;$1> or put it in backticks.',
  ],
  [
    /^Unexpected closing tag `<\/([^>`]*)>`, expected an open tag first/,
    '</$1> closes a tag that was never opened.',
    'Remove it, or open the tag before it.',
  ],
  [
    /^Unexpected closing tag `<\/([^>`]*)>`, expected corresponding closing tag for `<([^>`]*)>`/,
    '</$1> stands where </$2> is expected.',
    'Close <$2> first.',
  ],
  [
    /after `<`|before name|in name|after name|before attribute|attribute name|before tag end|in closing tag/,
    'A < begins a tag here, and it is not one.',
    'For a plain < write &lt; or put the code in backticks. An address stands without < and >, the value of an attribute in quotes.',
  ],
];

interface Fault extends Required<Point> {
  readonly reason: string;
}

function faultOf(error: unknown, pointAt: PointAt): Fault {
  const whole = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = whole] = /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(whole) ?? [];
  return { column: 1, ...pointAt(Number(line), Number(column)), reason };
}

/** The author's place for the parser's. */
type PointAt = (line: number, column: number) => Point;

/** What is wrong in a run of imports and exports that begins on the line `start` (from 1) of `source`. */
export function brokenStatement(error: unknown, source: string, start: number, pointAt: PointAt): SyntaxProblem {
  const lines = source.split('\n');
  const at = faultOf(error, pointAt);
  const statement = statementAt(lines, start - 1, at);
  const last = { line: statement.end, column: (lines[statement.end - 1]?.length ?? 0) + 1 };
  const isImport = lines[statement.first]?.startsWith('import');
  return new SyntaxProblem(
    'syntax',
    at.line > last.line ? last : at,
    'This import or export is not complete JavaScript.',
    isImport
      ? 'Write import, its names, from and a path in quotes; if it is prose, begin the line with another word.'
      : 'Write export const name = value; if it is prose, begin the line with another word.',
    { statement },
  );
}

/** Understands the messages of Sätteri's MDX parser; says what it can of any other. */
export function syntaxProblem(error: unknown, pointAt: PointAt): SyntaxProblem {
  const { reason, ...own } = faultOf(error, pointAt);
  for (const [pattern, message, hint] of kinds) {
    const [found] = pattern.exec(reason) ?? [];
    if (found === undefined) continue;
    const withNames = (words: string) => found.replace(pattern, words);
    const isOfTags = /closing tag/.test(reason);
    return new SyntaxProblem('syntax', own, withNames(message), withNames(hint), { isOfTags });
  }
  return new SyntaxProblem(
    'syntax',
    own,
    `This cannot be read as MDX: ${reason}.`,
    'Put code in backticks, and write &lt; and \\{ for a plain < and {.',
  );
}
