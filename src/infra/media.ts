/** What posts play: films, recordings, captions and posters, served beside their pages under the names they have in the post's folder. */
import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { postEntry, readBlog } from './blog.ts';
import { projectRoot } from './content.ts';

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
  const files = await Promise.all(
    reachable.map(async ({ slug }) => {
      const { data, filePath = '' } = await postEntry(slug);
      const names = new Set(data.document.files.map(({ src }) => posix.normalize(src)));
      return [...names].map((name) => ({ slug, name, path: join(projectRoot, dirname(filePath), name) }));
    }),
  );
  return files.flat();
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

export async function mediaResponse({ path }: MediaFile): Promise<Response> {
  const type = types[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  return new Response(new Uint8Array(await readFile(path)), { headers: { 'Content-Type': type } });
}
