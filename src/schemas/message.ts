import { z } from 'astro/zod';

/** How schemas speak: the first line says what is wrong, the second what to type instead. */
export const say = (wrong: string, instead: string): string => `${wrong}\n${instead}`;

/** How a field introduces itself in its messages. */
export interface Field {
  /** A line an author could type, e.g. `title: Reading code`. */
  readonly example: string;
  /** Shapes the advice only: a field that is not required may be deleted when it is empty. */
  readonly required?: boolean;
}

/** Stands in a message for the value as the file has it, `1.10` and not 1.1: whoever read the file puts it there. */
export const asWritten = '\uFFFC';

/** What an author sees in the file, in their words. */
function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') return `the text "${value.trim().replace(/\s+/g, ' ')}"`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${asWritten}`;
  if (typeof value === 'boolean') return `the word ${asWritten}`;
  return Array.isArray(value) ? 'a list' : 'a group of fields';
}

/** The advice for what YAML takes for something else than text. */
export function inQuotes(input: unknown): string | undefined {
  if (Array.isArray(input)) return undefined;
  // As Docusaurus names tags.
  const { label, name = label } = (input ?? {}) as { readonly label?: unknown; readonly name?: unknown };
  return typeof name === 'string' ? `Type \`${name}\`.` : `Put it in quotes: \`"${asWritten}"\`.`;
}

/** What an editor is told of a field beside its type: JSON Schema's own keywords, and a line to type. */
export const inEditor = ({ example }: Field, keywords: Readonly<Record<string, unknown>> = {}) => ({
  example,
  ...keywords,
});

/** The message for a value that is absent, empty or of another kind than `wanted`. */
export function wrongKind(wanted: string, field: Field, advice?: (input: unknown) => string | undefined) {
  return ({ input, code }: { readonly input?: unknown; readonly code?: string }): string | undefined => {
    // Of a group: told field by field.
    if (code === 'unrecognized_keys') return undefined;
    if (input === undefined)
      return say('This field is required and missing.', `Add a line such as \`${field.example}\`.`);
    if (input === null) {
      const otherwise = field.required ? '' : ', or delete the line';
      return say('This field is empty.', `Type a value, such as \`${field.example}\`${otherwise}.`);
    }
    return say(
      `This must be ${wanted}, not ${kindOf(input)}.`,
      advice?.(input) ?? `Type it as in \`${field.example}\`.`,
    );
  };
}

/** A text that is refused for what `complaint` says of it, without the spaces around it; `wanted` and `advice` as in `wrongKind`. */
export const checkedText = (
  field: Field,
  wanted: string,
  complaint: (value: string) => string | undefined,
  advice?: Parameters<typeof wrongKind>[2],
  keywords: Parameters<typeof inEditor>[1] = { minLength: 1 },
) =>
  z
    .string({ error: wrongKind(wanted, field, advice) })
    .trim()
    .check(refuse(complaint))
    .meta(inEditor(field, keywords));

interface CheckContext<T> {
  readonly value: T;
  readonly issues: { push(issue: { code: 'custom'; message: string; input: T }): unknown };
}

/** A zod check made from a function that returns a message, or nothing when the value is right. */
export const refuse =
  <T>(complaint: (value: T) => string | undefined) =>
  ({ value, issues }: CheckContext<T>): void => {
    const message = complaint(value);
    if (message) issues.push({ code: 'custom', message, input: value });
  };
