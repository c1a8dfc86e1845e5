/** HTML that stands among Markdown: single tags, and blocks that begin or end with the Markdown between them. */
import { optionalEnd, voidElements } from '../../src/markdown/html/elements.ts';
import { isWidgetScript, pageOfFrame, scriptLink, scriptRemark } from './embedded-html.ts';
import type { PageContext } from './page-context.ts';
import { imageMarkdown, linkMarkdown } from './translate-call.ts';

const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:\s+(?:"[^"]*"|'[^']*'|[^>"'])*)?)(\/?)>/g;

/** Whether every element of the block ends in it. */
export function isWhole(html: string): boolean {
  const open: string[] = [];
  for (const [, close, written = '', , selfClosing] of html.matchAll(tag)) {
    const name = written.toLowerCase();
    if (!name || name === 'param' || voidElements.has(name) || selfClosing) continue;
    if (!close) open.push(name);
    else {
      while (open.length > 0 && open.at(-1) !== name && optionalEnd.has(open.at(-1) ?? '')) open.pop();
      if (open.pop() !== name) return false;
    }
  }
  return open.every((name) => optionalEnd.has(name));
}

/** Elements that only look like something. */
const looks = new Set(
  'div span font center section article header footer nav main aside big nobr noscript style form o:p script iframe object embed param label button input fieldset'.split(
    ' ',
  ),
);
const kept = 'href src alt title id colspan rowspan open start datetime cite lang dir'.split(' ');

function attributesOf(written: string): Map<string, string> {
  const found = written.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map([...found].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']));
}

/** `isFlow`: in a block of HTML, where Markdown is not read. */
export function inlineTag(
  html: string,
  lineOf: (offset: number) => number,
  page: PageContext,
  isFlow: boolean,
): string {
  return html.replace(
    tag,
    (whole, close: string, written: string | undefined, rest: string, selfClosing: string, offset: number) => {
      const line = lineOf(offset);
      if (written === undefined) return /^<!--\s*(?:more|excerpt)/.test(whole) ? '' : whole;
      const name = written.toLowerCase();
      const attributes = attributesOf(rest);
      const src = attributes.get('src') ?? '';
      if (name === 'iframe' && !close && src) {
        const href = pageOfFrame(src);
        const link = linkMarkdown(href, attributes.get('title') || href);
        return isFlow ? `\n\n${link}\n\n` : link;
      }
      if (name === 'script' && !close && !isWidgetScript(src)) {
        const link = scriptLink(src);
        if (link) return linkMarkdown(link.href, link.words);
        page.remark(line, ...scriptRemark(src));
      }
      if (looks.has(name)) {
        const id = attributes.get('id');
        return !close && id && page.isLinked(id) ? `<a id="${id}"></a>` : '';
      }
      if (close) return `</${name}>`;
      if (name === 'img' && src) {
        const file = page.file(src, line);
        const alt = attributes.get('alt') ?? '';
        return isFlow ? `<img src="${file}" alt="${alt}" />` : imageMarkdown(file, alt);
      }
      const own = attributes.get('name');
      if (name === 'a' && own && !attributes.has('id')) attributes.set('id', own);
      if (attributes.has('href')) attributes.set('href', page.link(attributes.get('href') ?? '', line));
      const shown = [...attributes]
        .filter(([key]) => kept.includes(key))
        .map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`);
      return `<${name}${shown.join('')}${selfClosing || voidElements.has(name) ? ' /' : ''}>`;
    },
  );
}
