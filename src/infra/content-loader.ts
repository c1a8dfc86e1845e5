/** The content layer's loaders: the folder is read once for all collections, each document is compiled once, and everything wrong is said at once. */
import { globSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { checkLinks, type LinkedDocument } from '../domain/links.ts';
import { ContentError, formatProblem, formatProblems, type Problem } from '../domain/problem.ts';
import { readingTimeOf } from '../domain/reading-time.ts';
import * as urls from '../domain/urls.ts';
import { listingPaths } from '../domain/site-paths.ts';
import { hasPage, published, statusOf } from '../domain/visibility.ts';
import { sentences } from '../i18n/index.ts';
import { compile } from '../markdown/compile.ts';
import type { CompiledDocument } from '../markdown/types.ts';
import { site } from '../site.config.ts';
import { type ContentFolder, type PageSource, type PostSource, readContentFolder } from './content-folder.ts';
import { environment } from './environment.ts';
import { gate } from './gate.ts';
import { checkImageFile } from './image-file.ts';
import { recipe } from './recipe.ts';

/** What the store keeps of a compiled document; its page HTML is the entry's `rendered.html`. */
export interface StoredDocument extends Pick<CompiledDocument, 'headings' | 'links' | 'anchors' | 'images' | 'problems'> {
  /** `module`: the document has code of its own, and Astro renders it. */
  readonly road: 'compiled' | 'module';
  readonly words: number;
  readonly minutes: number;
  /** These two are absent for a document with code of its own, which Astro renders. */
  readonly feedHtml?: string | undefined;
  readonly markdown?: string | undefined;
}

interface Compiled<Source> {
  readonly source: Source;
  readonly document: StoredDocument;
  /** Absent for a document with code of its own. */
  readonly html: string | undefined;
  readonly digest: string;
}

type Kind = 'posts' | 'pages' | 'authors' | 'categories' | 'series' | 'tags';
const labels = sentences(site.locale);
const projectRoot = process.cwd();

/** A loader for one of the six collections. */
export function contentLoader(kind: Kind): Loader {
  return {
    name: `content-${kind}`,
    async load(context) {
      await sync(kind, context);
      context.watcher?.add(environment.contentDir);
      context.watcher?.on('all', async (_event, path) => {
        if (relative(environment.contentDir, path).startsWith('..')) return;
        reading = undefined;
        // An editor saves in several steps; every collection hears of each.
        const mine = (pending[kind] = Symbol(path));
        await wait(50);
        if (pending[kind] === mine) await sync(kind, context).catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}

const pending: Partial<Record<Kind, symbol>> = {};
let reading: Promise<Reading> | undefined;

/** One reading of the folder, and what follows from it, shared by the six loaders. */
interface Reading {
  readonly folder: ContentFolder;
  readonly pages: readonly Compiled<PageSource>[];
}

async function read(): Promise<Reading> {
  const folder = await readContentFolder({
    root: environment.contentDir,
    projectRoot,
    site: { defaultAuthor: site.defaultAuthor, ctaIds: Object.keys(site.callsToAction) },
  });
  const shown = folder.pages.filter(({ frontmatter }) => !frontmatter.draft || gate.mode === 'preview');
  const pages = await Promise.all(shown.map((source) => compiled(source, urls.pageUrl(source.slug))));
  return { folder, pages };
}

async function sync(kind: Kind, context: LoaderContext): Promise<void> {
  reading ??= read();
  const { folder, pages } = await reading;
  const entries = await entriesOf(kind, folder, pages, context);
  const gone = new Set(context.store.keys());
  for (const { id, data, path, ...entry } of entries) {
    gone.delete(id);
    const filePath = path && relative(projectRoot, path);
    const parsed = await context.parseData({ id, data, ...(path ? { filePath: path } : {}) });
    context.store.set({ id, data: parsed, ...(filePath ? { filePath } : {}), ...entry });
  }
  for (const id of gone) context.store.delete(id);
}

interface Entry extends Pick<Parameters<DataStore['set']>[0], 'digest' | 'rendered' | 'deferredRender'> {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Absolute path of the file, for its images. */
  readonly path?: string;
}

async function entriesOf(kind: Kind, folder: ContentFolder, pages: Reading['pages'], context: LoaderContext): Promise<Entry[]> {
  switch (kind) {
    case 'posts': {
      const posts = await compiledPosts(folder.posts, context);
      report([...folder.problems, ...(await documentProblems(folder, posts, pages))], context);
      return posts.map((post) => documentEntry(post, post.source.frontmatter.hero?.src));
    }
    case 'pages':
      return pages.map((page) => documentEntry(page));
    case 'authors':
      return folder.authors.map(({ id, path, data: { avatar, ...author } }) => ({
        id,
        path,
        data: { author, avatar: avatar && besidePath(avatar) },
      }));
    default:
      return folder[kind].map(({ id, data }) => ({ id, data }));
  }
}

/** Astro resolves an image path only when it begins with a dot. */
const besidePath = (src: string) => (src.startsWith('.') ? src : `./${src}`);

function documentEntry({ source, document, html, digest }: Compiled<PostSource | PageSource>, hero?: string): Entry {
  return {
    id: source.slug,
    path: source.path,
    digest,
    data: {
      frontmatter: source.frontmatter,
      document,
      hero: hero && besidePath(hero),
      images: document.images.map(({ src }) => besidePath(src)),
    },
    ...(html === undefined ? { deferredRender: true } : { rendered: { html, metadata: { headings: [...document.headings] } } }),
  };
}

/** The posts that will have a page. What nobody can see is not compiled and never reaches the store. */
function compiledPosts(sources: readonly PostSource[], { store }: LoaderContext): Promise<Compiled<PostSource>[]> {
  const shown = sources.filter(({ frontmatter }) => hasPage(statusOf(frontmatter, gate), gate));
  return Promise.all(shown.map((source) => compiled(source, urls.postUrl(source.slug), store)));
}

const recipeNow = recipe(environment.siteUrl, site.locale);

async function compiled<S extends PostSource | PageSource>(source: S, url: string, store?: DataStore): Promise<Compiled<S>> {
  const digest = `${source.digest}-${recipeNow}`;
  const known = store?.get(source.slug);
  if (known?.digest === digest) {
    return { source, digest, document: known.data['document'] as StoredDocument, html: known.rendered?.html };
  }
  const result = await compile(
    {
      body: source.body,
      format: source.format,
      file: source.file,
      firstLine: source.bodyLine,
      url: urls.absoluteUrl(url, environment.siteUrl),
      lang: source.frontmatter.lang ?? site.locale,
    },
    { labels, resolveFile: (path) => pageOfFile(join(dirname(source.path), path)) },
  );
  const { headings, links, anchors, images, problems } = result;
  return {
    source,
    digest,
    document: {
      headings,
      links,
      anchors,
      images,
      problems,
      road: result.road,
      ...readingTimeOf(result.text),
      ...(result.road === 'compiled' ? { feedHtml: result.feedHtml, markdown: result.markdown } : {}),
    },
    html: result.road === 'compiled' ? result.html : undefined,
  };
}

/** The site path of the page made from a content file, by where the file stands. */
function pageOfFile(path: string): string | undefined {
  const [kind, slug, rest, ...deeper] = relative(environment.contentDir, path).replace(/\.mdx?$/, '').split(/[\\/]/);
  if (!slug || deeper.length > 0 || (rest !== undefined && rest !== 'index')) return undefined;
  return kind === 'posts' ? urls.postUrl(slug) : kind === 'pages' ? urls.pageUrl(slug) : undefined;
}

async function documentProblems(
  folder: ContentFolder,
  posts: readonly Compiled<PostSource>[],
  pages: readonly Compiled<PageSource>[],
): Promise<Problem[]> {
  const all = [...posts, ...pages];
  const images = all.flatMap(({ source, document }) =>
    document.images.map(({ src, line }) => checkImageFile(join(dirname(source.path), src), { file: source.file, line })),
  );
  const linked = [
    ...posts.map((post) => linkedDocument(post, urls.postUrl(post.source.slug))),
    ...pages.map((page) => linkedDocument(page, urls.pageUrl(page.source.slug))),
  ];
  return [
    ...all.flatMap(({ document }) => document.problems),
    ...(await Promise.all(images)).filter((problem) => problem !== undefined),
    ...checkLinks(linked, new Set([...answeredPaths(folder, posts), ...linked.map(({ url }) => url)])),
  ];
}

const linkedDocument = ({ source, document }: Compiled<PostSource | PageSource>, url: string): LinkedDocument => ({
  file: source.file,
  url,
  anchors: document.anchors,
  links: document.links,
});

/** Listings, aliases and the files of `public/`. */
function answeredPaths(folder: ContentFolder, posts: readonly Compiled<PostSource>[]): Set<string> {
  const listed = posts
    .map(({ source }) => source.frontmatter)
    .filter((frontmatter) => published([{ status: statusOf(frontmatter, gate) }], gate).length > 0)
    .map((frontmatter) => ({ ...frontmatter, authors: frontmatter.authors ?? [site.defaultAuthor] }));
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const listings = listingPaths(
    listed,
    { categories: ids(folder.categories), authors: ids(folder.authors), series: ids(folder.series) },
    site.pageSize,
  );
  const files = globSync('**/*', { cwd: join(projectRoot, 'public') }).map((file) => `/${file.split(sep).join('/')}`);
  return new Set([...listings, ...files, ...posts.flatMap(({ source }) => source.frontmatter.aliases)]);
}

/**
 * In development everything is printed and the good files are served; a build stops at the first error, with all of them.
 * @throws ContentError
 */
function report(problems: readonly Problem[], { logger, watcher }: LoaderContext): void {
  const stops = ({ severity }: Problem) => severity === 'error' || environment.strict;
  const [fatal, findings] = [problems.filter(stops), problems.filter((problem) => !stops(problem))];
  for (const finding of findings) logger.warn(formatProblem(finding));
  if (fatal.length === 0) return;
  if (!watcher) throw withoutStack(new ContentError(fatal));
  logger.error(formatProblems(fatal));
}

/** The messages say where; a stack would only hide them. */
function withoutStack(error: Error): Error {
  error.stack = '';
  return error;
}
