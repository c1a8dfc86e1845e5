/**
 * Comments by which an author allows at one place what a rule finds: `<!-- allow todo: the word is the subject -->` in Markdown,
 * the same between braces and asterisks in MDX. It speaks of the block below it, in a line of text of its own block,
 * and at the top of a document of the fields too.
 */
import type { Nodes, Root } from 'mdast';
import { nearest } from '../../domain/nearest.ts';
import type { Problem } from '../../domain/problem.ts';

export interface Allowance {
  readonly rule: string;
  readonly hasReason: boolean;
  /** Of the comment, in the file. */
  readonly line: number;
  readonly column: number;
  /** Lines of the file that it speaks of. */
  readonly first: number;
  readonly last: number;
}

const comment = /^(?:<!--|\/\*)\s*allow\s+([a-z][a-z\d-]*(?:\s*,\s*[a-z][a-z\d-]*)*)\s*(?::(.*?))?\s*(?:-->|\*\/)\s*$/s;

const read = (node: Nodes): RegExpExecArray | null =>
  node.type === 'html' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
    ? comment.exec(node.value.trim())
    : null;

/** `lineOf` tells the file's line for a line of the body. */
export function allowancesIn(root: Root, lineOf: (line: number) => number): Allowance[] {
  const found: Allowance[] = [];
  const look = (parent: Nodes, around: Nodes): void => {
    if (!('children' in parent)) return;
    const readings = parent.children.map(read);
    const top = parent.type === 'root' ? readings.findIndex((reading) => !reading) : 0;
    let next = -1;
    for (const [index, node] of parent.children.entries()) {
      const [, ids, reason = ''] = readings[index] ?? [];
      if (ids === undefined || !node.position) {
        look(node, parent.type === 'root' || isContainer(parent) ? node : around);
        continue;
      }
      const { line, column } = node.position.start;
      const isTop = top === -1 || index < top;
      // Comments in a row speak of one block.
      for (next = Math.max(next, index + 1); readings[next]; next++);
      const spokenOf = parent.type === 'root' || isContainer(parent) ? parent.children[next] : around;
      for (const rule of ids.split(','))
        found.push({
          rule: rule.trim(),
          hasReason: reason.trim() !== '',
          line: lineOf(line),
          column,
          first: isTop ? 0 : lineOf(Math.min(line, spokenOf?.position?.start.line ?? line)),
          last: lineOf(Math.max(line, spokenOf?.position?.end.line ?? line)),
        });
    }
  };
  look(root, root);
  return found;
}

const isContainer = ({ type }: Nodes): boolean =>
  /^(?:blockquote|list|listItem|containerDirective|footnoteDefinition|mdxJsxFlowElement)$/.test(type);

interface Judged {
  readonly file: string;
  readonly allowances: readonly Allowance[];
  /** Whether all of it was read, so that an allowance without a use has none. */
  readonly isWhole: boolean;
}

/** `problems` without those that the site or a comment allows, and with the faults of the comments. */
export function withoutAllowed(
  problems: readonly Problem[],
  documents: readonly Judged[],
  ids: readonly string[],
  off: readonly string[],
): Problem[] {
  const byFile = new Map(documents.map(({ file, allowances }) => [file, allowances]));
  const used = new Set<Allowance>();
  const left = problems.filter(({ rule, file, line = 0 }) => {
    if (!ids.includes(rule)) return true;
    if (off.includes(rule)) return false;
    const allowance = byFile
      .get(file)
      ?.find((allowed) => allowed.rule === rule && allowed.hasReason && allowed.first <= line && line <= allowed.last);
    if (allowance) used.add(allowance);
    return !allowance;
  });
  const faults = documents.flatMap(({ file, allowances, isWhole }) =>
    allowances.flatMap((allowance): Problem[] => {
      const { rule, line, column, hasReason } = allowance;
      const fault = (message: string, hint: string): Problem[] => [
        { severity: 'finding', rule: 'allow', file, line, column, message, hint },
      ];
      if (!ids.includes(rule)) {
        const near = nearest(rule, ids);
        return fault(
          `There is no rule “${rule}” that a comment can allow.`,
          near
            ? `Write ${near}.`
            : 'Write the name that stands behind the place of the finding; docs/rules.md has all of them.',
        );
      }
      if (!hasReason)
        return fault(
          'Nothing says why this is allowed, so it is not.',
          `Write a reason: allow ${rule}: why it is right here.`,
        );
      if (used.has(allowance) || off.includes(rule) || !isWhole) return [];
      return fault(`“${rule}” finds nothing here to allow.`, 'Remove the comment, or put it right above the block.');
    }),
  );
  return [...left, ...faults];
}
