/** The content of a running development server, in memory: read once, then only what changed is read, compiled and judged. Why not Astro's store: docs/decisions/content-while-writing.md. */
import { stat } from 'node:fs/promises';
import { basename, extname, relative } from 'node:path';
import { emitImageMetadata } from 'astro/assets/utils/node';
import type { CompilePool } from '../authoring/compile-pool.ts';
import { listenToSlow, pool, warmUp } from '../authoring/compiled.ts';
import { type Content, contentProblems, type Refused, readContent } from '../authoring/content.ts';
import { writeCompletions } from '../authoring/editor-completions.ts';
import { FolderMemory } from '../authoring/folder-memory.ts';
import { type ListedPost, listedPosts } from '../authoring/listed-posts.ts';
import { imageLook } from '../authoring/placeholders.ts';
import { pagePreview, postPreview, standIns } from '../authoring/preview.ts';
import { redirectsFile } from '../authoring/redirects.ts';
import { keepDocuments } from '../authoring/renderings.ts';
import type { Problem } from '../domain/problem.ts';
import type { Redirect } from '../domain/redirects.ts';
import * as urls from '../domain/urls.ts';
import { site } from '../site.config.ts';
import { environment } from './environment.ts';
import { gate } from './gate.ts';
import { isPictureName, isRecordingName } from './metadata/without-metadata.ts';
import { type CollectionName, collections, entriesOf, type PictureOf, type StoreEntry } from './store-entries.ts';

type FileEvent = 'add' | 'addDir' | 'change' | 'unlink' | 'unlinkDir';

export interface Listeners {
  /** The content is another; `files` (absolute) have changed. */
  readonly onChange: (files: readonly string[]) => void;
  /** Everything that is wrong, after a change has come to rest. */
  readonly onProblems: (problems: readonly Problem[]) => void;
  readonly onError: (error: Error) => void;
}

/** An editor saves in several steps, and the watcher passes over a second change within 50 ms: files are looked at again. */
const quietMs = 25;
const secondLookMs = 150;
/** The page that is loaded anew comes first. */
const judgeMs = 250;

// What may be named by content, or be content. Editors leave other files beside it while they save.
const documents = ['.md', '.mdx', '.yaml', '.yml'];

// What documents import: Vite looks after it, and only what is wrong with it is told here.
const code = ['.astro', '.js', '.json', '.jsx', '.mjs', '.mts', '.ts', '.tsx'];

const ofImports: ReadonlySet<string> = new Set(['imported-code', 'missing-file', 'missing-package']);

type Snapshot = ReadonlyMap<CollectionName, readonly StoreEntry[]>;

export class DevContent {
  /** Counts the readings: what was made of an earlier one is old. */
  revision = 0;
  readonly #memory = new FolderMemory();
  readonly #changed = new Map<string, FileEvent>();
  /** Of each file that changed, when it was read last. */
  readonly #stamps = new Map<string, string | undefined>();
  #listeners: Listeners | undefined;
  #problems: readonly Problem[] | undefined;
  /** Found when a page was rendered. */
  readonly #faults = new Map<string, Problem>();
  #content: Promise<Content>;
  #snapshot: Promise<Snapshot>;
  /** The newest reading that came to its end. */
  #whole: readonly [Promise<Content>, Promise<Snapshot>];
  #quiet: NodeJS.Timeout | undefined;
  #judging: NodeJS.Timeout | undefined;
  /** Whether no page has shown the newest reading. */
  #isUnseen = false;

