/** The content folder, read whole: every file once, every fault of every file in one list, and only entries that are right. */
import { dirname, join, resolve } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../domain/problem.ts';
import { pathsBelow } from '../infra/folder-entries.ts';
import { namer } from '../infra/message-name.ts';
import { type AuthorData, authorSchema } from '../schemas/author.ts';
import { type CategoryData, categorySchema } from '../schemas/category.ts';
import { type PageFrontmatter, pageSchema } from '../schemas/page.ts';
import { type PostFrontmatter, postSchema } from '../schemas/post.ts';
import { type SeriesData, seriesSchema } from '../schemas/series.ts';
import { slugOf } from '../schemas/slug.ts';
import { type TagData, tagSchema } from '../schemas/tag.ts';
import { checkContent } from './content-check.ts';
import { type Collection, fieldOf, type SiteIds, termsNamed } from './content-entries.ts';
import {
  type DataSource,
  type DocumentSource,
  type DocumentText,
  type Outcome,
  type Readable,
  readData,
  readDocument,
  type Source,
} from './entry.ts';
import { FolderMemory } from './folder-memory.ts';
import { checkImageFile } from './image-file.ts';
import { inParallel } from './in-parallel.ts';
import { findStrays, type Listing, type Location, listData, listDocuments, type NamedFolder } from './listing.ts';
import { type PublishedAddress, readPublished } from './published-addresses.ts';
import { liesWithin, linkedOutside, realFolders } from './real-place.ts';
import { type RedirectSource, readRedirects } from './redirects.ts';
import { withoutEchoes } from './source-file.ts';

export type PostSource = DocumentSource<PostFrontmatter>;
export type PageSource = DocumentSource<PageFrontmatter>;
export type AuthorSource = DataSource<AuthorData>;

/** A document that is in no list because of an error in its fields, or in what they name. */
export interface RefusedDocument {
  readonly collection: 'posts' | 'pages';
  readonly slug: string;
  /** Path named in messages. */
  readonly file: string;
  /** As far as they are right. */
  readonly fields: Partial<PostFrontmatter>;
  /** Those that are right, whatever the others are. */
  readonly aliases: readonly string[];
  /** Absent when the file cannot be taken apart. */
  readonly text?: DocumentText | undefined;
}

/**
 * Entries in the order of their paths. An entry with an error is not in its list, nor is a post that names such an entry:
 * every id that a listed post names is listed.
 */
export interface ContentFolder {
  readonly posts: readonly PostSource[];
  readonly pages: readonly PageSource[];
  readonly authors: readonly AuthorSource[];
  readonly categories: readonly DataSource<CategoryData>[];
  readonly series: readonly DataSource<SeriesData>[];
  readonly tags: readonly DataSource<TagData>[];
  readonly refused: readonly RefusedDocument[];
  readonly redirects: readonly RedirectSource[];
  readonly published: readonly PublishedAddress[];
  /** Paths below `public/`, with slashes. */
  readonly publicFiles: readonly string[];
  readonly problems: readonly Problem[];
}

export interface ContentOptions {
  /** The content folder; absolute. */
  readonly root: string;
  /** Messages name files relative to it, or to the content folder's parent when that lies outside. Absolute. */
  readonly projectRoot: string;
  readonly site: SiteIds;
  /** What an earlier reading of the same folder left. */
  readonly memory?: FolderMemory | undefined;
}

/** The file of a tag is found by the tag's slug. */
const misnamedTags = (locations: readonly Location[]): Problem[] =>
  locations
    .filter(({ id }) => slugOf(id) !== id)
    .map(({ id, file }) => {
      const message = `No tag has the slug \`${id}\`, so this file describes none.`;
      return { severity: 'error', rule: 'slug', file, message, hint: `Rename it to \`${slugOf(id)}.yaml\`.` };
    });

/** A document or a data file that a link brings in from elsewhere on the machine is not read. */
function withinFolders({ locations, problems }: Listing, folders: readonly string[]): Listing {
  const { within = [], outside = [] } = Object.groupBy(locations, ({ path }) =>
    liesWithin(path, folders) ? 'within' : 'outside',
  );
  return { locations: within, problems: [...problems, ...outside.map(({ file }) => linkedOutside(file))] };
}

function readCollection<Entry, T>(
  { locations, problems }: Listing,
  read: (location: Location) => Outcome<Entry, T>,
  memory: FolderMemory,
) {
  const outcomes = locations.map((location) => memory.keep(location.path, 'outcome', () => read(location)));
  return {
    locations,
    outcomes,
    readable: outcomes.flatMap(({ readable }) => readable ?? []),
    problems: [...problems, ...outcomes.flatMap((outcome) => outcome.problems)],
  };
}

/** The entries of files without an error. */
const entriesOf = <Entry>(outcomes: readonly Outcome<Entry, unknown>[], wrong: ReadonlySet<string>): Entry[] =>
  outcomes.flatMap(({ file, entry }) => (entry && !wrong.has(file) ? [entry] : []));

