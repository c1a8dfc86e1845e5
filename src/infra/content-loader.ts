/** The content layer's loaders in a build: the folder is read once for all collections, each document is compiled once, and everything wrong is said at once. The development server reads content itself: `dev-content.ts`. */
import type { LoaderContext } from 'astro/loaders';
import { cache, pool } from '../authoring/compiled.ts';
import {
  type Content,
  contentProblems,
  permalinksIn,
  readContent,
  stopsBuild,
  storedFolder,
} from '../authoring/content.ts';
import { imageLook } from '../authoring/placeholders.ts';
import { formatEach, formatProblems, withoutCrowds } from '../domain/problem.ts';
import { publishingLines } from '../domain/publishing.ts';
import { postUrl } from '../domain/urls.ts';
import { nextChange } from '../domain/visibility.ts';
import { gate, isReview } from './gate.ts';
import { running, stopBuild } from './running-command.ts';
import { type CollectionName, entriesOf, type Picture, type StoreEntry } from './store-entries.ts';

/** One reading of the folder, for all six collections. */
let reading: Promise<Content> | undefined;

/** Begins the reading, whose processes then work beside whatever this one does until the first collection is asked for. */
export function beginReading(): Promise<Content> {
  reading ??= readAndJudge();
  // Told where it is waited for.
  reading.catch(() => undefined);
  return reading;
}

/** Fills one of the six collections. */
export async function loadContent(collection: CollectionName, context: LoaderContext): Promise<void> {
  const content = await beginReading();
  // Told once, with the first of the six.
  if (collection === 'posts') for (const finding of running.content?.findings ?? []) context.logger.warn(finding);
  const stored = { ...content, folder: storedFolder(content.folder, gate) };
  await store(await entriesOf(collection, stored, storedPicture), context);
}

/** Ends the build with all problems, when one of them stops it. */
async function readAndJudge(): Promise<Content> {
  // Something changed, most likely a document: its process starts while the folder is read.
  pool.warm();
  const content = await readContent(gate);
  pool.close();
  const problems = await contentProblems(content, gate);
  const { fatal = [], minor = [] } = Object.groupBy(problems, (problem) => (stopsBuild(problem) ? 'fatal' : 'minor'));
  const findings = formatEach(withoutCrowds(minor));
  // Thrown, Astro would add advice of its own to messages with the word “document” or “window” in them.
  if (fatal.length > 0) {
    const isStrict = fatal.every(({ severity }) => severity === 'finding');
    const reason = isStrict ? 'STRICT is 1, so findings stop a build' : 'This stops the build';
    stopBuild([...findings, formatProblems(fatal), `\n${reason}. npm run check tells all of it again`].join('\n'));
  }
  await cache.prune();
  const documents = [...content.posts, ...content.pages];
  const { posts, pages } = content.folder;
  const dates = [
    ...posts.map(({ frontmatter }) => frontmatter.pubDate),
    ...[...posts, ...pages].flatMap(({ frontmatter }) => frontmatter.updatedDate ?? []),
    ...[...content.history.documents.values()].flatMap(({ updates }) => updates),
  ];
  running.content = {
    postUrls: content.posts.map(({ source }) => postUrl(source.slug)),
    permalinks: permalinksIn(content.folder, gate),
    redirects: content.folder.redirects,
    findings,
    summary: [
      ...(isReview
        ? [
            `For reviewers, not to be published: ${posts.length} ${posts.length === 1 ? 'post' : 'posts'}, drafts and scheduled ones among them`,
          ]
        : publishingLines(posts, gate.now)),
      ...(content.history.note ? [content.history.note] : []),
    ],
    changesAt: nextChange(dates, gate.now),
    hasOwnCode: documents.some(({ document }) => document.kind === 'module'),
  };
  return content;
}

/** A drawing is read as the XML it is, and published by `media.ts`; Astro makes files of all others, and resolves a path only when it begins with a dot. */
async function storedPicture(src: string, path: string): Promise<Picture> {
  const look = await imageLook(path);
  const besidePath = src.startsWith('.') ? src : `./${src}`;
  return { look, image: look.whole?.format === 'svg' ? look.whole : besidePath };
}

async function store(entries: readonly StoreEntry[], { store, parseData }: LoaderContext): Promise<void> {
  const gone = new Set(store.keys());
  for (const { id, data, path, filePath, ...entry } of entries) {
    gone.delete(id);
    const parsed = await parseData({ id, data: { ...data }, ...(path ? { filePath: path } : {}) });
    // The lists of images and modules to bundle are of the whole project, and an entry that is set anew is in them: after a build of other content they lack it.
    store.delete(id);
    store.set({ id, data: parsed, ...(filePath ? { filePath } : {}), ...entry });
  }
  for (const id of gone) store.delete(id);
  // An empty folder is in order; Astro warns of a collection that never had an entry.
  if (entries.length === 0) {
    store.set({ id: 'none', data: {} });
    store.delete('none');
  }
}
