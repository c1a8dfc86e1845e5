/** Straight quotes, hyphens and full stops that the parser must leave as they were typed: in HTML's elements for code, and in languages that have no marks of ours. */
import type { Nodes } from 'mdast';
import { setsType } from './typography.ts';

const names = 'code|kbd|samp|var|tt|math';
const anyTag = new RegExp(`<(?:${names})\\b`, 'i');
const startTag = new RegExp(`^<(?:${names})\\b[^>]*[^/]?>$`, 'is');
const endTag = new RegExp(`^</(?:${names})\\b`, 'i');
const isCodeName = (name: string) => new RegExp(`^(?:${names})$`, 'i').test(name);

export const mayHoldTypedSigns = (source: string, lang: string) => !setsType(lang) || anyTag.test(source);

const sign = /["']|-(?=-)|\.(?=\.\.)/g;

/** Offsets of such signs in the text of `node`. */
export function* typedSigns(node: Nodes, source: string, lang: string, isCode = !setsType(lang)): Generator<number> {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'text' && isCode) {
    for (const { index } of source.slice(start, node.position?.end.offset ?? start).matchAll(sign)) yield start + index;
  }
  // An address that is its own text would be another with a backslash in it.
  if (!('children' in node) || (node.type === 'link' && source[start] !== '[')) return;
  const isElement = node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement';
  const within = isCode || (isElement && isCodeName(node.name ?? ''));
  let open = 0;
  for (const child of node.children) {
    if (child.type === 'html') {
      if (startTag.test(child.value)) open++;
      else if (endTag.test(child.value)) open = Math.max(0, open - 1);
    }
    yield* typedSigns(child, source, lang, within || open > 0);
  }
}
