/** The parser's mdast → what the author wrote: what is no construct of this site is the text that was typed, and everything is where it stands in the source. */
import type { Link, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { Point, Position } from 'unist';
import type { Registry } from '../construct.ts';
import { blocksOf, withLine, withOuterBreaks, withoutFalseSpaces } from './jsx-lines.ts';
import type { ReadableSource } from './readable-source.ts';
import { eastPunctuation } from './scripts.ts';
import { asTyped, codeDepth, isCodeElement } from './straight-quotes.ts';
import { withApostrophes } from './typography.ts';

type Directive = Extract<Nodes, { type: 'textDirective' | 'leafDirective' }>;

/** `value` with every string in it exchanged. */
function exchanged<Value>(value: Value, original: (value: string) => string): Value {
  if (typeof value === 'string') return original(value) as Value;
  if (Array.isArray(value)) return value.map((item) => exchanged(item, original)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [original(key), exchanged(item, original)]),
  ) as Value;
}

/** The address of a link, right after its words in square brackets. */
const address = /^\(([^\s()<>]*)\)/;
/** Full-width punctuation in a bare address, and what follows it. */
const afterAddress = new RegExp(`(?:${eastPunctuation.source}).*$`, 's');
const isFlow = ({ type }: Nodes) => type === 'mdxJsxFlowElement' || type === 'mdxFlowExpression';

/** Text after text is one text. */
function add(node: Nodes, nodes: Nodes[]): void {
  const last = nodes.at(-1);
  if (node.type === 'text' && !node.value) return;
  if (node.type !== 'text' || last?.type !== 'text') nodes.push(node);
  else {
    const position =
      last.position && node.position ? { start: last.position.start, end: node.position.end } : last.position;
    nodes[nodes.length - 1] = { ...last, value: last.value + node.value, ...(position && { position }) };
  }
}

