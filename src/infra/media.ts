/** What posts and pages play: films, recordings, captions and posters, served beside the page under the names they have beside its source. */

import type { CollectionEntry } from 'astro:content';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { projectRoot } from '../authoring/content.ts';
import type { Post } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { postEntry, readBlog, readPages } from './blog.ts';
import { environment } from './environment.ts';

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
export const readPageMediaFiles = async (): Promise<MediaFile[]> => (await readPages()).flatMap(filesBeside);

const filesOf = async (slug: string): Promise<MediaFile[]> => filesBeside(await postEntry(slug));

function filesBeside({ id, data, filePath = '' }: CollectionEntry<'posts' | 'pages'>): MediaFile[] {
  const names = new Set(data.document.files.map(({ src }) => posix.normalize(src)));
  return [...names].map((name) => ({ slug: id, name, path: join(projectRoot, dirname(filePath), name) }));
}

const types: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  vtt: 'text/vtt; charset=utf-8',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

const typeOf = (name: string) => types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** A film or a recording. */
export interface Recording {
  /** Absolute. */
  readonly url: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: number;
}

/** What a post plays, once each, in its order. */
export async function recordingsOf(post: Post): Promise<Recording[]> {
  const files = await filesOf(post.slug);
  const played = files.filter(({ name }) => /^(audio|video)\//.test(typeOf(name)));
  return Promise.all(
    played.map(async ({ name, path }) => ({
      url: absoluteUrl(post.url + encodeURI(name), environment.siteUrl),
      type: typeOf(name),
      bytes: (await stat(path)).size,
    })),
  );
}

export async function mediaResponse({ path }: MediaFile): Promise<Response> {
  return new Response(new Uint8Array(await readFile(path)), { headers: { 'Content-Type': typeOf(path) } });
}
