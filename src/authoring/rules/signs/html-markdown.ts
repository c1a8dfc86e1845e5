/** Markdown in a block of HTML, where it is not read. */
import { opaque, phrasing, voidElements } from '../../../markdown/html/elements.ts';
import { blank } from '../prose.ts';
import { documentRule } from '../rule.ts';

/** What shows its signs, or nothing. */
const literal = [...opaque, 'pre', 'code', 'kbd', 'samp', 'var', 'tt', 'svg', 'math'].join('|');
const unread = new RegExp(`<!--[^]*?(?:-->|$)|<(${literal})(?=[\\s/>])[^]*?(?:</\\1\\s*>|$)`, 'gi');
const tags = /<(\/?)([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;

const line = String.raw`^[ \t]*`;
const item = String.raw`(?:[-*+]|\d{1,3}[.)])[ \t]+\S.*`;
const before = String.raw`(?<![^\s([{"“‘'—–:${blank}])`;
const signs = new RegExp(
  [
    String.raw`(?<!\\)(?:\*\*(?=[^\s*])[^*\n]*[^\s*\\]\*\*|~~(?=[^\s~])[^~\n]*[^\s~\\]~~)`,
    String.raw`${before}(?:__(?=[^\s_])(?=[^_\n]*[ \p{Lu}])[^_\n]+__|([*_])(?=[\p{L}\p{N}"“‘([])(?:(?!\1)[^\n])*[^\s\\]\1(?![\p{L}\p{N}]))`,
    '(?<!\\\\)`[^`\\n]+`',
    String.raw`(?<![\\\p{L}\p{N}\])])!?\[[^[\]\n]*\]\((?=<?[^\s()]*[/.#:])[^()\n]*\)`,
    String.raw`(?<![\\\p{L}\p{N}])\[\^[^\s[\]]+\]`,
    // One alone may be the name below a quotation.
    String.raw`${line}${item}\n[ \t]*${item}|(?<=${blank}[ \t]*\n[ \t]*)${item}(?=\n[ \t]*${blank})`,
    String.raw`${line}(?:#{1,6}[ \t]+\S.*|>[ \t]+\S.*|\x60{3}.*|~{3}.*|\|?[ \t]*:?-{3,}:?[ \t]*\|.*)`,
  ].join('|'),
  'gmu',
);

/** In one block; whoever mends so many sees the rest. */
const mostTold = 20;

interface Tag {
  readonly written: string;
  readonly name: string;
  readonly isEnd: boolean;
  readonly start: number;
  readonly end: number;
}

const tagsIn = (html: string): Tag[] =>
  Array.from(html.matchAll(tags), ({ 0: written, 1: slash, 2: name = '', index }) => ({
    written,
    name: name.toLowerCase(),
    isEnd: slash === '/',
    start: index,
    end: index + written.length,
  }));

/** The tag of the element that the last of `passed` leaves open. */
function openOne(passed: readonly Tag[]): Tag | undefined {
  const open: Tag[] = [];
  for (const tag of passed) {
    if (!tag.isEnd) open.push(tag);
    else
      open.length = Math.max(
        0,
        open.findLastIndex(({ name }) => name === tag.name),
      );
  }
  return open.at(-1);
}

/** How the text between the last of `passed` and `next` is read as Markdown. */
function advice(around: Tag | undefined, last: Tag | undefined, next: Tag | undefined, isIndented: boolean): string {
  if (around && /^h[1-6]$/.test(around.name))
    return 'Write <strong>…</strong>, <em>…</em>, <code>…</code> or <a href="…">…</a> instead of the signs.';
  const margin = isIndented ? ' Begin these lines without spaces.' : '';
  if (around?.name === 'p')
    return `Write <div${around.written.slice(2)}, an empty line, the text, an empty line and </div> in place of ${around.written} and </p>.${margin}`;
  if (last && phrasing.has(last.name) && !last.isEnd && !voidElements.has(last.name))
    return `Write the text right behind ${last.written}, on the same line.`;
  const end = next ? ` and one before ${next.written}` : '';
  return `Put an empty line after ${last?.written ?? 'the tag before it'}${end}.${margin}`;
}

export const htmlMarkdown = documentRule({
  id: 'html-markdown',
  summary: 'Markdown in a block of HTML without an empty line before it: `<div>**a**</div>`',
  good: '<aside>\n\nA **tip**.\n\n</aside>',
  bad: '<aside>\nA **tip**.\n</aside>',
  visit: {
    html(node, { sourceOf, report }) {
      const html = node.value.replace(unread, (hidden) => hidden.replace(/[^\n]/g, blank));
      const text = html.replace(tags, (tag) => tag.replace(/[^\n]/g, blank));
      const all = tagsIn(html);
      const blocks = all.filter(({ name }) => !phrasing.has(name));
      const lines = sourceOf(node).split('\n');
      let told = 0;
      let count = 0;
      for (const { 0: found, index } of text.matchAll(signs)) {
        if (index < told) continue;
        if (++count > mostTold) break;
        const isBefore = ({ end }: Tag) => end <= index;
        const next = blocks.find(({ start }) => start >= index);
        told = next?.start ?? Number.POSITIVE_INFINITY;
        const last = blocks.findLast(isBefore) ?? all.findLast(isBefore);
        const run = html.slice(last?.end ?? 0, next?.end);
        const at = index + found.length - found.trimStart().length;
        const shown = node.value.slice(at, index + found.length).split('\n', 1)[0] ?? '';
        const passed = node.value.slice(0, at).split('\n').length - 1;
        const start = lines.slice(0, passed).reduce((sum, { length }) => sum + length + 1, 0);
        report(
          (node.position?.start.offset ?? 0) + start + Math.max(0, lines[passed]?.indexOf(shown) ?? 0),
          `In a block of HTML Markdown begins behind an empty line, so readers see ${shown}`,
          advice(openOne(blocks.filter(isBefore)), last, next, /\n(?: {4}| {0,3}\t)/.test(run)),
        );
      }
    },
  },
});
