/** What the collections hold of the content, in the shape of `src/content.config.ts`: for the store of a build, and for the development server, which keeps it in memory. */
import { dirname, join, relative, sep } from 'node:path';
import type { Compiled } from '../authoring/compiled.ts';
import type { Content } from '../authoring/content.ts';
import type { AuthorSource, PageSource, PostSource } from '../authoring/content-folder.ts';
import { inParallel } from '../authoring/in-parallel.ts';
import type { ImageLook } from '../authoring/placeholders.ts';
import { environment, projectRoot } from './environment.ts';

/** As the store has it: relative to the project, and written as in an address, because Astro resolves it as one. */
const entryPath = (path: string) => relative(projectRoot, path).replace(/[%#?]/g, encodeURIComponent);

export const collections = ['posts', 'pages', 'authors', 'categories', 'series', 'tags'] as const;
export type CollectionName = (typeof collections)[number];

export interface StoreEntry {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Absolute path of the file. */
  readonly path?: string;
  /** The same, as the store has it. */
  readonly filePath?: string;
  readonly digest?: string;
  readonly deferredRender?: true;
}

/** An image that content names. */
export interface Picture {
  /** What stands for it in an entry; absent when it cannot be shown. */
  readonly image: unknown;
  readonly look: ImageLook;
}

/** Of the image `src` that the file at `path` names; `imagePath` is absolute. */
export type PictureOf = (src: string, imagePath: string) => Promise<Picture>;

const picturesIn = (path: string, srcs: readonly string[], pictureOf: PictureOf) =>
  inParallel(srcs, 4, (src) => pictureOf(src, join(dirname(path), src)));

async function documentEntry(
  { source, document }: Compiled<PostSource | PageSource>,
  pictureOf: PictureOf,
  hero?: string,
): Promise<StoreEntry> {
  const srcs = document.images.map(({ src }) => src);
  // The hero's look stands after those of the text.
  const pictures = await picturesIn(source.path, hero === undefined ? srcs : [...srcs, hero], pictureOf);
  const images = pictures.map(({ image }) => image);
  const looks = pictures.map(({ look }) => look);
  return {
    id: source.slug,
    path: source.path,
    filePath: entryPath(source.path),
    // Of the document, and of its images: the store passes over an entry whose digest it has.
    digest: `${source.digest}-${document.digest}${looks.length > 0 ? `+${JSON.stringify(looks)}` : ''}`,
    data: {
      frontmatter: source.frontmatter,
      file: relative(environment.contentDir, source.path).replaceAll(sep, '/'),
      contributors: source.contributors ?? [],
      document: { digest: document.digest },
      ...(hero === undefined ? {} : { hero: images.at(-1) }),
      images: images.slice(0, srcs.length),
      looks,
    },
    ...(document.kind === 'module' && { deferredRender: true }),
  };
}

async function authorEntry(
  { id, path, data: { avatar, ...author } }: AuthorSource,
  pictureOf: PictureOf,
): Promise<StoreEntry> {
  const [picture] = await picturesIn(path, avatar === undefined ? [] : [avatar], pictureOf);
  const portrait = picture && { avatar: picture.image, look: picture.look };
  return { id, path, filePath: entryPath(path), data: { author, ...portrait } };
}

/** The entries of one collection. */
export async function entriesOf(
  collection: CollectionName,
  { folder, posts, pages }: Content,
  pictureOf: PictureOf,
): Promise<StoreEntry[]> {
  if (collection === 'posts')
    return inParallel(posts, 16, (post) => documentEntry(post, pictureOf, post.source.frontmatter.hero?.src));
  if (collection === 'pages') return inParallel(pages, 16, (page) => documentEntry(page, pictureOf));
  if (collection === 'authors') return inParallel(folder.authors, 16, (author) => authorEntry(author, pictureOf));
  return folder[collection].map(({ id, data }) => ({ id, data }));
}
