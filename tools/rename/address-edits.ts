/** Addresses that a document names, found by its parser: in links, images, definitions, attributes of HTML and of components. */
import type { Nodes } from 'mdast';
import { registry } from '../../src/markdown/constructs/index.ts';
import { parse } from '../../src/markdown/source/parse.ts';
import type { Edit } from '../text-edits.ts';

interface Attribute {
  readonly type: string;
  readonly value?: unknown;
}
type Node = Nodes & {
  readonly url?: string;
  readonly children?: readonly Node[];
  readonly attributes?: readonly Attribute[] | Readonly<Record<string, unknown>>;
  readonly value?: string;
};

/** An attribute's text, also where it stands in braces: `{"/blog/a/"}`. */
function literalOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return /^\s*(["'`])([^"'`$\\]*)\1\s*$/.exec(String((value as Attribute).value))?.[2];
}

/** Values of a node that may be addresses. */
function addressesOf({ type, url, attributes, value }: Node): string[] {
  if (type === 'html')
    return [...(value ?? '').matchAll(/=\s*(["']?)([^"'\s>]+)\1/g)].map(([, , address = '']) => address);
  const ofTag = Array.isArray(attributes)
    ? (attributes as readonly Attribute[]).map(({ value }) => literalOf(value))
    : Object.values(attributes ?? {});
  return [url, ...ofTag].filter((address): address is string => typeof address === 'string' && address !== '');
}

/** Parts of the source that are the node's and not its children's. */
function ownParts(node: Node): [number, number][] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const parts: [number, number][] = [];
  let at = start;
  for (const child of node.children ?? []) {
    const [from, to] = [child.position?.start.offset, child.position?.end.offset];
    if (from === undefined || to === undefined) continue;
    parts.push([at, from]);
    at = to;
  }
  return [...parts, [at, end]];
}

// What may stand before and after an address that is written whole.
const opens = /[\s(<"'`=:]$/;
const closes = /^(?:[\s)>"'`}/]|$)/;

function placeOf(address: string, source: string, parts: readonly [number, number][]): number | undefined {
  for (const [start, end] of parts.toReversed())
    for (
      let at = source.indexOf(address, start);
      at >= 0 && at + address.length <= end;
      at = source.indexOf(address, at + 1)
    )
      if (
        opens.test(source.slice(0, at).slice(-1)) &&
        closes.test(source.slice(at + address.length, at + address.length + 1))
      )
        return at;
  return undefined;
}

export interface AddressEdits {
  readonly edits: readonly Edit[];
  /** Addresses that are spelt otherwise in the source, with the line of the body. */
  readonly left: readonly { readonly address: string; readonly line: number }[];
}

/**
 * @param renamed what becomes of an address; nothing when it stays.
 * @param base offset of `body` in its file.
 * @throws SyntaxProblem
 */
export function addressEdits(
  body: string,
  format: 'md' | 'mdx',
  base: number,
  renamed: (address: string) => string | undefined,
): AddressEdits {
  const edits: Edit[] = [];
  const left: { address: string; line: number }[] = [];
  const visit = (node: Node): void => {
    for (const address of addressesOf(node)) {
      const text = renamed(address);
      if (text === undefined) continue;
      const whole: [number, number] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      const at = placeOf(address, body, [whole, ...ownParts(node)]);
      if (at === undefined) left.push({ address, line: node.position?.start.line ?? 1 });
      else if (!edits.some(({ start }) => start === base + at))
        edits.push({ start: base + at, end: base + at + address.length, text });
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(parse(body, format, 'en', registry).mdast as Node);
  return { edits, left };
}
