/** Markdown of another system as this site's: links, pictures, HTML and fences; everything else stays as its author wrote it. */
import type { Code, Definition, Heading, Html, Image, Link, Nodes, Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Edit } from '../text-edits.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { inlineTag, isWhole } from './inline-html.ts';
import type { PageContext } from './page-context.ts';
import type { SourceText } from './source-text.ts';
import { codeOptions } from './translate-call.ts';

const features = {
  gfm: true,
  directive: false,
  frontmatter: false,
  math: false,
  definitionList: true,
  headingAttributes: true,
};

export const parseMarkdown = (text: string): Root => markdownToMdast(text, { features }) as Root;

const startOf = ({ position }: Nodes) => position?.start.offset ?? 0;
const endOf = ({ position }: Nodes) => position?.end.offset ?? 0;

export function wordsOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node && node.type !== 'html' ? node.value : '';
}

// The destination of `[…](here "title")`, and of `[label]: here`.
const destination =
  /\]\(\s*(<[^>\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*)(?:\s+(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\)))?\s*\)$/;
const definition = /^\[[^\]]*\]:\s*(<[^>\n]*>|\S+)/;

const written = (url: string) => (/[\s()<>]/.test(url) ? `<${url}>` : url);

export function turnedMarkdown(source: SourceText, page: PageContext): SourceText {
  const { text } = source;
  const edits: Edit[] = [];
  const sourceOf = (node: Nodes) => text.slice(startOf(node), endOf(node));

  const readdress = (node: Link | Image | Definition): void => {
    const isFile =
      node.type === 'image' || (node.type === 'definition' && /\.(?:png|jpe?g|gif|webp|svg)$/i.test(node.url));
    const line = source.lineAt(startOf(node));
    const next = isFile ? page.file(node.url, line) : page.link(node.url, line);
    if (next === node.url) return;
    const match = (node.type === 'definition' ? definition : destination).exec(sourceOf(node));
    if (!match) {
      // An address by itself.
      if (node.type === 'link')
        edits.push({ start: startOf(node), end: endOf(node), text: `[${wordsOf(node)}](${written(next)})` });
      return;
    }
    const [whole, own = ''] = match;
    const start = startOf(node) + match.index + whole.indexOf(own, node.type === 'definition' ? whole.indexOf(':') : 2);
    edits.push({ start, end: start + own.length, text: written(next) });
  };

  const turnHtml = (node: Html, isFlow: boolean): void => {
    const [start, end] = [startOf(node), endOf(node)];
    const lineOf = (offset: number) => source.lineAt(start + offset);
    if (isFlow && isWhole(node.value)) {
      const markdown = htmlToMarkdown(node.value, lineOf, page);
      // What follows in a list or quote stays in it.
      const indent = /^[ \t>]*/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '';
      edits.push({ start, end, text: markdown.split('\n').join(`\n${indent}`) });
      return;
    }
    edits.push({ start, end, text: inlineTag(node.value, lineOf, page, isFlow) });
  };

  const turnCode = (node: Code): void => {
    const [first = ''] = sourceOf(node).split('\n', 1);
    const match = /^(\s*(?:`{3,}|~{3,}))([^\n]*)$/.exec(first);
    if (!match) return;
    const [, mark = '', info = ''] = match;
    // What a shortcode became.
    if (/^[^\s,{}:;]+(?: showLineNumbers| start=\d+| \{[\d,-]+\}| title="[^"]*")+$/.test(info)) return;
    // `rust,linenos`, `{.python}`, `go {linenos=true}`, `rb:title`
    const [, lang = '', rest = ''] = /^\s*(?:\{[.:]?|brush:\s*)?([^\s,{}:;]*)(.*)$/.exec(info) ?? [];
    const options = codeOptions(rest);
    const name = /(?:title|name|filename)\s*=\s*["']?([^"',}]+)/.exec(rest)?.[1];
    const next = [lang.toLowerCase() || 'text', name && `title="${name}"`, options].filter(Boolean).join(' ');
    if (next !== info.trim())
      edits.push({ start: startOf(node), end: startOf(node) + first.length, text: mark + next });
  };

  const turnHeading = (node: Heading): void => {
    const id = page.headingId(wordsOf(node).trim());
    const own = sourceOf(node);
    if (!id || /\{[^}]*#[^}]*\}\s*#*\s*$/.test(own)) return;
    const last = node.children.at(-1);
    if (last) edits.push({ start: endOf(last), end: endOf(last), text: ` {#${id}}` });
  };

  const visit = (node: Nodes, isFlow: boolean): void => {
    if (node.type === 'html') turnHtml(node, isFlow);
    else if (node.type === 'code') turnCode(node);
    else if (node.type === 'heading') turnHeading(node);
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') readdress(node);
    if ('children' in node)
      for (const child of node.children)
        visit(child, !['paragraph', 'heading', 'tableCell', 'link', 'emphasis', 'strong'].includes(node.type));
  };
  visit(parseMarkdown(text), true);
  return source.edited(edits);
}
