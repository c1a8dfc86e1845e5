/**
 * The compiler of posts: one source becomes one tree, and the tree becomes page HTML, feed HTML, Markdown and words that cannot disagree.
 * It refuses nothing by throwing: whatever an author writes comes back as a document with its problems.
 */
import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Registry } from './construct.ts';
import { registry as constructs } from './constructs/index.ts';
import { isElement, stringProperty } from './hast.ts';
import { withLiterals } from './jsx.ts';
import { markdownOf } from './markdown-output.ts';
import { normalise } from './normalise.ts';
import { parse } from './parse.ts';
import { Problems } from './problems.ts';
import { parseHtml } from './raw-html.ts';
import { prepare, render } from './render.ts';
import { syntaxProblem } from './syntax-error.ts';
import { readersText } from './text.ts';
import type { CompiledDocument, CompileInput, CompileOptions, ModuleDocument } from './types.ts';

/** Ids of the page's elements, in order. */
function idsOf(root: Root): string[] {
  const ids: string[] = [];
  const collect = (node: Nodes): void => {
    const id = isElement(node) ? stringProperty(node, 'id') : undefined;
    if (id) ids.push(id);
    if ('children' in node) node.children.forEach(collect);
  };
  collect(root);
  return ids;
}

const serialise = (root: Root) => toHtml(root, { characterReferences: { useNamedReferences: true } });

/** Line ends as the parser wants them; no byte order mark. */
const clean = (body: string) => body.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

export async function compile(
  input: CompileInput,
  options: CompileOptions,
  registry: Registry = constructs,
): Promise<CompiledDocument | ModuleDocument> {
  const problems = new Problems(input);
  let parsed: Root;
  try {
    parsed = parse(clean(input.body), input.format, registry);
  } catch (error) {
    const { line, message, hint } = syntaxProblem(error);
    problems.error(line, 'syntax', message, hint);
    parsed = { type: 'root', children: [] };
  }
  const { url } = input;
  const { root, headings, images, links, code } = normalise(parseHtml(withLiterals(parsed), problems), {
    url,
    registry,
    problems,
    options,
  });
  const context = { labels: options.labels, localImages: 'number' } as const;
  const text = readersText(root, registry);
  if (code) {
    const anchors = idsOf(render(root, 'page', registry, url, context));
    return {
      road: 'module',
      reason: `Line ${code.line}: ${code.reason}`,
      headings,
      images,
      links,
      anchors,
      text,
      problems: problems.list,
    };
  }
  const tree = await prepare(root, registry, options);
  const page = render(tree, 'page', registry, url, context);
  return {
    road: 'compiled',
    html: serialise(page),
    feedHtml: serialise(render(tree, 'feed', registry, url, context)),
    markdown: markdownOf(render(tree, 'markdown', registry, url, context)),
    headings,
    images,
    links,
    anchors: idsOf(page),
    text,
    problems: problems.list,
  };
}
