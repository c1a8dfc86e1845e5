/** The content layer's loaders: the folder is read once for all collections, each document is compiled once, and everything wrong is said at once. */
import type { EventEmitter } from 'node:events';
import { dirname, join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { type Compiled, type Kept, recipeNow, type StoredDocument } from '../authoring/compiled.ts';
import {
  type Content,
  compiledPosts,
  contentProblems,
  readContent,
  stopsBuild,
  storedTerms,
} from '../authoring/content.ts';
import type { PageSource, PostSource } from '../authoring/content-folder.ts';
import { type ImageLook, imageLooks } from '../authoring/placeholders.ts';
import { ContentError, formatProblem, formatProblems, newSince, type Problem } from '../domain/problem.ts';
import { postUrl } from '../domain/urls.ts';
import { entryPath } from './entry-path.ts';
import { environment } from './environment.ts';
import { gate } from './gate.ts';
import { pictureOf } from './media-urls.ts';
import { problemsEvent } from './reported-problems.ts';
import { running } from './running-command.ts';

type Kind = 'posts' | 'pages' | 'authors' | 'categories' | 'series' | 'tags';

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
        const mine = Symbol(path);
        pending.set(kind, mine);
        await wait(50);
        if (pending.get(kind) === mine)
          await sync(kind, context).catch((error: Error) => context.logger.error(error.message));
      });
    },
  };
}

const pending = new Map<Kind, symbol>();
/** One reading of the folder, shared by the six loaders. */
let reading: Promise<Content> | undefined;

async function sync(kind: Kind, context: LoaderContext): Promise<void> {
  reading ??= readContent(gate);
  const entries = await entriesOf(kind, await reading, context);
  const gone = new Set(context.store.keys());
  for (const { id, data, path, ...entry } of entries) {
    gone.delete(id);
    const filePath = path && entryPath(path);
    const parsed = await context.parseData({ id, data, ...(path ? { filePath: path } : {}) });
    // The lists of images and modules to bundle are of the whole project, and an entry that is set anew is in them: after a build of other content they lack it.
    context.store.delete(id);
    context.store.set({ id, data: parsed, ...(filePath ? { filePath } : {}), ...entry });
  }
  for (const id of gone) context.store.delete(id);
  // An empty folder is in order; Astro warns of a collection that never had an entry.
  if (entries.length === 0) {
    context.store.set({ id: 'none', data: {} });
    context.store.delete('none');
  }
}

interface Entry extends Pick<Parameters<DataStore['set']>[0], 'digest' | 'rendered' | 'deferredRender'> {
  readonly id: string;
  readonly data: Record<string, unknown>;
  /** Absolute path of the file, for its images. */
  readonly path?: string;
}

async function entriesOf(kind: Kind, content: Content, context: LoaderContext): Promise<Entry[]> {
  const { folder, pages } = content;
  const isStored = storedTerms(folder, gate);
  switch (kind) {
    case 'posts': {
      const posts = await compiledPosts(folder, gate, keptIn(context.store));
      running.postUrls = posts.map(({ source }) => postUrl(source.slug));
      report(await contentProblems(content, posts, gate), context);
      return Promise.all(posts.map((post) => documentEntry(post, context.store, post.source.frontmatter.hero?.src)));
    }
    case 'pages':
      return Promise.all(pages.map((page) => documentEntry(page, context.store)));
    case 'authors':
      return Promise.all(
        folder.authors
          .filter(({ id }) => isStored(kind, id))
          .map(async ({ id, path, data: { avatar, ...author } }) => {
            const [look] = await looksOf(path, avatar === undefined ? [] : [avatar], undefined);
            return { id, path, data: { author, avatar: avatar && storedImage(avatar, look), look } };
          }),
      );
    default:
      return folder[kind].filter(({ id }) => isStored(kind, id)).map(({ id, data }) => ({ id, data }));
  }
}

const keptIn =
  (store: DataStore): Kept =>
  (id) => {
    const entry = store.get(id);
    return (
      entry && {
        document: entry.data['document'] as StoredDocument,
        html: entry.rendered?.html,
        digest: String(entry.digest).split('+', 1)[0] ?? '',
      }
    );
  };

/** Astro resolves an image path only when it begins with a dot. */
const besidePath = (src: string) => (src.startsWith('.') ? src : `./${src}`);

/** A drawing is read as the XML it is, and published by `media.ts`; Astro makes files of all others. */
const storedImage = (src: string, look: ImageLook | undefined) =>
  look?.whole?.format === 'svg' ? pictureOf(look.whole) : besidePath(src);

const looksOf = (document: string, images: readonly string[], kept: readonly ImageLook[] | undefined) =>
  imageLooks(
    images.map((src) => join(dirname(document), src)),
    kept,
    recipeNow,
  );

async function documentEntry(
  { source, document, html, digest }: Compiled<PostSource | PageSource>,
  store: DataStore,
  hero?: string,
): Promise<Entry> {
  // The hero's look stands after those of the text.
  const srcs = [...document.images.map(({ src }) => src), ...(hero === undefined ? [] : [hero])];
  const looks = await looksOf(source.path, srcs, store.get(source.slug)?.data['looks'] as ImageLook[] | undefined);
  const [heroLook] = hero === undefined ? [] : looks.slice(-1);
  return {
    id: source.slug,
    path: source.path,
    // Of the document, and of its images: the store passes over an entry whose digest it has.
    digest: looks.length > 0 ? `${digest}+${JSON.stringify(looks)}` : digest,
    data: {
      frontmatter: source.frontmatter,
      document,
      hero: hero && storedImage(hero, heroLook),
      images: document.images.map(({ src }, index) => storedImage(src, looks[index])),
      looks,
    },
    ...(html === undefined
      ? { deferredRender: true }
      : { rendered: { html, metadata: { headings: [...document.headings] } } }),
  };
}

/** In development every change brings all findings anew: those that stay are said once. */
let told: readonly Problem[] = [];

/**
 * In development everything is printed and the good files are served; a build stops at the first error, with all of them.
 * @throws ContentError
 */
function report(problems: readonly Problem[], { logger, watcher }: LoaderContext): void {
  const { fatal = [], minor = [] } = Object.groupBy(problems, (problem) => (stopsBuild(problem) ? 'fatal' : 'minor'));
  for (const problem of newSince(told, minor)) logger.warn(formatProblem(problem));
  told = minor;
  (watcher as EventEmitter | undefined)?.emit(problemsEvent, fatal.length > 0 ? formatProblems(fatal) : '');
  if (fatal.length === 0) return;
  if (!watcher) throw withoutStack(new ContentError(fatal));
  logger.error(formatProblems(fatal));
}

/** The messages say where; a stack would only hide them. */
function withoutStack(error: Error): Error {
  error.stack = '';
  return error;
}
