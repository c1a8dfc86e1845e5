/**
 * Files that are published whole, without their metadata: films, recordings, captions and posters, served beside the page under the
 * names they have beside its source; drawings and moving pictures among the site's assets.
 */

import { readFile, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { assetFolder } from '../authoring/placeholders.ts';
import { factsOf } from '../authoring/renderings.ts';
import { mediaTypeOf } from '../domain/media-types.ts';
import type { Post } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { fileUrl } from '../markdown/urls.ts';
import { postEntry, readBlog, readCollection, siteEntries } from './blog.ts';
import { environment } from './environment.ts';
import { withoutMetadata } from './metadata/without-metadata.ts';
import type { DocumentEntry } from './posts.ts';
import { running } from './running-command.ts';

export interface MediaFile {
  readonly slug: string;
  /** Relative to the page. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** Every file that a post with a page plays, once. */
export async function readMediaFiles(): Promise<MediaFile[]> {
  const { reachable } = await readBlog();
  return (await Promise.all(reachable.map(({ slug }) => filesOf(slug)))).flat();
}

/** Every file that a stand-alone page plays, once. */
export const readPageMediaFiles = async (): Promise<MediaFile[]> =>
  (await readCollection('pages')).flatMap(filesBeside);

/** The names of what each page plays, encoded, by its site path. */
export async function readMediaNames(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = (entry: DocumentEntry) => filesBeside(entry).map(({ name }) => fileUrl(name));
  return new Map([...(await siteEntries())].map(([url, entry]) => [url, names(entry)]));
}

/** Every picture that is published whole, once. */
export async function readWholePictures(): Promise<MediaFile[]> {
  const [{ reachable, authors }, documents, authorEntries] = await Promise.all([
    readBlog(),
    siteEntries(),
    readCollection('authors'),
  ]);
  const shown = new Set(
    [...reachable.flatMap((post) => post.authors), ...authors.map(({ key }) => key)].map(({ id }) => id),
  );
  const looks = [
    ...[...documents.values()].flatMap(({ data }) => data.looks),
    ...authorEntries.flatMap(({ id, data }) => (shown.has(id) && data.look ? [data.look] : [])),
  ];
  const files = looks.flatMap(({ whole }) => (whole ? [[posix.basename(whole.src), whole.path] as const] : []));
  return [...new Map(files)].map(([name, path]) => ({ slug: assetFolder, name, path }));
}

const filesOf = async (slug: string): Promise<MediaFile[]> => filesBeside(await postEntry(slug));

function filesBeside({ id, data }: DocumentEntry): MediaFile[] {
  const names = new Set(factsOf(data.document).files.map(({ src }) => posix.normalize(src)));
  return [...names].map((name) => ({ slug: id, name, path: join(environment.contentDir, dirname(data.file), name) }));
}

/** What a post plays, once each, in its order: the absolute URL of each film or recording, its media type and its size. */
export async function recordingsOf(post: Post) {
  const files = await filesOf(post.slug);
  const played = files.filter(({ name }) => /^(audio|video)\//.test(mediaTypeOf(name)));
  const recordings = await Promise.all(
    played.map(async ({ name, path }) => {
      const bytes = await publishedSize(path).catch((error: unknown) => {
        // A build is refused before; in development the problem is listed, and the feed goes without the file.
        if (!running.devContent) throw error;
      });
      if (bytes === undefined) return [];
      return [{ url: absoluteUrl(post.url + fileUrl(name), environment.siteUrl), type: mediaTypeOf(name), bytes }];
    }),
  );
  return recordings.flat();
}

const publishedFile = async (path: string): Promise<Buffer> => withoutMetadata(await readFile(path));

const sizes = new Map<string, Promise<number>>();

/** In bytes. Every feed that holds the post asks, and to know it the file is written. */
async function publishedSize(path: string): Promise<number> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const known = sizes.get(key) ?? publishedFile(path).then(({ length }) => length);
  sizes.set(key, known);
  return known;
}

export async function mediaResponse({ name, path }: MediaFile): Promise<Response> {
  return new Response(new Uint8Array(await publishedFile(path)), { headers: { 'Content-Type': mediaTypeOf(name) } });
}
