/** Where YAML takes a text for something of its own, without a word: comments, anchors, references. */
import { type Document, isMap, isScalar, isSeq, visit } from 'yaml';

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
