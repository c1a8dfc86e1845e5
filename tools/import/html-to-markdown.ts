/** HTML as this site's Markdown. */
import type { Comment, Element, ElementContent, Nodes, Parents, Root } from 'hast';

import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, Html, Link, Nodes as MdastNodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { frameLink, isWidgetScript, scriptLink, scriptRemark } from './embedded-html.ts';
import { htmlTree, property } from './html-tree.ts';
import type { PageContext } from './page-context.ts';
import { quoted } from './translate-call.ts';

const html = (value: string): Html => ({ type: 'html', value });
/** HTML in a line: a node that is known as part of one, whose value `toMarkdown` writes as it is. */
const inlineHtml = (value: string) => ({ type: 'mdxTextExpression', value }) as unknown as PhrasingContent;
const isElement = (node: Nodes | undefined, ...names: readonly string[]): node is Element =>
  node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
const wordsOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
};
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const findElement = (node: Parents, ...names: readonly string[]) => elementsOf(node, ...names)[0];

const linkNode = ({ href, words }: { href: string; words: string }): Link => ({
  type: 'link',
  url: href,
  children: [{ type: 'text', value: words }],
});
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

/** Elements that Markdown has no signs for and that stay what they are. */
const inlineElements = 'sub sup mark kbd abbr samp dfn small ins u var q ruby rb rt rp bdi bdo time cite'.split(' ');
const inlineProperties = ['title', 'lang', 'dir', 'dateTime'];

const keepInline: Handle = (state, node: Element) => {
  const kept = Object.entries(node.properties).filter(([name]) => inlineProperties.includes(name));
  const end = `</${node.tagName}>`;
  const tags = toHtml({ ...node, properties: Object.fromEntries(kept), children: [] });
  return [inlineHtml(tags.slice(0, -end.length)), ...state.all(node), inlineHtml(end)];
};

/** Whether it is in another language or direction than what is around it. */
const isForeign = (node: Element) => Boolean(property(node, 'lang') || property(node, 'dir'));

const span: Handle = (state, node: Element, parent) =>
  isForeign(node) ? keepInline(state, node, parent) : state.all(node);
const words: Handle = (state, node: Element, parent) =>
  isForeign(node)
    ? paragraph(...(keepInline(state, { ...node, tagName: 'span' }, parent) as PhrasingContent[]))
    : defaultHandlers.p(state, node);

const keptProperties = new Set('href src alt title lang dir dateTime colSpan rowSpan scope start open id'.split(' '));

/** The element as HTML, without what a page may not hold. */
function plainHtml(node: Element): string {
  const cleaned = (child: ElementContent): ElementContent[] => {
    if (child.type === 'comment') return [];
    if (child.type !== 'element') return [child];
    const children = child.children.flatMap(cleaned);
    if (/^(?:span|font|div|center)$/.test(child.tagName) && !isForeign(child)) return children;
    const properties = Object.fromEntries(
      Object.entries(child.properties).filter(([name]) => keptProperties.has(name)),
    );
    return [{ ...child, properties, children }];
  };
  return cleaned(node)
    .map((child) => toHtml(child))
    .join('')
    .replace(/\n\s*\n/g, '\n');
}

/** Tables that GFM cannot write. */
function isBroadTable(node: Element): boolean {
  return (
    findElement(node, 'caption', 'ul', 'ol', 'pre', 'blockquote', 'table', 'dl') !== undefined ||
    /(?:col|row)span="?(?!1\b)\d/i.test(toHtml(node))
  );
}

