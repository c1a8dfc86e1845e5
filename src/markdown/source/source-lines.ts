/** The lines of a Markdown source, as far as they can be told without parsing: code, tables, where a run of words begins. */

export interface SourceLine {
  /** Offsets of the line without its line break. */
  readonly start: number;
  readonly end: number;
  /** Offset after the marks of quotations and list items. */
  readonly content: number;
  readonly kind: 'blank' | 'code' | 'fence' | 'directive' | 'row' | 'maths' | 'words';
  /** Whether it goes on with the words of the line before it. */
  readonly continues: boolean;
}

const marks = /^(?:[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*[ \t>]*/;
const heading = /^#{1,6}(?:\s|$)/;
const fence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line without the marks of its containers is the row of hyphens below the head of a table. */
export const isDelimiterRow = (content: string) => content.includes('|') && delimiterRow.test(content);

export function sourceLines(source: string): SourceLine[] {
  const texts = source.split('\n');
  const contents = texts.map((text) => text.slice(marks.exec(text)?.[0].length ?? 0));
  const lines: SourceLine[] = [];
  let start = 0;
  let closingFence: string | undefined;
  let isInTable = false;
  let quotes = 0;
  for (const [index, text] of texts.entries()) {
    const content = contents[index] ?? '';
    const mark = text.slice(0, text.length - content.length);
    const depth = mark.split('>').length;
    // A fence ends with the quotation it stands in.
    if (closingFence && depth < quotes) closingFence = undefined;
    const before = lines.at(-1);
    let kind: SourceLine['kind'] = 'words';
    if (closingFence) {
      const trimmed = content.trim();
      const closes = trimmed.startsWith(closingFence) && trimmed.replaceAll(closingFence.charAt(0), '') === '';
      kind = closes ? 'fence' : 'code';
      if (closes) closingFence = undefined;
    } else {
      const [, ticks, tildes] = fence.exec(content) ?? [];
      closingFence = ticks ?? tildes;
      if (closingFence) {
        kind = 'fence';
        quotes = depth;
      } else if (content.trim() === '') kind = 'blank';
      else if (/^:{2,}(?:[\p{L}\p{N}_]|:*[ \t]*$)/u.test(content)) kind = 'directive';
      else if (isInTable || isDelimiterRow(content) || isDelimiterRow(contents[index + 1] ?? '')) kind = 'row';
      else if (/^\${2,}[^$]*$/.test(content)) kind = 'maths';
    }
    isInTable = kind === 'row' && (isInTable || isDelimiterRow(content));
    const continues =
      kind === 'words' &&
      before?.kind === 'words' &&
      !/[-*+\d]/.test(mark) &&
      depth === source.slice(before.start, before.content).split('>').length &&
      !heading.test(content) &&
      !heading.test(contents[index - 1] ?? '');
    lines.push({ start, end: start + text.length, content: start + mark.length, kind, continues });
    start += text.length + 1;
  }
  return lines;
}
