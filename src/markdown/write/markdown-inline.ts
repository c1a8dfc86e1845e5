/** A line of hast → Markdown (CommonMark 0.31.2, GFM). Whatever the characters, the text reads back as it is. */
import type { Element, ElementContent } from 'hast';
import { hasProperty, isElement, rawText, stringProperty } from '../hast.ts';
import { dollarSigns } from '../source/dollar-signs.ts';
import { eastPunctuation, unspacedScript } from '../source/scripts.ts';

const punctuation = /[\p{P}\p{S}]/u;
const isSpaceOrEdge = (char: string) => char === '' || /\s/u.test(char);
const isSpaceOrPunctuation = (char: string) => isSpaceOrEdge(char) || punctuation.test(char);
const firstChar = (value: string) => String.fromCodePoint(...[value.codePointAt(0) ?? []].flat());
const lastChar = (value: string) => [...value.slice(-2)].at(-1) ?? '';

/** Characters that would begin or end markup, each with where it does. `_` inside a word does not. */
const special = /[`*~[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~]|$)|<(?=[A-Za-z/!?])|&(?=#?\w+;)/gu;

const escapeText = (value: string) => withoutFormulas(value.replace(/\s+/g, ' '));

/** `line` with its signs escaped, and those that would begin a formula. */
function withoutFormulas(line: string): string {
  const starts = line.includes('$') ? dollarSigns(line).formulas : [];
  const pieces = starts.map((start, index) => line.slice(starts[index - 1] ?? 0, start));
  return [...pieces, line.slice(starts.at(-1) ?? 0)].map((piece) => piece.replace(special, '\\$&')).join('\\');
}

/** What would begin a block at the start of a line. */
export const escapeLineStart = (line: string) =>
  line
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:[>|]|:(?=[:-])|[-=](?=[-=|: ]*$)|\+(?=\+*$))/, '\\$&');

function codeSpan(value: string): string {
  const code = value.replace(/\n/g, ' ');
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(code) || (/^ .* $/.test(code) && code.trim() !== '') ? ' ' : '';
  return code === '' ? '' : `${fence}${pad}${code}${pad}${fence}`;
}

function destination(url: string): string {
  const escaped = url.replace(/[\\<>]/g, '\\$&').replace(/\n/g, '');
  const isBare = escaped !== '' && !/[\s()]/.test(escaped);
  return isBare ? escaped : `<${escaped}>`;
}

function resource(url: string, title: string | undefined): string {
  const shown = title?.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&');
  return `(${destination(url)}${shown ? ` "${shown}"` : ''})`;
}

/** First character that the nodes will show; edges of elements count as punctuation, which they are in Markdown. */
const upcoming = (node: ElementContent | undefined, after: string) =>
  node === undefined
    ? after
    : node.type === 'text'
      ? firstChar(node.value)
      : /\w/.test(firstChar(rawText(node)))
        ? 'a'
        : '*';

/** Whether a marker may stand between `inner` and `outer`; beside scripts without spaces, by the rules of our own parser. */
const flanks = (inner: string, outer: string) =>
  !punctuation.test(inner) || isSpaceOrPunctuation(outer) || eastPunctuation.test(inner) || unspacedScript.test(outer);

/** `marker` around `inner`, where that is emphasis by the rules of delimiter runs; otherwise `inner` alone. */
function emphasised(marker: string, inner: string, before: string, after: string): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  const opens = flanks(firstChar(core), lead || before);
  const closes = flanks(lastChar(core), trail || after);
  return core && opens && closes ? `${lead}${marker}${core}${marker}${trail}` : inner;
}

const markers = new Map([
  ['strong', '**'],
  ['b', '**'],
  ['em', '*'],
  ['i', '*'],
  ['cite', '*'],
  ['dfn', '*'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
]);
const codeElements = new Set(['code', 'kbd', 'samp', 'var', 'tt']);
const unspoken = new Set(['svg', 'track', 'source', 'area']);

/** `nodes` with the emphasis taken off that `marker` would give twice. */
const withoutMarker = (marker: string, nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = withoutMarker(marker, node.children);
    return markers.get(node.tagName) === marker ? children : [{ ...node, children }];
  });

const withoutLinks = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = withoutLinks(node.children);
    return node.tagName === 'a' ? children : [{ ...node, children }];
  });

function mediaLink(node: Element): string {
  const source = node.children.find((child) => isElement(child, 'source'));
  const src = stringProperty(node, 'src') ?? (isElement(source) ? stringProperty(source, 'src') : undefined);
  // A link holds no other.
  const words = inline(withoutLinks(node.children), '[', ']') || src || '';
  return src ? `[${words}]${resource(src, undefined)}` : words;
}

function link(node: Element): string {
  const href = stringProperty(node, 'href') ?? '';
  const words = rawText(node);
  if (/^https?:\/\/[^\s<>|]+$/.test(words) && URL.parse(words)?.href === href) return `<${words}>`;
  return `[${inline(node.children, '[', ']')}]${resource(href, stringProperty(node, 'title'))}`;
}

function inlineElement(node: Element, before: string, after: string): string {
  const { tagName } = node;
  const marker = markers.get(tagName);
  if (marker) return emphasised(marker, inline(withoutMarker(marker, node.children), '*', '*'), before, after);
  if (codeElements.has(tagName)) return codeSpan(rawText(node));
  if (tagName === 'formula') return `$${rawText(node)}$`;
  if (tagName === 'a' && hasProperty(node, 'href')) return link(node);
  if (tagName === 'img') {
    const number = stringProperty(node, 'dataImage');
    const src = number === undefined ? (stringProperty(node, 'src') ?? '') : `image:${number}`;
    return `![${escapeText(stringProperty(node, 'alt') ?? '')}]${resource(src, stringProperty(node, 'title'))}`;
  }
  if (tagName === 'br') return '\\\n';
  if (tagName === 'q') return `“${inline(node.children, '“', '”')}”`;
  if (tagName === 'input') return hasProperty(node, 'checked') ? '[x]' : '[ ]';
  if (tagName === 'footnote-reference') return `[^${stringProperty(node, 'label')}]`;
  if (tagName === 'audio' || tagName === 'video') return mediaLink(node);
  return unspoken.has(tagName) ? '' : inline(node.children, before, after);
}

/** `before` and `after` are the characters around the nodes; empty at the edge of a line. */
export function inline(nodes: readonly ElementContent[], before = '', after = ''): string {
  const pieces: string[] = [];
  let last = before;
  for (const [index, node] of nodes.entries()) {
    let piece = node.type === 'text' ? escapeText(node.value) : '';
    if (isElement(node)) {
      const isDelimited = markers.has(node.tagName) || codeElements.has(node.tagName);
      // Two runs of delimiters side by side would be read as one.
      const isAfterDelimiter = isElement(nodes[index - 1]) && '*~`'.includes(last || ' ');
      piece =
        isDelimited && isAfterDelimiter
          ? escapeText(rawText(node))
          : inlineElement(node, last, upcoming(nodes[index + 1], after));
    }
    if (pieces.length > 0 && /\s/.test(last)) piece = piece.replace(/^ +/, '');
    if (piece === '') continue;
    if (last === '!' && piece.startsWith('[') && pieces.length > 0) pieces.push(`${pieces.pop()?.slice(0, -1)}\\!`);
    pieces.push(piece);
    last = lastChar(piece);
  }
  return pieces.join('');
}