/** The language of a block of code by the classes of highlighters. */
function languageOf(...nodes: readonly (Element | undefined)[]): string | undefined {
  for (const node of nodes) {
    if (!node) continue;
    const classes = property(node, 'className');
    const [, name] =
      /(?:^|\s)(?:language-|lang-|lang:|brush:\s*|highlight-source-|sourceCode\s+)([\w+#-]+)/.exec(classes) ?? [];
    const data = ['dataLang', 'dataEnlighterLanguage', 'dataCodeBlockLang', 'lang'];
    const lang = name ?? data.map((key) => property(node, key)).find(Boolean);
    if (lang && !/^(?:none|plaintext|fallback)$/.test(lang)) return lang;
  }
  return undefined;
}

/** `pieces`: Markdown that elements with `data-piece` stand for. */
export function htmlToMarkdown(
  source: string,
  lineOf: (offset: number) => number,
  page: PageContext,
  pieces: readonly string[] = [],
): string {
  const lineAt = (node: Nodes) => lineOf(node.position?.start.offset ?? 0);

  const frame: Handle = (_state, node: Element, parent) => {
    const link = frameLink(node);
    if (!link) {
      page.remark(
        lineAt(node),
        `A <${node.tagName}> that names no address was left out.`,
        'Write a link to what it showed.',
      );
      return undefined;
    }
    const isFlow = !isElement(parent, 'p', 'span', 'a', 'li', 'em', 'strong');
    return isFlow ? paragraph(linkNode(link)) : linkNode(link);
  };

  const script: Handle = (_state, node: Element) => {
    const src = property(node, 'src');
    const link = scriptLink(src);
    if (link) return paragraph(linkNode(link));
    if (!isWidgetScript(src)) page.remark(lineAt(node), ...scriptRemark(src));
    return undefined;
  };

  const image: Handle = (state, node: Element) => {
    const src = property(node, 'src') || property(node, 'dataSrc');
    if (!src) return undefined;
    const properties = { ...node.properties, src: page.file(src, lineAt(node)), alt: tidy(property(node, 'alt')) };
    // What a mouse finds is no caption.
    const { title: _, ...others } = properties;
    return defaultHandlers.img(state, { ...node, properties: others });
  };

  const link: Handle = (state, node: Element) => {
    const href = property(node, 'href');
    const id = property(node, 'id') || property(node, 'name');
    const anchor = id && page.isLinked(id) ? [inlineHtml(`<a id="${id}"></a>`)] : [];
    if (!href) return [...anchor, ...state.all(node)];
    const target = page.link(href, lineAt(node));
    // A picture that leads to itself opens large by itself.
    const own = findElement(node, 'img');
    if (own && !tidy(wordsOf(node)) && /\.(?:png|jpe?g|gif|webp|svg)$/i.test(href)) return state.all(node);
    const { title: _, ...properties } = node.properties;
    const made = defaultHandlers.a(state, { ...node, properties: { ...properties, href: target } });
    return [...anchor, made];
  };

  const figure: Handle = (state, node: Element) => {
    const pictures = toImages(node);
    const caption = findElement(node, 'figcaption');
    const [only] = pictures;
    const words = caption ? tidy(wordsOf(caption)) : '';
    const code = findElement(node, 'pre');
    if (code) return state.all(node) as MdastNodes[];
    if (!only || pictures.length > 1 || findElement(node, 'iframe', 'video', 'table'))
      return state.toFlow(state.all(node));
    const made = image(state, only, node);
    if (!made || Array.isArray(made) || made.type !== 'image') return undefined;
    if (caption && elementsOf(caption, 'a').some((one) => property(one, 'href')))
      return [
        html(`:::figure{src=${quoted(made.url)} alt=${quoted(made.alt ?? '')}}`),
        paragraph(...(state.all(caption) as PhrasingContent[])),
        html(':::'),
      ];
    const picture = { ...made, title: words && words !== made.alt ? words : null };
    const around = elementsOf(node, 'a').find((one) => findElement(one, 'img'));
    const href = around ? property(around, 'href') : '';
    const isLarger = /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(href);
    return paragraph(
      href && !isLarger ? { type: 'link', url: page.link(href, lineAt(node)), children: [picture] } : picture,
    );
  };

  const media: Handle = (_state, node: Element) => {
    const source = property(node, 'src') || (findElement(node, 'source')?.properties['src'] ?? '');
    const src = String(source);
    if (!src) return undefined;
    const file = page.file(src, lineAt(node));
    if (!file.startsWith('./')) return paragraph(linkNode({ href: file, words: file }));
    const muted = node.properties['muted'] ? ' muted' : '';
    return html(`::${node.tagName}{src="${file}"${muted}}`);
  };

  const details: Handle = (state, node: Element) => {
    const summary = findElement(node, 'summary');
    const words = summary ? tidy(wordsOf(summary)).replace(/[[\]]/g, '\\$&') : 'Details';
    const inner = state.toFlow(state.all({ ...node, children: node.children.filter((child) => child !== summary) }));
    const mark = findElement(node, 'details') ? '::::' : ':::';
    return [html(`${mark}details[${words}]`), ...(inner as BlockContent[]), html(mark)];
  };

  const table: Handle = (state, node: Element) => {
    const codes = elementsOf(node, 'pre');
    // Line numbers in a column beside the code.
    const code = codes.at(-1);
    if (code && codes.length === 2 && /^[\s\d]*$/.test(wordsOf(codes[0] ?? code)))
      return pre(state, code, node) as MdastNodes;
    if (!isBroadTable(node)) return defaultHandlers.table(state, node);
    for (const anchor of elementsOf(node, 'a'))
      if (property(anchor, 'href')) anchor.properties['href'] = page.link(property(anchor, 'href'), lineAt(anchor));
    for (const picture of elementsOf(node, 'img'))
      if (property(picture, 'src')) picture.properties['src'] = page.file(property(picture, 'src'), lineAt(picture));
    return html(plainHtml(node));
  };

  const pre: Handle = (_state, node: Element, parent) => {
    // What a button would copy.
    if (property(node, 'ariaHidden') === 'true') return undefined;
    const code = findElement(node, 'code');
    const lang = languageOf(code, node, isElement(parent) ? parent : undefined) ?? 'text';
    return { type: 'code', lang, value: wordsOf(node).replace(/^\n/, '').replace(/\s+$/, '') };
  };

  const heading: Handle = (state, node: Element) => {
    const id = property(node, 'id');
    const made = defaultHandlers[node.tagName as 'h2'](state, node);
    const words = tidy(wordsOf(node));
    const wanted = id && page.isLinked(id) ? id : page.headingId(words);
    if (wanted) made.children.push(inlineHtml(` {#${wanted}}`));
    return made;
  };

  const form: Handle = (state, node: Element) => {
    page.remark(
      lineAt(node),
      'Of a form only the words were kept: posts have none.',
      'Link to a page that has the form.',
    );
    return state.toFlow(state.all(node));
  };

  /** An author's notes stay; marks of the other system mean nothing here. */
  const comment = (_state: State, { value }: Comment): Html | undefined =>
    /^\s*(?:more|!?\[|\/?wp:|excerpt|nextpage)/.test(value) ? undefined : html(`<!--${value}-->`);

  const svg: Handle = (_state, node: Element) => html(toHtml(node).replace(/\n\s*\n/g, '\n'));

  const tree = htmlTree(source);
  const mdast = toMdast(withoutBreaks(tree), {
    handlers: {
      ...Object.fromEntries(inlineElements.map((name) => [name, keepInline])),
      span,
      p: words,
      iframe: frame,
      object: frame,
      embed: frame,
      script,
      img: image,
      a: link,
      figure,
      video: media,
      audio: media,
      details,
      table,
      pre,
      svg,
      div: (state: State, node: Element) => {
        const piece = pieces[Number(property(node, 'dataPiece') || -1)];
        return piece === undefined ? state.toFlow(state.all(node)) : html(piece);
      },
      math: svg,
      form,
      ...Object.fromEntries(
        ['noscript', 'input', 'select', 'textarea', 'button'].map((name) => [name, () => undefined]),
      ),
      strike: defaultHandlers.del,
      tt: defaultHandlers.code,
      ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading])),
    },
    nodeHandlers: { comment },
  });
  return toMarkdown(mdast as RootContent, {
    extensions: [gfmToMarkdown()],
    handlers: { mdxTextExpression: ({ value }: { value: string }) => value } as object,
    bullet: '-',
    rule: '-',
    listItemIndent: 'one',
    fences: true,
    unsafe: [
      // Formulas, terms and blocks that nobody meant.
      { character: '$', inConstruct: 'phrasing' },
      { atBreak: true, character: ':' },
      { character: '{', inConstruct: 'headingAtx' },
    ],
  }).trim();
}

