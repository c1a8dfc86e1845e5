/** The same reading and page rendering inside Astro's MDX integration, for posts with code of their own. */
import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { defineHastPlugin, defineMdastPlugin, type Features, type HastPluginList, type MdastPluginList } from 'satteri';
import type { Registry } from './construct.ts';
import { registry as constructs } from './constructs/index.ts';
import { features } from './features.ts';
import { parseHtml } from './html/raw-html.ts';
import { Problems } from './problems.ts';
import { withVisibleClosings } from './source/directive-closings.ts';
import { directivesToHast } from './source/directives.ts';
import { withLiterals } from './source/jsx.ts';
import { literalSource } from './source/literal-source.ts';
import { normalise } from './source/normalise.ts';
import type { CompileOptions } from './types.ts';
import { prepare, render } from './write/render.ts';

export interface PluginOptions extends Omit<CompileOptions, 'resolveFile'> {
  /** BCP 47 tag of documents that name no language of their own. */
  readonly lang: string;
  /** Origin of the site: links elsewhere are external. */
  readonly siteUrl: string;
  /** Site path of the page made from a Markdown file; `path` is relative to `document`. */
  readonly resolveFile?: ((path: string, document: URL) => string | undefined) | undefined;
}

/** The `lang` of the document's frontmatter, which Astro hands on to plugins. */
function languageOf(data: { astro?: unknown }): string | undefined {
  const { frontmatter } = (data.astro ?? {}) as { frontmatter?: { lang?: unknown } };
  return typeof frontmatter?.lang === 'string' ? frontmatter.lang : undefined;
}

/** Sätteri's trees read themselves from native memory as they are used; this one is plain. */
const plain = <Tree>(tree: Tree): Tree =>
  JSON.parse(JSON.stringify(tree, (key, value) => (key === '_resolver' || key === '_id' ? undefined : value))) as Tree;

/**
 * Options for `satteri({ … })` as `markdown.processor`. Set `markdown.syntaxHighlight` to `false` beside it.
 * Problems are left to `compile`, which reads the same post; local images are the placeholders of its HTML.
 */
export function markdownPlugins(
  options: PluginOptions,
  registry: Registry = constructs,
): { features: Features; mdastPlugins: MdastPluginList; hastPlugins: HastPluginList } {
  const literalText = defineMdastPlugin({
    name: 'literal-text',
    before(root: Readonly<MdastRoot>, ctx) {
      const format = ctx.sourceFormat === 'mdx' ? 'mdx' : 'md';
      const source = literalSource(
        withVisibleClosings(ctx.source, format, features).source,
        format,
        languageOf(ctx.data) ?? options.lang,
        features,
        registry,
      );
      if (source !== ctx.source) ctx.replaceNode(root, { raw: source });
    },
  });
  const constructsToHtml = defineHastPlugin({
    name: 'constructs-to-html',
    async before(root, ctx) {
      const problems = new Problems({ file: ctx.fileURL?.pathname ?? '', firstLine: 1 });
      const tree = parseHtml(withLiterals(plain<Root>(root)), problems);
      const lang = languageOf(ctx.data) ?? options.lang;
      const { resolveFile, ...rest } = options;
      const compileOptions = {
        ...rest,
        resolveFile: (path: string) => ctx.fileURL && resolveFile?.(path, ctx.fileURL),
      };
      const normalised = normalise(tree, registry, { url: options.siteUrl, lang, problems, options: compileOptions });
      const ready = await prepare(normalised.root, registry, problems);
      ctx.replaceNode(root, render(ready, 'page', registry, options.siteUrl, { labels: options.labels }));
    },
  });
  return { features, mdastPlugins: [literalText, directivesToHast], hastPlugins: [constructsToHtml] };
}