  constructor() {
    this.#whole = this.#read();
    [this.#content, this.#snapshot] = this.#whole;
    listenToSlow((path) => void this.#readAgain([path]));
    this.#snapshot.catch((error: Error) => this.#listeners?.onError(error));
    this.#content.then(({ posts }) => warmUpWith(posts)).catch(() => undefined);
  }

  /** Those of the server that runs now: Astro begins it anew when its configuration changes. */
  listen(listeners: Listeners): void {
    this.#listeners = listeners;
    this.#judgeSoon();
  }

  /** Of the compiling that the first page waits for. */
  get progress(): CompilePool['progress'] {
    return pool.progress;
  }

  /** As the files are now, or soon will have been read. */
  async entries(collection: CollectionName): Promise<readonly StoreEntry[]> {
    const snapshot = await this.#snapshot;
    if (this.#isUnseen) this.#judgeSoon();
    this.#isUnseen = false;
    return snapshot.get(collection) ?? [];
  }

  /** Those of the content folder's list. */
  async redirects(): Promise<readonly Redirect[]> {
    return (await this.#content).folder.redirects;
  }

  /** Every post for its authors, those that a build refuses too; the newest first. */
  async posts(): Promise<ListedPost[]> {
    return listedPosts(await this.#content, this.problems ?? [], { now: gate.now, defaultAuthor: site.defaultAuthor });
  }

  /** What is wrong with a document shows when its page is rendered. */
  report(fault: Problem): void {
    this.#faults.set(fault.file, fault);
    this.#tell();
  }

  /** Everything that is wrong, once it has been judged. */
  get problems(): readonly Problem[] | undefined {
    const judged = this.#problems;
    // What cannot be imported is not also told as failing.
    const isTold = ({ file }: Problem) => judged?.some((one) => ofImports.has(one.rule) && one.file === file);
    return judged && [...judged, ...[...this.#faults.values()].filter((one) => !isTold(one))];
  }

  #tell(): void {
    const { problems } = this;
    if (problems) this.#listeners?.onProblems(problems);
  }

  /** Told of everything that happens to files. */
  notice(event: FileEvent, path: string): void {
    if (relative(environment.contentDir, path).startsWith('..')) return;
    if (code.includes(extname(path))) this.#judgeSoon();
    const isFolder = event === 'addDir' || event === 'unlinkDir';
    const isContent = documents.includes(extname(path)) || isPictureName(path) || isRecordingName(path);
    if (!isFolder && !isContent) return;
    if (event === 'change' && !this.#memory.knows(path) && basename(path) !== redirectsFile) return;
    if (event === 'addDir' && path === environment.contentDir) return;
    this.#changed.set(path, this.#changed.has(path) && event === 'change' ? (this.#changed.get(path) ?? event) : event);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => void this.#update(), quietMs);
  }

  async #update(): Promise<void> {
    const noticed = [...this.#changed];
    this.#changed.clear();
    const stamps = new Map(await Promise.all(noticed.map(async ([path]) => [path, await stampOf(path)] as const)));
    // The watcher and the second look may tell of one save both.
    const events = noticed.filter(
      ([path, event]) =>
        event !== 'change' || stamps.get(path) === undefined || stamps.get(path) !== this.#stamps.get(path),
    );
    if (events.length === 0) return;
    const files = events.map(([path]) => path);
    for (const path of files) this.#stamps.set(path, stamps.get(path));
    for (const [path, event] of events) {
      // What is saved by renaming is gone for a moment, and there again.
      const isThere = this.#memory.knows(path) && (await stampOf(path)) !== undefined;
      if (event === 'change' || isThere) this.#memory.forget(path);
      else this.#memory.forgetListings(path);
    }
    await this.#readAgain(files);
    setTimeout(async () => {
      for (const path of files) {
        const stamp = await stampOf(path);
        if (stamp !== undefined && stamp !== this.#stamps.get(path)) this.notice('change', path);
      }
    }, secondLookMs).unref();
  }

  async #readAgain(files: readonly string[]): Promise<void> {
    this.#faults.clear();
    const [before] = this.#whole;
    const reading = this.#read();
    [this.#content, this.#snapshot] = reading;
    try {
      await reading[1];
    } catch (error) {
      if (this.#snapshot === reading[1]) [this.#content, this.#snapshot] = this.#whole;
      this.#listeners?.onError(error as Error);
      return;
    }
    // A later reading shows this change too.
    if (this.#snapshot === reading[1]) {
      this.#whole = reading;
      this.#isUnseen = true;
      // A page that is under way shows those of the reading before.
      const contents = await Promise.allSettled([before, reading[0]]);
      if (this.#snapshot === reading[1])
        keepDocuments(
          contents.flatMap((content) => (content.status === 'fulfilled' ? documentsOf(content.value) : [])),
        );
      this.#listeners?.onChange(files);
    }
    this.#judgeSoon();
  }

  #read(): [Promise<Content>, Promise<Snapshot>] {
    this.revision++;
    const content = readContent(gate, this.#memory);
    return [content, content.then((whole) => this.#snapshotOf(whole))];
  }

  async #snapshotOf(content: Content): Promise<Snapshot> {
    const shown = withRefused(content);
    const entries = collections.map(async (collection) => {
      const stored = await entriesOf(collection, shown, this.#pictureOf);
      return [collection, stored.map((entry) => ({ ...entry, collection }))] as const;
    });
    return new Map(await Promise.all(entries));
  }

  #pictureOf: PictureOf = (_src, path) =>
    this.#memory.keep(path, 'picture', async () => {
      const look = await imageLook(path);
      // Without a stamp its pixels cannot be read.
      const shown = look.whole?.format === 'svg' ? look.whole : look.stamp ? emitImageMetadata(path) : undefined;
      return { look, image: await Promise.resolve(shown).catch(() => undefined) };
    });

  #judgeSoon(): void {
    clearTimeout(this.#judging);
    this.#judging = setTimeout(async () => {
      this.#isUnseen = false;
      const content = await this.#content.catch(() => undefined);
      if (!content) return;
      const problems = await contentProblems(content, gate, this.#memory);
      if (content !== (await this.#content)) return;
      this.#problems = problems;
      this.#tell();
      // Where the project may not be written, nobody edits it.
      await writeCompletions(content.folder).catch(() => undefined);
    }, judgeMs);
  }
}

const documentsOf = ({ posts, pages, refused }: Content) =>
  [...posts, ...pages, ...refused.flatMap(({ text }) => text ?? [])].map(({ document }) => document);

/** The newest post is the likeliest to be written on, and like those that are. */
async function warmUpWith(posts: Content['posts']): Promise<void> {
  const date = ({ source }: Content['posts'][number]) => source.frontmatter.pubDate.getTime();
  const [newest] = posts.toSorted((a, b) => date(b) - date(a));
  if (newest) await warmUp(newest.source, urls.postUrl(newest.source.slug));
  else pool.warm();
}

const stampOf = async (path: string) => {
  const stats = await stat(path).catch(() => undefined);
  return stats && `${stats.mtimeMs} ${stats.size}`;
};

/** With the documents that a build refuses, as far as they can be shown, and what they name. */
function withRefused(content: Content): Content {
  const { folder, refused } = content;
  const shown = new Set([...content.posts, ...content.pages].map(({ source }) => source.path));
  const readable = refused.flatMap(({ text, ...rest }) =>
    text && !shown.has(text.source.path) ? [{ text, ...rest }] : [],
  );
  if (readable.length === 0) return content;
  const positionOf = () => ({ line: 1, column: 1 });
  const shownOf = <F>(collection: Refused['document']['collection'], fieldsOf: (one: Refused) => F) =>
    readable
      .filter(({ document }) => document.collection === collection)
      .map((one) => ({ ...one.text, source: { ...one.text.source, positionOf, frontmatter: fieldsOf(one) } }));
  const posts = [...content.posts, ...shownOf('posts', (one) => postPreview(one, gate.now))];
  const pages = [...content.pages, ...shownOf('pages', pagePreview)];
  const named = {
    authors: posts.flatMap(({ source }) => source.frontmatter.authors ?? [site.defaultAuthor]),
    categories: posts.map(({ source }) => source.frontmatter.category),
    series: posts.flatMap(({ source }) => source.frontmatter.series?.id ?? []),
  };
  const complete = <T extends { readonly id: string }>(kind: keyof typeof standIns, listed: readonly T[]): T[] => {
    const known = new Set(listed.map(({ id }) => id));
    const unknown = [...new Set(named[kind])].filter((id) => !known.has(id));
    const file = environment.contentDir;
    const standIn = (id: string) => ({ id, file, path: file, digest: '', positionOf, data: standIns[kind](id) });
    return [...listed, ...(unknown.map(standIn) as unknown as T[])];
  };
  return {
    ...content,
    posts,
    pages,
    folder: {
      ...folder,
      authors: complete('authors', folder.authors),
      categories: complete('categories', folder.categories),
      series: complete('series', folder.series),
    },
  };
}
