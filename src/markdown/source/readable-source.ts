/**
 * The source as the parser can read it. Signs that begin no markup by the rules of this site are exchanged for stand-ins before it is
 * parsed, and back in the tree; what is known of it afterwards is told in offsets and lines of the source that the author wrote.
 */
import { mdxToJs } from 'satteri';
import { dollarSigns } from './dollar-signs.ts';
import { refuseExcess } from './limits.ts';
import { literalSigns } from './literal-signs.ts';
import { eastPunctuation, unspacedScript } from './scripts.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import { type StandInKind, StandIns } from './stand-ins.ts';
import { tagLines, tagPattern } from './tag-lines.ts';

export interface ReadableSource {
  readonly text: string;
  /** A string of the tree with what the author wrote in it. */
  readonly original: (value: string) => string;
  /** Whether a string of the tree can be another than the author's. */
  readonly isChanged: boolean;
  /** Offset in the author's source for one in `text`. */
  readonly offset: (offset: number) => number;
  /** Line of the author's source, from 1, for an offset in it. */
  readonly line: (offset: number) => number;
  /** Offsets in the author's source at which formulas begin. */
  readonly formulas: ReadonlySet<number>;
}

/** Which characters are exchanged, each with what the parser is to take it for; and what is put in. */
class Changes {
  readonly exchanged = new Map<number, StandInKind>();
  readonly inserted = new Map<number, string | undefined>();
  /** Puts an empty line in, with the marks of its containers; or, without a `text`, a letter that stands for nothing. */
  insert = (at: number, text?: string): unknown => this.inserted.set(at, text);
  exchange = (at: number, kind: StandInKind): unknown => this.exchanged.set(at, kind);
}

/** Formulas and other dollar signs. Returns the offsets of the former. */
function exchangeDollars(source: string, lines: readonly SourceLine[], { exchange }: Changes): Set<number> {
  const formulas = new Set<number>();
  const read = (start: number, end: number) => {
    const found = dollarSigns(source.slice(start, end));
    for (const offset of found.formulas) formulas.add(start + offset);
    for (const offset of found.literal) exchange(start + offset, 'sign');
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as SourceLine;
    if (line.kind === 'maths') {
      const end = closingOfMaths(source, lines, index);
      if (end === undefined) {
        for (let offset = line.content; source[offset] === '$'; offset++) exchange(offset, 'sign');
        read(line.content, line.end);
      } else {
        formulas.add(line.content);
        index = end;
      }
    } else if (line.kind === 'row') {
      let start = line.content;
      for (const { index: bar } of source.slice(line.content, line.end).matchAll(/(?<!\\)\|/g)) {
        read(start, line.content + bar);
        start = line.content + bar + 1;
      }
      read(start, line.end);
    } else if (line.kind === 'words' || line.kind === 'directive') {
      let last = line;
      while (lines[index + 1]?.continues) last = lines[++index] as SourceLine;
      read(line.content, last.end);
    }
  }
  return formulas;
}

/** Place of the line that ends the block of maths which begins at `index`. */
function closingOfMaths(source: string, lines: readonly SourceLine[], index: number): number | undefined {
  const contentOf = ({ content, end }: SourceLine) => source.slice(content, end).trimEnd();
  const opening = lines[index] as SourceLine;
  const signs = contentOf(opening);
  if (/[^$]/.test(signs)) return undefined;
  const depth = (line: SourceLine) => source.slice(line.start, line.content).split('>').length;
  for (let place = index + 1; place < lines.length; place++) {
    const line = lines[place] as SourceLine;
    if (depth(line) < depth(opening)) return undefined;
    if (line.kind === 'maths' && /^\$+$/.test(contentOf(line)) && contentOf(line).length >= signs.length) return place;
  }
  return undefined;
}

