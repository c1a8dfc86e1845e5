/** Lines of highlighted code → what stands in `<code>`. The text of it is the code, character for character. */
import type { ElementContent, Properties } from 'hast';
import { element, text } from '../hast.ts';
import type { LineKind } from './code-options.ts';
import type { Run } from './highlight.ts';

/** A part of a line, offsets in it from 0, that is an element of its own. Stretches nest; one that cuts across another is left out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly tagName: 'mark' | 'span';
  readonly properties?: Properties;
}

/** What is said below a line and is no part of the code. */
export interface Note {
  readonly kind: 'answer' | 'error';
  /** One line or more. */
  readonly text: string;
}

export interface CodeLine {
  readonly runs: readonly Run[];
  readonly stretches: readonly Stretch[];
  readonly kind?: LineKind | 'added' | 'removed' | undefined;
  readonly number?: number | undefined;
  /** Before `runs`, in a terminal. */
  readonly prompt?: string | undefined;
  /** What the machine answered. */
  readonly isOutput?: boolean;
  readonly notes?: readonly Note[];
}

const span = ([className, value]: Run): ElementContent =>
  className ? element('span', { className: [className] }, [text(value)]) : text(value);

/** `runs` with `stretches` in their places, in one go through both. */
function within(runs: readonly Run[], stretches: readonly Stretch[]): ElementContent[] {
  const sorted = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const rest = runs.values();
  let [offset, runStart, next] = [0, 0, 0];
  let run = rest.next().value;
  const cut = (end: number): ElementContent[] => {
    const parts: ElementContent[] = [];
    while (run && offset < end) {
      const [className, value] = run;
      const part = value.slice(offset - runStart, end - runStart);
      if (part) parts.push(span([className, part]));
      offset += part.length;
      if (offset < runStart + value.length) break;
      runStart = offset;
      run = rest.next().value;
    }
    return parts;
  };
  const upTo = (end: number): ElementContent[] => {
    const parts: ElementContent[] = [];
    for (let stretch = sorted[next]; stretch && stretch.start < end; stretch = sorted[next]) {
      next++;
      if (stretch.start < offset || stretch.end > end || stretch.start === stretch.end) continue;
      parts.push(...cut(stretch.start), element(stretch.tagName, stretch.properties ?? {}, upTo(stretch.end)));
    }
    return [...parts, ...cut(end)];
  };
  return upTo(lineText(runs).length);
}

export const lineText = (runs: readonly Run[]): string => runs.map(([, value]) => value).join('');

function lineContent({ runs, stretches, prompt, isOutput }: CodeLine): ElementContent[] {
  const content = within(runs, stretches);
  if (isOutput) return [element('samp', {}, content)];
  return prompt ? [element('span', { className: ['p'] }, [text(prompt)]), ...content] : content;
}

/** Notes as comments of the code's own language, which is TypeScript: a block selected by hand is still code. */
export const noteLines = (notes: readonly Note[] = []): string[] =>
  // What points at a name keeps pointing at it.
  notes.flatMap(({ text }) => text.split('\n').map((line) => `// ${line.replace(/^ {3}/, '')}`));

/** For the page. A line that differs from plain code is an element of its own, its line end inside. */
export function pageLines(lines: readonly CodeLine[]): ElementContent[] {
  return lines.flatMap((line, index) => {
    const { kind, number, notes = [] } = line;
    const below = notes.map((note) =>
      element('samp', { className: ['note', note.kind] }, [text(`${noteLines([note]).join('\n')}\n`)]),
    );
    const end = index < lines.length - 1 || below.length > 0 ? [text('\n')] : [];
    const content = lineContent(line);
    if (kind === undefined && number === undefined) {
      const [only] = content;
      if (line.isOutput && only?.type === 'element') return [{ ...only, children: [...only.children, ...end] }];
      return [...content, ...end, ...below];
    }
    const isElement = kind === 'mark' || kind === 'ins' || kind === 'del';
    const properties = {
      className: ['line', ...(kind && !isElement ? [kind] : [])],
      ...(number !== undefined && { dataLine: String(number) }),
    };
    return [element(isElement ? kind : 'span', properties, [...content, ...end]), ...below];
  });
}

/** For feeds: marks, changes and answers as the elements HTML has for them, no colours. */
export function feedLines(lines: readonly CodeLine[]): ElementContent[] {
  return lines.flatMap((line) => {
    const { runs, stretches, prompt = '', isOutput, kind, notes } = line;
    const plain: Run[] = [['', lineText(runs)]];
    const marks = stretches.filter(({ tagName }) => tagName === 'mark');
    const inner = [...(prompt ? [text(prompt)] : []), ...within(plain, marks)];
    const content = isOutput ? [element('samp', {}, inner)] : inner;
    const isElement = kind === 'mark' || kind === 'ins' || kind === 'del';
    const below = noteLines(notes).map((note) => text(`${note}\n`));
    return [...(isElement ? [element(kind, {}, content)] : content), text('\n'), ...below];
  });
}

/** Parts of `runs` that match, marked. */
export function markedWords(runs: readonly Run[], words: readonly RegExp[]): Stretch[] {
  const line = lineText(runs);
  return words.flatMap((word) =>
    [...line.matchAll(word)].map(
      ({ 0: match, index }): Stretch => ({ start: index, end: index + match.length, tagName: 'mark' }),
    ),
  );
}
