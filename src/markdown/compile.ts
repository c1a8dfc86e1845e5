/**
 * The compiler of posts: one source becomes one tree, and the tree becomes page HTML, feed HTML, Markdown and words that cannot disagree.
 * It refuses nothing by throwing: whatever an author writes comes back as a document with its problems.
 */
import type { Nodes, Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import type { Registry } from './construct.ts';
import { registry as constructs } from './constructs/index.ts';
import type { Repeat } from './document-context.ts';
import { eachElement, stringProperty } from './hast.ts';
import { parseHtml } from './html/raw-html.ts';
import { Problems } from './problems.ts';
import { withLiterals } from './source/jsx.ts';
import { reportLostText } from './source/lost-text.ts';
import { normalise } from './source/normalise.ts';
import { parse } from './source/parse.ts';
import { SyntaxProblem } from './source/syntax-error.ts';
import { withoutFault } from './source/without-fault.ts';
import { readersText } from './text.ts';
import type { CompiledDocument, CompileInput, CompileOptions, Picture } from './types.ts';
import { htmlText } from './write/html-to-feed.ts';
import { markdownOf } from './write/markdown-output.ts';
import { pageText } from './write/page-text.ts';
import { prepare, render } from './write/render.ts';

/** Ids of the page's elements, in order. */
function idsOf(root: Root): string[] {
  const ids: string[] = [];
  eachElement(root, (element) => {
    const id = stringProperty(element, 'id');
    if (id) ids.push(id);
  });
  return ids;
}

/** Pictures of the page that have alternative text. */
function picturesOf(page: Root): Picture[] {
  const pictures: Picture[] = [];
  eachElement(page, ({ tagName, properties }) => {
    if (tagName !== 'img' || !properties['alt']) return;
    const { dataImage, src, width = 0, height = 0 } = properties;
    if (dataImage !== undefined)
      pictures.push({ image: Number(dataImage), width: Number(width) || 0, height: Number(height) || 0 });
    else if (typeof src === 'string' && src.startsWith('/')) pictures.push(src);
  });
  return pictures;
}

/** What the tree's constructs want of the page, sorted: style sheets and scripts, and frames. */
function wantsOf(root: Root, registry: Registry): { features: string[]; frames: string[] } {
  const features = new Set<string>();
  const frames = new Set<string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'construct') {
      const construct = registry.named(node.name);
      for (const feature of construct.features?.(node.props) ?? [node.name]) features.add(feature);
      for (const origin of construct.frames?.(node.props) ?? []) frames.add(origin);
    }
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return { features: [...features].toSorted(), frames: [...frames].toSorted() };
}

// What neither HTML nor XML lets a document hold: controls, lone surrogates, noncharacters.
const forbidden = /[^\P{Cc}\t\n\r]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu;

const nothing: Root = { type: 'root', children: [] };

const onlyWords = (value: string) => ` ${(value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Feeds and screen readers leave repeats out: what is no repeat would be lost to them. An ellipsis stands for what is skipped. */
function reportLostRepeats(repeats: readonly Repeat[], text: string, problems: Problems): void {
  const words = onlyWords(text);
  for (const repeat of repeats) {
    const parts = repeat.words.split('…').map(onlyWords);
    if (parts.every((part) => part.trim() === '' || words.includes(part))) continue;
    problems.error(
      repeat.point,
      'pullquote',
      'The post does not say this elsewhere, and feeds and screen readers leave a pull quote out.',
      'Repeat a sentence of the post word for word (… for words left out), or quote it with >.',
    );
  }
}

/** How many blocks that cannot be read are told of at once. */
const mostUnreadable = 10;
/** How many characters are read for that. */
const mostRead = 150_000;

/** The source as far as it can be read, and for each block that cannot a problem that says why; `lostNames` are those that it may have given a value. */
function parseOrReport(source: string, { format, lang }: CompileInput, registry: Registry, problems: Problems) {
  let readable = source;
  let losesTags = false;
  const lostNames: string[] = [];
  const most = Math.min(mostUnreadable, Math.ceil(mostRead / source.length));
  for (let faults = 0; faults < most; faults++) {
    try {
      const { mdast, hast } = parse(readable, format, lang, registry);
      reportLostText(mdast, readable, problems);
      return { tree: hast, mdast, source: readable, isWhole: faults === 0, lostNames };
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      // A tag may have lost its like to what was left out.
      if (!losesTags || !error.more.isOfTags) problems.error(error.at, error.rule, error.message, error.hint);
      const rest = error.rule === 'syntax' ? withoutFault(readable, error) : undefined;
      if (!rest) break;
      readable = rest.source;
      losesTags ||= rest.losesTags;
      lostNames.push(...rest.names);
    }
  }
  return { tree: nothing, mdast: nothing as MarkdownRoot, source: '', isWhole: false, lostNames };
}

export async function compile(
  input: CompileInput,
  options: CompileOptions,
  registry: Registry = constructs,
): Promise<CompiledDocument> {
  const problems = new Problems(input);
  const { url, site, lang } = input;
  const address = { url, site };
  const written = input.body.replace(forbidden, '');
  const parsed = parseOrReport(written, input, registry, problems);
  await options.lint?.({ root: parsed.mdast, source: parsed.source, written }, problems);
  const source = parseHtml(withLiterals(parsed.tree), problems);
  const { root, reading, needsCode } = normalise(source, registry, {
    ...address,
    lang,
    problems,
    options,
    lostNames: parsed.lostNames,
  });
  const { labels } = options;
  const text = readersText(root, registry);
  const { headings, images, files, imports, links } = reading;
  if (parsed.isWhole) reportLostRepeats(reading.repeats, text, problems);
  const wants = wantsOf(root, registry);
  await prepare(root, registry, problems, options.onLine);
  const page = render(root, 'page', registry, address, labels);
  return {
    kind: needsCode ? 'module' : 'compiled',
    feedHtml: htmlText(render(root, 'feed', registry, address, labels)),
    markdown: markdownOf(render(root, 'markdown', registry, address, labels)),
    headings,
    images,
    files,
    imports,
    links,
    anchors: idsOf(page),
    pictures: picturesOf(page),
    text,
    pageText: pageText(page),
    ...wants,
    problems: problems.list,
    // Last: it changes the tree.
    html: needsCode ? '' : htmlText(page),
  };
}
