/** Straight quotes, hyphens and full stops in HTML's elements for code, where the parser sets them as prose. */
import type { Nodes } from 'mdast';

const names = 'code|kbd|samp|var|tt|math';
const startTag = new RegExp(`^<(?:${names})\\b[^>]*(?<!/)>$`, 'is');
const endTag = new RegExp(`^</(?:${names})\\b`, 'i');
const name = new RegExp(`^(?:${names})$`, 'i');

/** 1 for a tag that begins code, -1 for one that ends it. */
export const codeDepth = (html: string): number => (startTag.test(html) ? 1 : endTag.test(html) ? -1 : 0);

export const isCodeElement = (node: Nodes): boolean =>
  (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && name.test(node.name ?? '');

const straight: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '--',
  '—': '---',
  '…': '...',
};

/** `value` as it was typed; `written` is its source. */
export const asTyped = (value: string, written: string): string =>
  value.replace(/[“”‘’–—…]/g, (sign) => (written.includes(sign) ? sign : (straight[sign] ?? sign)));