/** In the words that stand for an image everything is text. */
function exchangeInAlternatives(source: string, { exchange }: Changes): void {
  for (const { 0: words, index } of source.matchAll(/!\[(?:[^[\]\\]|\\.|\[[^[\]]*\])*\](?=[([])/gs))
    for (const sign of words.matchAll(/(?<!\\)\$|(?<!~)~(?!~)|:(?=[\p{L}\p{N}_])/gu))
      exchange(index + sign.index, 'sign');
}

/** Whether MDX can read `code` between braces. */
function isJavaScript(code: string): boolean {
  if (code.trim() === '') return false;
  try {
    return Boolean(mdxToJs(`{${code}}`, { features: { frontmatter: false } }));
  } catch {
    return false;
  }
}

const attributes = /^\s*(?:(?:[#.][^\s#.{}]+|[\w-]+="[^"]*")\s*)+$/;

/** Braces at the end of a heading that hold words: no attributes, and in MDX no code. */
function exchangeBraces(source: string, lines: readonly SourceLine[], format: 'md' | 'mdx', { exchange }: Changes) {
  for (const { content, end, kind } of lines) {
    if (kind !== 'words' || source[content] !== '#') continue;
    const line = source.slice(content, end);
    const braces = /\{([^{}]*)(?<!\\)\}[ \t#]*$/.exec(line);
    if (!braces) continue;
    const { 1: inner = '', index } = braces;
    const isEscaped = /(?<!\\)(?:\\\\)*\\$/.test(line.slice(0, index));
    if (!isEscaped && (attributes.test(inner) || (format === 'mdx' && isJavaScript(inner)))) continue;
    const start = content + index;
    // A backslash before a stand-in would be shown.
    if (!isEscaped) exchange(start, 'sign');
    exchange(start + inner.length + 1, 'sign');
  }
}

const sign = /[\p{P}\p{S}]/u;

/** Emphasis may begin and end beside words without spaces and their punctuation, as in remark-cjk-friendly. */
function exchangeBesideEmphasis(source: string, { exchange }: Changes): void {
  for (const { 0: run, index } of source.matchAll(/(?<![*~\\])(?:\*{1,3}|~~)(?![*~])/g)) {
    const before = source[index - 1] ?? ' ';
    const after = source[index + run.length] ?? ' ';
    const sides = [
      [before, after, index - 1],
      [after, before, index + run.length],
    ] as const;
    for (const [char, other, offset] of sides) {
      if (eastPunctuation.test(char) && /[\p{L}\p{N}]/u.test(other)) exchange(offset, 'letter');
      else if (unspacedScript.test(char) && sign.test(other) && !eastPunctuation.test(other)) exchange(offset, 'sign');
    }
  }
}

// Not the address of a written link, which ends where its own signs say.
const address = new RegExp(
  String.raw`(?<!\]\(|\]:\s*|=["']?|<)(?:https?:\/\/|www\.)(?:(?!${eastPunctuation.source})[^\s<>\])])*(?=${eastPunctuation.source})`,
  'gi',
);

/** Closing quotation marks and dots of a sentence behind an address; an apostrophe may be within one. */
const closing = /(?<!\]\(|\]:\s*|=["']?|<)(?:https?:\/\/|www\.)[^\s<>\]”’»“…]+(?=[”’»“…]+(?:[\s.,;:!?)\]]|$))/gim;

/** An address ends where full-width punctuation begins, or what closes the quotation around it. */
function exchangeAfterAddresses(source: string, { exchange }: Changes): void {
  for (const { 0: found, index } of source.matchAll(closing)) exchange(index + found.length, 'space');
  for (const { 0: found, index } of source.matchAll(address)) {
    const at = index + found.length;
    if (!/^[*_~]+(?![\p{L}\p{N}*_~])/u.test(source.slice(at + 1, at + 8))) exchange(at, 'space');
  }
}

const tag = new RegExp(tagPattern, 'g');

/** A tag whose `>` begins a line, as formatters write it, is no quotation in MDX. Returns the source with such tags on one line. */
function exchangeInTags(source: string, lines: readonly SourceLine[], { exchange }: Changes): string {
  const starts = lines.map(({ start }) => start);
  return source.replace(tag, (written, ...groups) => {
    const index: number = groups.at(-3);
    if (!/\n[ \t]*\/?>$/.test(written) || lines[countUpTo(starts, index) - 1]?.kind === 'code') return written;
    return written.replace(/"[^"]*"|'[^']*'|\n/g, (part, at: number) => {
      if (part !== '\n') return part;
      exchange(index + at, 'space');
      return ' ';
    });
  });
}

/** Colons that begin or end a block right below a table or the address of a link, where the parser does not see them, get an empty line. */
function showClosings(source: string, lines: readonly SourceLine[], changes: Changes): void {
  for (const [index, { start, content, end, kind }] of lines.entries()) {
    const before = lines[index - 1];
    if (kind !== 'directive' || !before || !/^:{3,}/.test(source.slice(content, end))) continue;
    const isBelowAddress = before.kind === 'words' && /^\[[^\]]+\]:/.test(source.slice(before.content, before.end));
    if (before.kind === 'row' || isBelowAddress) changes.insert(start, `${source.slice(start, content).trimEnd()}\n`);
  }
}

/** @throws SyntaxProblem where the source passes a limit */
export function readableSource(source: string, format: 'md' | 'mdx'): ReadableSource {
  const changes = new Changes();
  const lines = sourceLines(source);
  refuseExcess(source, lines, format);
  const formulas = source.includes('$') ? exchangeDollars(source, lines, changes) : new Set<number>();
  if (source.includes('![')) exchangeInAlternatives(source, changes);
  exchangeBraces(source, lines, format, changes);
  for (const offset of literalSigns(source)) changes.exchange(offset, 'sign');
  if (unspacedScript.test(source) || eastPunctuation.test(source)) exchangeBesideEmphasis(source, changes);
  if (/https?:|www\./i.test(source)) exchangeAfterAddresses(source, changes);
  if (format === 'mdx' && source.includes('<')) {
    const isBroken = /\n[ \t]*\/?>/.test(source);
    const joined = isBroken ? exchangeInTags(source, lines, changes) : source;
    for (const at of tagLines(joined, isBroken ? sourceLines(joined) : lines)) changes.insert(at);
  }
  if (source.includes(':::')) showClosings(source, lines, changes);
  return changed(source, changes, formulas, lines);
}

function changed(
  source: string,
  changes: Changes,
  formulas: ReadonlySet<number>,
  lines: readonly SourceLine[],
): ReadableSource {
  const standIns = new StandIns(source);
  let text = '';
  let copied = 0;
  /** Offsets in `text` at which something inserted ends, with the length of all so far. */
  const inserted: { end: number; length: number }[] = [];
  const { exchanged, inserted: insertions } = changes;
  for (const at of [...new Set([...exchanged.keys(), ...insertions.keys()])].toSorted((a, b) => a - b)) {
    text += source.slice(copied, at);
    copied = at;
    if (insertions.has(at)) {
      text += insertions.get(at) ?? standIns.standIn('', 'letter') ?? '';
      inserted.push({ end: text.length, length: text.length - at });
    }
    const kind = exchanged.get(at);
    const standIn = kind && standIns.standIn(source[at] ?? '', kind);
    if (standIn === undefined) continue;
    text += standIn;
    copied = at + 1;
  }
  text += source.slice(copied);
  const starts = lines.map(({ start }) => start);
  const ends = inserted.map(({ end }) => end);
  return {
    text,
    original: standIns.originals,
    isChanged: standIns.areUsed || inserted.length > 0,
    offset: (offset) => offset - (inserted[countUpTo(ends, offset) - 1]?.length ?? 0),
    line: (offset) => Math.max(1, countUpTo(starts, offset)),
    formulas,
  };
}

/** How many of the ascending `numbers` are at most `limit`; by halving. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