function refusedOf(
  collection: RefusedDocument['collection'],
  outcomes: readonly Outcome<unknown, PostFrontmatter | PageFrontmatter>[],
  locations: readonly Location[],
  entries: readonly { readonly file: string }[],
): RefusedDocument[] {
  const taken = new Set(entries.map(({ file }) => file));
  return outcomes.flatMap(({ file, readable, text }, index) => {
    const slug = locations[index]?.id;
    if (taken.has(file) || !slug) return [];
    const { fields: known = {}, faulty = [] }: Partial<Readable<Partial<PostFrontmatter>>> = readable ?? {};
    const fields = Object.fromEntries(Object.entries(known).filter(([name]) => !faulty.includes(name)));
    const aliases = known.aliases?.filter((alias) => alias !== undefined) ?? [];
    return [{ collection, slug, file, fields, aliases, text }];
  });
}

/** The image `src` that a field names, if it names one. */
const namedImage = (source: Source, src: string | undefined, ...field: [string, ...string[]]) =>
  src === undefined
    ? []
    : [{ src, path: resolve(dirname(source.path), src), place: fieldOf(source, ...field), isStill: true }];

/** Whether everything a post names is listed. */
function isWhole(
  { frontmatter }: PostSource,
  listed: Pick<ContentFolder, 'authors' | 'categories' | 'series'>,
  defaultAuthor: string,
): boolean {
  const named = termsNamed(frontmatter, { defaultAuthor });
  return (['authors', 'categories', 'series'] as const).every((taxonomy) =>
    named[taxonomy].every((id) => listed[taxonomy].some((entry) => entry.id === id)),
  );
}

/** Reads and checks everything under `root`. Folders that are absent or empty give empty lists. */
export async function readContentFolder(options: ContentOptions): Promise<ContentFolder> {
  const { site } = options;
  const root = resolve(options.root);
  const nameOf = namer(root, resolve(options.projectRoot));
  const folderOf = (collection: Collection): NamedFolder => ({ path: join(root, collection), nameOf });
  const folders = realFolders(root);
  const { memory = new FolderMemory() } = options;
  const listingOf = (collection: Collection, list: (folder: NamedFolder) => Listing) =>
    memory.keepListing(collection, () => withinFolders(list(folderOf(collection)), folders));
  const documents = <S extends z.ZodObject>(collection: Collection, schema: S) =>
    readCollection(listingOf(collection, listDocuments), (location) => readDocument(location, schema), memory);
  const data = <S extends z.ZodObject>(collection: Collection, schema: S) =>
    readCollection(listingOf(collection, listData), (location) => readData(location, schema), memory);
  const posts = documents('posts', postSchema);
  const pages = documents('pages', pageSchema);
  const authors = data('authors', authorSchema);
  const categories = data('categories', categorySchema);
  const series = data('series', seriesSchema);
  const tags = data('tags', tagSchema);
  const collections = { posts, pages, authors, categories, series, tags };

  const files = Object.fromEntries(
    Object.entries(collections).map(([name, { locations }]) => [name, locations]),
  ) as Record<Collection, readonly Location[]>;
  const { redirects, ...ofRedirects } = await readRedirects(root, nameOf);
  const { published, ...ofPublished } = await readPublished(root, nameOf);
  const named = [
    ...posts.readable.flatMap((post) => namedImage(post, post.fields.hero?.src, 'hero', 'src')),
    ...authors.readable.flatMap((author) => namedImage(author, author.fields.avatar, 'avatar')),
  ];
  // Each check decodes a header on a thread of its own.
  const imageProblems = await inParallel(named, 16, (image) =>
    memory.keep(image.path, `check ${JSON.stringify(image.place)}`, () => checkImageFile(image, folders)),
  );
  const publicFiles = pathsBelow(join(options.projectRoot, 'public'));
  const problems = withoutEchoes([
    ...ofRedirects.problems,
    ...ofPublished.problems,
    ...memory.keepListing('strays', () => findStrays({ path: root, nameOf }, Object.keys(collections))),
    ...Object.values(collections).flatMap((collection) => collection.problems),
    ...misnamedTags(tags.locations),
    ...imageProblems.flat(),
    ...checkContent({ posts: posts.readable, files, publicFiles }, site),
  ]);

  const wrong = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? file : [])));
  const entries = {
    pages: entriesOf(pages.outcomes, wrong),
    authors: entriesOf(authors.outcomes, wrong),
    categories: entriesOf(categories.outcomes, wrong),
    series: entriesOf(series.outcomes, wrong),
    tags: entriesOf(tags.outcomes, wrong),
  };
  const whole = entriesOf(posts.outcomes, wrong).filter((post) => isWhole(post, entries, site.defaultAuthor));
  const refused = [
    ...refusedOf('posts', posts.outcomes, posts.locations, whole),
    ...refusedOf('pages', pages.outcomes, pages.locations, entries.pages),
  ];
  return { ...entries, posts: whole, refused, redirects, published, publicFiles, problems };
}
