/** What the compiler says about a block → parts of its lines, and notes below them. */
import type { Element } from 'hast';
import { element, text } from '../hast.ts';
import type { Note, Stretch } from './code-lines.ts';
import type { Explanation } from './twoslash.ts';

type OfLine<T> = (line: number) => readonly T[];

/** Id of the description of the block's `index`th type. */
const typeId = (block: number, index: number) => `code:${block}-${index + 1}`;

/** Each type of a block once, in the order in which they are met. */
const typesOf = (explanations: readonly Explanation[]): string[] => [
  ...new Set(inOrder(explanations).flatMap(({ kind, text }) => (kind === 'type' ? [text] : []))),
];

const inOrder = (explanations: readonly Explanation[]): Explanation[] =>
  explanations.toSorted((a, b) => a.line - b.line || a.character - b.character);

/** What screen readers say at the names of a block's types. */
export const typeDescriptions = (explanations: readonly Explanation[], block: number): Element[] =>
  typesOf(explanations).map((type, index) => element('p', { id: typeId(block, index), hidden: true }, [text(type)]));

/** Stretches of each line. A type shows on hover and on focus; a keyboard stops once at each name and type. */
export function explainedStretches(explanations: readonly Explanation[], block: number): OfLine<Stretch> {
  const types = typesOf(explanations);
  const seen = new Set<string>();
  const stretches = inOrder(explanations).flatMap(
    ({ line, character, length, kind, text }): (Stretch & { readonly line: number })[] => {
      const range = { line, start: character, end: character + length };
      if (kind === 'mark') return [{ ...range, tagName: 'mark' }];
      if (kind === 'error') return [{ ...range, tagName: 'span', properties: { className: ['wrong'] } }];
      if (kind !== 'type') return [];
      const stop = { tabIndex: 0, role: 'button', ariaDescribedBy: [typeId(block, types.indexOf(text))] };
      const properties = { className: ['type'], dataType: text, ...(!seen.has(text) && stop) };
      seen.add(text);
      return [{ ...range, tagName: 'span', properties }];
    },
  );
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
        return kind === 'error' ? [{ kind, text }] : [];
      });
}
