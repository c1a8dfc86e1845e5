/** The same reading and page rendering inside Astro's MDX integration, for posts with code of their own. */
import { defineHastPlugin, type Features, type HastPluginList, type MdastPluginList } from 'satteri';
import { registry } from './constructs/index.ts';
import { parseHtml } from './html/raw-html.ts';
import { Problems } from './problems.ts';
import { withLiterals } from './source/jsx.ts';
import { normalise } from './source/normalise.ts';
import { features, parse } from './source/parse.ts';
import type { CompileOptions } from './types.ts';
import { prepare, render } from './write/render.ts';

export interface PluginOptions extends Pick<CompileOptions, 'labels'> {
  /** BCP 47 tag of documents that name no language of their own. */
  readonly lang: string;
  /** Absolute URL of the home page: links elsewhere are external. */
  readonly siteUrl: string;
  /** Site path of the page made from a Markdown file; `path` is relative to `document`. */
  readonly resolveFile?: ((path: string, document: URL) => string | undefined) | undefined;
}

/** The `lang` of the document's frontmatter, which Astro hands on to plugins. */
function languageOf(data: { astro?: unknown }): string | undefined {
  const { frontmatter } = (data.astro ?? {}) as { frontmatter?: { lang?: unknown } };
  return typeof frontmatter?.lang === 'string' ? frontmatter.lang : undefined;
}

const codeBlock = /^(~{3,})sodiarc\n(.*)\n\1$/s;

/**
 * A document's source as one block of code: Sätteri parses a document before it calls plugins, and would refuse what `parse` reads.
 * The plugin below unwraps it.
 */
export function asCodeBlock(source: string): string {
  const longest = Math.max(2, ...(source.match(/~{3,}/g) ?? []).map(({ length }) => length));
  const fence = '~'.repeat(longest + 1);
  return `${fence}sodiarc\n${source}\n${fence}`;
}

interface Renderer {
  process(content: string, ...rest: never[]): unknown;
}
interface Processor {
  createMdxRenderer?: (...given: never[]) => Promise<Renderer>;
}

/** Astro's Markdown processor, with the MDX that it is given left to the plugin. */
export function withOwnParser<Given extends Processor>(processor: Given): Given {
  const create = processor.createMdxRenderer;
  if (!create) throw new Error('This Markdown processor reads no MDX');
  return {
    ...processor,
    async createMdxRenderer(...given: never[]) {
      const renderer = await create(...given);
      return {
        ...renderer,
        process: (content: string, ...rest: never[]) => renderer.process(asCodeBlock(content), ...rest),
      };
    },
  };
}

/**
 * Options for `satteri({ … })` as `markdown.processor`. Set `markdown.syntaxHighlight` to `false` beside it.
 * Problems are left to `compile`, which reads the same post; local images are the placeholders of its HTML.
 */
export function markdownPlugins(options: PluginOptions): {
  features: Features;
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
} {
  const constructsToHtml = defineHastPlugin({
    name: 'constructs-to-html',
    async before(root, ctx) {
      const body = codeBlock.exec(ctx.source)?.[2] ?? ctx.source;
      const problems = new Problems({ file: ctx.fileURL?.pathname ?? '', firstLine: 1, body });
      const lang = languageOf(ctx.data) ?? options.lang;
      const format = ctx.sourceFormat === 'mdx' ? 'mdx' : 'md';
      const tree = parseHtml(withLiterals(parse(body, format, lang, registry).hast), problems);
      const page = { url: `${options.siteUrl}/`, site: options.siteUrl };
      const resolveFile = (path: string) => ctx.fileURL && options.resolveFile?.(path, ctx.fileURL);
      const { root: read } = normalise(tree, registry, { ...page, lang, problems, options: { resolveFile } });
      await prepare(read, registry, problems);
      ctx.replaceNode(root, render(read, 'page', registry, page, options.labels));
    },
  });
  return { features, mdastPlugins: [], hastPlugins: [constructsToHtml] };
}
