/** Where YAML takes a text for something of its own, or a sign of its own for a text, without a word: comments, anchors, references, spaces, quotes. */
import { type Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import { type Explanation, inQuotes } from './yaml-problem.ts';

/** The first anchor that nothing refers to, or reference without its anchor: a text that begins with `&` or `*`, most likely. */
export function strayMark(
  document: Document.Parsed,
): { readonly mark: '&' | '*'; readonly offset: number } | undefined {
  const anchors = new Map<string, number>();
  const used = new Map<string, number>();
  visit(document, {
    Alias: (_key, { source, range }) => {
      used.set(source, range?.[0] ?? 0);
    },
    Value: (_key, { anchor, range }) => {
      if (anchor) anchors.set(anchor, range?.[0] ?? 0);
    },
  });
  const [anchor] = [...anchors].filter(([name]) => !used.has(name));
  const [reference] = [...used].filter(([name]) => !anchors.has(name));
  if (anchor) return { mark: '&', offset: anchor[1] };
  return reference && { mark: '*', offset: reference[1] };
}

export interface CutText {
  readonly path: readonly (string | number)[];
  readonly offset: number;
  readonly isEmpty: boolean;
  /** With what YAML left out. */
  readonly text: string;
}

/** Fields of sentences, in which a `#` is more likely a word's than a comment's, whatever follows it. */
const prose = new Set<unknown>(['title', 'description', 'name', 'bio', 'role', 'label', 'alt', 'caption', 'credit']);

/** Texts that end at a `#`, as in `title: Fixing #12`: YAML takes what follows for a comment, without a word. */
export function cutTexts(document: Document.Parsed): CutText[] {
  const cut: CutText[] = [];
  const look = (node: unknown, path: readonly (string | number)[], start: number): void => {
    if (isMap<unknown, unknown>(node))
      for (const { key, value } of node.items)
        if (isScalar(key)) look(value, [...path, String(key.value)], key.range?.[0] ?? start);
    if (isSeq<unknown>(node)) for (const [index, item] of node.items.entries()) look(item, [...path, index], start);
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.comment) return;
    const isEmpty = node.value === null;
    if (/^\s/.test(node.comment) && (isEmpty || !prose.has(path.at(-1)))) return;
    if (!isEmpty && typeof node.value !== 'string') return;
    const isBare = isEmpty && typeof path.at(-1) !== 'number';
    const offset = isBare ? start : (node.range?.[0] ?? start);
    cut.push({ path, offset, isEmpty, text: `${node.value ?? ''} #${node.comment}`.trim() });
  };
  look(document.contents, [], 0);
  return cut;
}

const oddSpace = '\\u00A0\\u2000-\\u200B\\u202F\\u205F\\u2060\\u3000\\uFEFF';
/** What stands before a value, with such a space where YAML knows the common one alone. */
const oddlySpaced = new RegExp(
  `^[ \\t]*(?:[${oddSpace}]|-[${oddSpace}]|(?:-[ \\t]+)?[^\\s:#]+(?:[ \\t]*[${oddSpace}]\\s*:|:[${oddSpace}]))[\\s${oddSpace}]*`,
);
const oddSpaces = new RegExp(`[${oddSpace}]`, 'g');

/** The first space that is none to YAML, where fields and list items begin: not in a text of several lines. */
export function strangeSpace(yaml: string): Explanation | undefined {
  const lines = yaml.split('\n');
  const indentOf = (text = '') => text.search(/[^ ]|$/);
  for (const [index, text] of lines.entries()) {
    const [start] = oddlySpaced.exec(text) ?? [];
    const at = start?.search(oddSpaces) ?? -1;
    if (start === undefined || at < 0) continue;
    const above = lines.slice(0, index).findLast((line) => line.trim() && indentOf(line) < Math.max(1, indentOf(text)));
    const isGroup = above !== undefined && /:\s*$/.test(above);
    if (indentOf(text) > 0 && !isGroup && !/^\s*-\s/.test(above ?? '')) continue;
    const code = `U+${start.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
    const plain = start.replace(oddSpaces, ' ').replace(/ +:/, ':') + text.slice(start.length);
    return {
      line: index + 1,
      column: at + 1,
      message: `A ${code === 'U+00A0' ? 'no-break space' : 'space of another kind'} (${code}) stands here, which YAML takes for a letter.`,
      hint: `Type a plain space in its place: \`${isGroup ? plain : plain.trim()}\`.`,
    };
  }
  return undefined;
}

const doubles = '“”„‟«»';
const quotesAround = new RegExp(`^(?:[${doubles}][^${doubles}"]*[${doubles}]|[‘‚‛][^‘’‚‛']*[‘’])$`);
/** An item that ended at a comma within its quotes. */
const quotesHalfAround = new RegExp(`^(?:[${doubles}][^${doubles}"]*|[^${doubles}"]*[${doubles}])$`);

interface CurlyQuotes {
  /** With straight ones in the lines where no others can be meant; every sign keeps its place. */
  readonly yaml: string;
  readonly found: readonly { readonly offset: number; readonly isError: boolean; readonly hint: string }[];
}

/** Values in curly quotes, which are letters to YAML: an error of each line, and a finding in a sentence, whose quotes may be meant. */
export function curlyQuotes(document: Document.Parsed, yaml: string): CurlyQuotes {
  const lines = yaml.split('\n');
  const errors = new Map<number, number>();
  const meant: { offset: number; isError: boolean; hint: string }[] = [];
  visit(document, {
    Scalar(key, { type, value, range }, path) {
      const text = String(value);
      if (type !== 'PLAIN' || !range || !/[“”„‟«»‘‚‛]/.test(text)) return;
      const pair = path.at(-1);
      const name = key === 'value' && isPair(pair) && isScalar(pair.key) ? pair.key.value : undefined;
      const isAround = quotesAround.test(text) || (typeof key === 'number' && quotesHalfAround.test(text));
      if (!isAround) return;
      const [offset] = range;
      const line = yaml.slice(0, offset).split('\n').length - 1;
      const [inner, whole] = [text.slice(1, -1).trim(), text].map((words) => `${name}: ${inQuotes(words)}`);
      const hint = `Type \`${inner}\`, or \`${whole}\` when readers are to see the quotes.`;
      if (prose.has(name)) meant.push({ offset, isError: false, hint });
      else if (!errors.has(line)) errors.set(line, offset);
    },
  });
  const straight = (line = '') => line.replace(/[“”„‟«»]/g, '"').replace(/[‘’‚‛]/g, "'");
  const wrong = [...errors].map(([line, offset]) => {
    return { offset, isError: true, hint: `Type \`${straight(lines[line]).trim()}\`.` };
  });
  return {
    yaml: lines.map((text, line) => (errors.has(line) ? straight(text) : text)).join('\n'),
    found: [...meant, ...wrong],
  };
}
