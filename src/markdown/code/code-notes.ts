/** What the compiler says about a block → parts of its lines, and notes below them. */
import type { Note, Stretch } from './code-lines.ts';
import type { Explanation } from './twoslash.ts';

type OfLine<T> = (line: number) => readonly T[];

/** Stretches of each line. A type shows on hover and on focus; a keyboard stops once at each name and type. */
export function explainedStretches(explanations: readonly Explanation[]): OfLine<Stretch> {
  const seen = new Set<string>();
  const stretches = explanations
    .toSorted((a, b) => a.line - b.line || a.character - b.character)
    .flatMap(({ line, character, length, kind, text }): (Stretch & { readonly line: number })[] => {
      const range = { line, start: character, end: character + length };
      if (kind === 'mark') return [{ ...range, tagName: 'mark' }];
      if (kind === 'error') return [{ ...range, tagName: 'span', properties: { className: ['wrong'] } }];
      if (kind !== 'type') return [];
      const properties = { className: ['type'], ...(!seen.has(text) && { tabIndex: 0 }), 'aria-description': text };
      seen.add(text);
      return [{ ...range, tagName: 'span', properties }];
    });
  return (line) => stretches.filter((stretch) => stretch.line === line);
}

/** Notes below each line: an answer points at what was asked. */
export function explainedNotes(explanations: readonly Explanation[]): OfLine<Note> {
  return (line) =>
    explanations
      .filter((explanation) => explanation.line === line)
      .flatMap(({ kind, character, text }): Note[] => {
        if (kind === 'answer') {
          const [first = '', ...rest] = text.split('\n');
          const margin = ' '.repeat(character);
          return [{ kind, text: [`${margin}^? ${first}`, ...rest.map((more) => `${margin}   ${more}`)].join('\n') }];
        }
        return kind === 'error' || kind === 'remark' ? [{ kind, text }] : [];
      });
}