/** `root` in the author's characters and places. */
export function restored(root: Root, source: string, readable: ReadableSource, registry: Registry, lang: string): Root {
  /** Identifiers of the footnotes. */
  const notes = new Set(root.children.flatMap((node) => (node.type === 'footnoteDefinition' ? node.identifier : [])));

  const pointOf = (point: Point): Point => pointAt(readable.offset(point.offset ?? 0));

  /** `node` in the author's characters and places, with its children restored. */
  function restoredNode<Node extends Nodes>(node: Node, isCode: boolean): Node {
    let own: Node = node;
    if (readable.isChanged) {
      const { children, position, ...fields } = node as Parents;
      const place = position && { start: pointOf(position.start), end: pointOf(position.end) };
      own = { ...exchanged(fields, readable.original), ...(place && { position: place }) } as Node;
      if (children) (own as Parents).children = children;
    }
    if (!('children' in own)) return own;
    return { ...own, children: childrenOf(own.children, isCode || isCodeElement(own)) };
  }

  function childrenOf(written: readonly Nodes[], isCode: boolean): never {
    const result: Nodes[] = [];
    let openCode = 0;
    /** Characters at the beginning of the next text that are taken already. */
    let taken = 0;
    for (const [index, child] of written.entries()) {
      const node = restoredNode(child, isCode || openCode > 0);
      if (node.type === 'html') openCode = Math.max(0, openCode + codeDepth(node.value));
      if (node.type === 'text' && taken > 0) {
        node.value = node.value.slice(taken);
        taken = 0;
      }
      const next = written[index + 1];
      const parts = partsOf(node, isCode || openCode > 0, next?.type === 'text' ? next.value : '');
      const [link] = parts.slice(-1);
      if (node.type === 'textDirective' && link?.type === 'link')
        taken = (address.exec((next as Text).value) ?? [''])[0].length;
      const space = lostSpace(written[index - 1], child);
      if (space) add(space, result);
      for (const part of parts) add(part, result);
    }
    return withoutFalseSpaces(result) as never;
  }

  /** What stands in the place of `node`, which stands before the text `after`. */
  function partsOf(node: Nodes, isCode: boolean, after: string): Nodes[] {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') {
      const written = source.slice(start, end);
      return [{ ...node, value: isCode ? asTyped(node.value, written) : withApostrophes(node.value, lang) }];
    }
    if (node.type === 'inlineMath') return readable.formulas.has(start) ? [node] : [typed(start, end)];
    if (node.type === 'delete' && source[start + 1] !== '~')
      return [typed(start, start + 1), ...node.children, typed(end - 1, end)];
    if (node.type === 'link' && !'[<'.includes(source[start] ?? '')) return bareAddress(node, start, end);
    if (node.type === 'textDirective') return unclaimed(node, after);
    if (node.type === 'leafDirective' && !registry.forDirective(node.name))
      return [{ type: 'paragraph', children: unclaimed(node, ''), position: node.position } as Nodes];
    if (node.type === 'mdxJsxFlowElement') return [withLine(node)];
    if (node.type === 'mdxJsxTextElement') return withOuterBreaks(node);
    if (node.type === 'paragraph') return blocksOf(node) ?? [node];
    return [node];
  }

  /** White space that the parser drops from a line of elements only: `<b>a</b> <i>b</i>`. */
  function lostSpace(before: Nodes | undefined, node: Nodes): Text | undefined {
    if (!before || !isFlow(before) || !isFlow(node)) return undefined;
    const end = readable.offset(before.position?.end.offset ?? 0);
    const start = readable.offset(node.position?.start.offset ?? 0);
    const between = source.slice(end, start);
    return /^[ \t]+$|^[ \t]*\n[ \t>]*$/.test(between) ? { ...typed(end, start), value: ' ' } : undefined;
  }

  /** The source from `start` to `end` as text. */
  function typed(start: number, end: number): Text {
    const position: Position = { start: pointAt(start), end: pointAt(end) };
    return { type: 'text', value: source.slice(start, end), position };
  }

  const pointAt = (offset: number): Point => ({
    line: readable.line(offset),
    column: offset - source.lastIndexOf('\n', offset - 1),
    offset,
  });

  /** A directive that nobody claims, as it was typed; a link or the mention of a note that begins in it is one. */
  function unclaimed({ position, children }: Directive, after: string): Nodes[] {
    const start = position?.start.offset ?? 0;
    const end = position?.end.offset ?? start;
    const [first] = children;
    const inner = first?.position?.start.offset;
    const innerEnd = children.at(-1)?.position?.end.offset;
    if (inner === undefined || innerEnd === undefined) return [typed(start, end)];
    const isWhole = source[inner - 1] === '[' && innerEnd === end - 1;
    if (isWhole && children.length === 1 && first?.type === 'text' && first.value.startsWith('^')) {
      const identifier = first.value.slice(1);
      if (notes.has(identifier.toLowerCase()))
        return [
          typed(start, inner - 1),
          { type: 'footnoteReference', identifier: identifier.toLowerCase(), label: identifier },
        ];
    }
    const [, url] = address.exec(after) ?? [];
    if (isWhole && url !== undefined)
      return [typed(start, inner - 1), { type: 'link', url, children: children as Link['children'] }];
    return [typed(start, inner), ...children, typed(innerEnd, end)];
  }

  /** Full-width punctuation behind an address belongs to the sentence. */
  function bareAddress(link: Link, start: number, end: number): Nodes[] {
    const [only] = link.children;
    const [signs] = (only?.type === 'text' && afterAddress.exec(only.value)) || [];
    // The parser begins an address of mail behind two hyphens, in its middle: `a--b@example.org`.
    if (/^mailto:/.test(link.url) && source[start - 1] === '-') return [typed(start, end)];
    if (!signs || only?.type !== 'text') return [link];
    const children: PhrasingContent[] = [{ ...only, value: only.value.slice(0, -signs.length) }];
    return [{ ...link, url: link.url.slice(0, -signs.length), children }, typed(end - signs.length, end)];
  }

  return restoredNode(root, false);
}
