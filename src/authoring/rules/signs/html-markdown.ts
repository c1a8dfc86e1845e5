/** Markdown in a block of HTML, where it is not read. */
import { opaque, phrasing } from '../../../markdown/html/elements.ts';
import { blank } from '../prose.ts';
import { documentRule } from '../rule.ts';

/** What shows its signs, or nothing. */
const literal = [...opaque, 'pre', 'code', 'kbd', 'samp', 'var', 'tt', 'svg', 'math', 'h[1-6]'].join('|');
const unread = new RegExp(`<!--[^]*?(?:-->|$)|<(${literal})(?=[\\s/>])[^]*?(?:</\\1\\s*>|$)`, 'gi');
const tags = /<\/?([a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const item = String.raw`^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S.*`;
const signs = new RegExp(
  [
    String.raw`(?<!\\)(?:\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|\x60[^\x60\n]+\x60)`,
    String.raw`(?<![\\\p{L}\p{N}\])])!?\[[^[\]\n]*\]\(<?[^\s()]*[/.#:][^()\n]*\)`,
    // One alone may be the name below a quotation.
    `${item}\\n${item}`,
    String.raw`^[ \t]*#{1,6}[ \t]+\S.*`,
  ].join('|'),
  'mu',
);

const blanked = (text: string) => text.replace(/[^\n]/g, blank);

export const htmlMarkdown = documentRule({
  id: 'html-markdown',
  summary: 'Markdown in a block of HTML without an empty line before it: `<div>**a**</div>`',
  good: '<aside>\n\nA **tip**.\n\n</aside>',
  bad: '<aside>\nA **tip**.\n</aside>',
  visit: {
    html(node, { report }) {
      const html = node.value.replace(unread, blanked);
      const found = signs.exec(html.replace(tags, blanked));
      if (!found) return;
      const blocks = [...html.matchAll(tags)].filter(([, name = '']) => !phrasing.has(name.toLowerCase()));
      const before = blocks.findLast(({ index }) => index < found.index)?.[0];
      const next = blocks.find(({ index }) => index > found.index)?.[0];
      if (!before) return;
      const [shown] = node.value
        .slice(found.index, found.index + found[0].length)
        .trim()
        .split('\n', 1);
      report(
        node,
        `In a block of HTML Markdown begins behind an empty line, so readers see ${shown}`,
        /^<p[\s>]/i.test(before)
          ? `Write <div${before.slice(2)}, an empty line, the text, an empty line and </div> in place of ${before} and </p>.`
          : `Put an empty line after ${before}${next ? ` and one before ${next}` : ''}.`,
      );
    },
  },
});
