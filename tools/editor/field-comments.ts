/** What each field of a schema does, from the comment above it: the one place that says so. */
import ts from 'typescript';

/** What one field does, by its name. */
type Fields = ReadonlyMap<string, string>;

/** The fields of every group of a schema module, by the names that stand in the group. */
export type FieldComments = ReadonlyMap<string, Fields>;

export const groupKey = (names: readonly string[]): string => names.join(' ');

function commentOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comment && ts.getTextOfJSDocComment(comment.comment);
  if (text === undefined && !ts.isPropertyAssignment(node)) return undefined;
  return text?.replace(/\s+/g, ' ') ?? fault(node, source);
}

function fault(node: ts.Node, source: ts.SourceFile): never {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  throw new Error(
    `${source.fileName}:${line + 1} A field has no comment. Write /** what it does, and its default */ above it`,
  );
}

/**
 * Of the text of a module: every `z.strictObject({ … })` in it.
 * @throws Error of one line at a field without a comment.
 */
export function fieldComments(file: string, text: string): FieldComments {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const groups = new Map<string, Fields>();
  const visit = (node: ts.Node): void => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !/\.strictObject$/.test(node.expression.getText())) return;
    const [shape] = node.arguments;
    if (!shape || !ts.isObjectLiteralExpression(shape)) return;
    const fields = shape.properties.map(
      (field) => [field.name?.getText() ?? '', commentOf(field, source) ?? ''] as const,
    );
    groups.set(groupKey(fields.map(([name]) => name)), new Map(fields));
  };
  visit(source);
  return groups;
}
