/** Tags that stand on lines of their own within a sentence, as formatters write them: MDX takes such a line for a block. */
import { phrasing } from '../html/elements.ts';
import type { SourceLine } from './source-lines.ts';

/** A tag of MDX, which may be written over several lines. */
export const tagPattern = String.raw`<(?<close>\/?)(?<name>(?:[A-Za-z][\w.:-]*)?)(?:\s+(?:[\w.:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?|\{[^{}]*\}))*\s*(?<empty>\/?)>`;

const part = new RegExp(
  String.raw`(?<code>(\x60+)(?!\x60)(?:[^\x60]|\x60(?!\2))*?\2(?!\x60))|${tagPattern}|(?<braces>\{(?:[^{}]|\{[^{}]*\})*\})|(?<line>\n)|(?:\\.|[^\s\x60<{\\])+|[\x60<{\\]`,
  'g',
);

/** An element of a sentence, or what holds the whole of it. */
interface Open {
  readonly name: string;
  readonly parent: Open | undefined;
  /** Whether words stand directly in it, beside its elements. */
  hasWords: boolean;
  /** Whether one of its tags shares a line with words. */
  isAmongWords: boolean;
}

interface TagLine {
  /** Offset of its first sign. */
  readonly at: number;
  readonly elements: readonly Open[];
}

const pictures = /^(?:audio|img|math|picture|svg|video)$/;

const isOfSentence = ({ name, parent, isAmongWords }: Open): boolean =>
  parent !== undefined &&
  (isAmongWords ||
    ((name === '' || (phrasing.has(name) && !pictures.test(name))) && (parent.hasWords || isOfSentence(parent))));

/** Offsets of the lines of `text` that hold nothing but tags and are a part of the sentence around them. */
function linesOfTags(text: string): number[] {
  const whole: Open = { name: '', parent: undefined, hasWords: false, isAmongWords: false };
  const lines: TagLine[] = [];
  let open = whole;
  let at = -1;
  let elements: Open[] = [];
  let hasWords = false;
  const endLine = () => {
    if (hasWords) for (const element of elements) element.isAmongWords = true;
    else if (elements.length > 0) lines.push({ at, elements });
    [at, elements, hasWords] = [-1, [], false];
  };
  for (const { index, groups } of text.matchAll(part)) {
    if (groups?.['line']) {
      endLine();
      continue;
    }
    if (at === -1) at = index;
    const name = groups?.['name'];
    if (name !== undefined && groups?.['close']) {
      let closed: Open | undefined = open;
      while (closed && closed.name !== name) closed = closed.parent;
      if (closed?.parent) {
        elements.push(closed);
        open = closed.parent;
      }
    } else if (name !== undefined) {
      const element = { name, parent: open, hasWords: false, isAmongWords: false };
      elements.push(element);
      if (!groups?.['empty']) open = element;
    } else if (!groups?.['braces']) {
      open.hasWords = true;
      hasWords = true;
    }
  }
  endLine();
  return lines.flatMap((line) => (line.elements.some(isOfSentence) ? line.at : []));
}

/** The same for a whole source, whose imports, exports and other code are left alone. */
export function tagLines(source: string, lines: readonly SourceLine[]): number[] {
  const found: number[] = [];
  let braces = 0;
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index] as SourceLine;
    if (first.kind !== 'words') continue;
    let last = first;
    // Marks of quotations as blanks: offsets stay.
    let text = source.slice(first.content, first.end);
    while (lines[index + 1]?.continues) {
      last = lines[++index] as SourceLine;
      text += `\n${' '.repeat(last.content - last.start)}${source.slice(last.content, last.end)}`;
    }
    const isCode = braces > 0 || /^(?:import|export)\b/.test(text);
    if (!isCode && text.includes('\n') && text.includes('<'))
      for (const at of linesOfTags(text)) found.push(first.content + at);
    for (const [sign] of text.matchAll(/\\.|[{}]/g)) if (sign === '{' || sign === '}') braces += sign === '{' ? 1 : -1;
    braces = Math.max(0, braces);
  }
  return found;
}
