/** A source without what cannot be read, so that the rest can. */
import type { SyntaxProblem } from './syntax-error.ts';

const isBlank = (line: string | undefined): boolean => !line?.trim();
const startsStatement = (line: string | undefined): boolean => /^(?:import|export)\b/.test(line ?? '');

/** Lines of a source by index, `end` excluded. */
export interface Lines {
  readonly first: number;
  readonly end: number;
}

/** The import or export that fails at the line and column `at` (from 1) of a run of them which begins on the line with the index `start`. */
export function statementAt(lines: readonly string[], start: number, at: { line: number; column: number }): Lines {
  let first = start;
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    // Inside of brackets it may hold empty lines.
    if (isBlank(line)) {
      const next = lines.slice(end).find((later) => !isBlank(later));
      if (!/^[\s)}\]]/.test(next ?? '')) break;
    }
    if (!startsStatement(line)) continue;
    // What stops before the next one lacks its end.
    if (end > at.line - 1 || (end === at.line - 1 && at.column === 1)) break;
    first = end;
  }
  return { first, end };
}

export interface Remainder {
  /** With as many lines. */
  readonly source: string;
  /** Names that what was left out may have given a value. */
  readonly names: readonly string[];
  /** Whether tags may have lost their like. */
  readonly losesTags: boolean;
}

/** Whether the tag before whose name `after` begins may have a start or an end elsewhere. */
function hasLike(after: string): boolean {
  const [, slash, name] = /^(\/?)([^\s/>]*)/.exec(after) ?? [];
  return slash === '/' || after.includes(`</${name}`);
}

/** In one block. */
const mostSigns = 3;

/** Decides how lines beyond its block are read. */
const fence = /^\s*(?:`{3,}|~{3,})/;

const namesIn = (code: string): string[] => code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];

/** `undefined` when what cannot be read decides how all the rest is read. */
export function withoutFault(
  source: string,
  { at: { line, column }, more: { statement, isOfTags = false } }: SyntaxProblem,
): Remainder | undefined {
  const lines = source.split('\n');
  const without = ({ first, end }: Lines) => ({
    source: lines.toSpliced(first, end - first, ...lines.slice(first, end).map(() => '')).join('\n'),
    names: namesIn(
      lines
        .slice(first, end)
        .filter((text) => statement || startsStatement(text))
        .join('\n'),
    ),
    losesTags: !statement,
  });
  if (statement) return without(statement);
  const at = line - 1;
  if (isBlank(lines[at])) return undefined;
  let first = at;
  let end = at;
  while (first > 0 && !isBlank(lines[first - 1])) first--;
  while (end < lines.length && !isBlank(lines[end])) end++;
  const offsetOf = (index: number) => lines.slice(0, index).reduce((sum, text) => sum + text.length + 1, 0);
  const fault = offsetOf(at) + column - 1;
  // As a sign of the text; not each of many.
  const sign = source[fault] === '<' ? fault : source.lastIndexOf('{', fault);
  if (sign >= offsetOf(first) && lines.slice(first, end).join('\n').split(/[‹❴]+/).length <= mostSigns) {
    const isTag = source[sign] === '<';
    // An address between < and > goes whole: what is left of it would be another.
    const [run = ''] =
      /^<(?:[a-z][a-z\d+.-]+:\/\/|mailto:|[^\s<>@]+@)[^\s<>]*>|^(?:<+|\{+)/i.exec(source.slice(sign)) ?? [];
    const after = source.slice(sign + run.length, offsetOf(end) - 1);
    // What belongs to it would become code of its own.
    const holdsCode = isTag ? /^[\p{L}/][^>]*\{/u.test(after) : /^[^}]*[{=]/.test(after);
    if (!holdsCode)
      return {
        source: source.slice(0, sign) + (isTag ? '‹' : '❴').repeat(run.length) + source.slice(sign + run.length),
        names: [],
        losesTags: isTag ? isOfTags && hasLike(source.slice(sign + run.length)) : /^[^}]*</.test(after),
      };
  }
  return lines.slice(first, end).some((text) => fence.test(text)) ? undefined : without({ first, end });
}