/** The elements below `node` that are one of `names`. */
function elementsOf(node: Parents, ...names: readonly string[]): Element[] {
  return node.children.flatMap((child) =>
    isElement(child) ? [...(names.includes(child.tagName) ? [child] : []), ...elementsOf(child, ...names)] : [],
  );
}

const toImages = (node: Element): Element[] => {
  const noscript = elementsOf(node, 'noscript').flatMap((one) => elementsOf(one, 'img'));
  return elementsOf(node, 'img').filter((image) => !noscript.includes(image));
};

/** Breaks at the start and end of blocks show nothing in HTML and a backslash in Markdown. */
function withoutBreaks(tree: Root): Root {
  const visit = (node: Parents): void => {
    const isBlock = node.type === 'root' || isElement(node, 'p', 'div', 'li', 'td', 'th', 'blockquote', 'dd');
    const isEdge = (child: Nodes | undefined) =>
      child !== undefined && (isElement(child, 'br') || (child.type === 'text' && !child.value.trim()));
    if (isBlock) while (isEdge(node.children.at(-1))) node.children.pop();
    if (isBlock) while (isEdge(node.children[0])) node.children.shift();
    for (const child of node.children) if (isElement(child) && child.tagName !== 'pre') visit(child);
  };
  visit(tree);
  return tree;
}
