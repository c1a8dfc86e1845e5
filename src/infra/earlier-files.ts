/** The hashed files of the releases before, which go on standing in a site for pages that are open and copies that are on readers' devices. Why so: docs/decisions/releases.md. */
import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inParallel } from '../authoring/in-parallel.ts';
import { readRecord, writeRecord } from './cached-file.ts';
import { pathsBelow } from './folder-entries.ts';

/** How long a file stays that no page names any more, and how much of such files a site carries at most. */
export const earlierFiles = { days: 7, files: 1_000, bytes: 50_000_000 } as const;

interface Releases {
  /** Site paths of the posts of the newest release. */
  readonly posts: readonly string[];
  /** Its hashed files and those before it, by name below `_astro/`. */
  readonly files: Readonly<Record<string, CachedFile>>;
}

interface CachedFile {
  readonly bytes: number;
  /** When another release took its place (ISO 8601); absent while it is named. */
  readonly replaced?: string;
}

const width = 16;
const folder = '_astro';

/** One file under two names where the disk can, so that it lies there once. A copy appears whole or not at all. */
async function place(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const draft = `${to}.next`;
  await rm(draft, { force: true });
  await link(from, draft).catch(() => copyFile(from, draft));
  await rename(draft, to);
}

/** Those that stay: the latest replaced first, of these the smallest. A release that takes a post off the site takes all that was before it along. */
function staying({ posts, files }: Releases, own: ReadonlySet<string>, postUrls: readonly string[], now: Date) {
  if (posts.some((url) => !postUrls.includes(url))) return [];
  const room = { files: earlierFiles.files as number, bytes: earlierFiles.bytes as number };
  return Object.entries(files)
    .filter(([name]) => !own.has(name))
    .map(([name, { bytes, replaced = now.toJSON() }]) => ({ name, bytes, replaced }))
    .filter(({ replaced }) => now.getTime() - new Date(replaced).getTime() < earlierFiles.days * 86_400_000)
    .toSorted((a, b) => (a.replaced === b.replaced ? a.bytes - b.bytes : a.replaced < b.replaced ? 1 : -1))
    .filter(({ bytes }) => {
      room.files -= 1;
      room.bytes -= bytes;
      return room.files >= 0 && room.bytes >= 0;
    });
}

/**
 * Puts what stays of the releases before into the finished site in `siteDir`, and remembers its own hashed files in `cacheDir` for the next one.
 * @param postUrls site paths of its posts. @param now the instant of the build.
 */
export async function addEarlierFiles(
  siteDir: string,
  cacheDir: string,
  postUrls: readonly string[],
  now: Date,
): Promise<void> {
  const cache = join(cacheDir, 'releases');
  const list = join(cacheDir, 'releases.json');
  const before = readRecord<Releases>(list) ?? { posts: [], files: {} };
  const site = join(siteDir, folder);
  const own = pathsBelow(site);
  const stay = staying(before, new Set(own), postUrls, now);
  const files: Record<string, CachedFile> = {};
  await inParallel(stay, width, async ({ name, bytes, replaced }) => {
    const cached = join(cache, name);
    if ((await stat(cached).catch(() => undefined))?.size !== bytes) return;
    await place(cached, join(site, name));
    files[name] = { bytes, replaced };
  });
  await inParallel(own, width, async (name) => {
    const { size: bytes } = await stat(join(site, name));
    // Without room for it the next release goes without.
    await place(join(site, name), join(cache, name)).then(
      () => {
        files[name] = { bytes };
      },
      () => undefined,
    );
  });
  for (const name of pathsBelow(cache)) if (!Object.hasOwn(files, name)) await rm(join(cache, name));
  await writeRecord<Releases>(list, { posts: postUrls, files });
}
