/** Digests of what Astro keeps between builds, which it believes unread: taken when a build ends, compared when the next one begins. */
import { createHash } from 'node:crypto';
import { type BigIntStats, existsSync } from 'node:fs';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { inParallel } from '../authoring/in-parallel.ts';
import { folderInTheWay, readCached, writeCached } from './cached-file.ts';

/** What Astro reads back, below its `cacheDir`: compiled content, pictures, and pages with the list of them. */
const files = ['data-store.json', 'incremental-build.json'];
const folders = ['assets', 'dist'];

interface Digest {
  /** Changes whenever the file does, so that an untouched file need not be read again. */
  readonly stamp: string;
  readonly sha256: string;
}

interface Digests {
  /** What makes pictures. */
  readonly recipe: string;
  readonly files: Readonly<Record<string, Digest>>;
}

const width = 16;
const listOf = (cacheDir: string) => join(cacheDir, 'digests');
/** With the time of change, which nobody sets. */
export const stampOf = ({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string =>
  [ino, size, mtimeNs, ctimeNs].join(' ');
const sha256Of = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

/**
 * Paths relative to `cacheDir`.
 * @param known the files that were there when the last build ended.
 * @throws Error of one line where a folder stands in the place of a file.
 */
async function cachedFiles(cacheDir: string, known: Digests['files']): Promise<string[]> {
  const found: string[] = [];
  for (const name of files) {
    const facts = await lstat(join(cacheDir, name)).catch(() => undefined);
    if (facts?.isDirectory()) throw folderInTheWay(join(cacheDir, name));
    if (facts) found.push(name);
  }
  for (const folder of folders) {
    const entries = await readdir(join(cacheDir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(cacheDir, path);
      if (!entry.isDirectory()) found.push(name);
      // Pictures are in one folder, and every name of one has an ending.
      else if (folder === 'assets' || Object.hasOwn(known, name)) throw folderInTheWay(path);
    }
  }
  return found;
}

async function readDigests(cacheDir: string): Promise<Digests | undefined> {
  const list = await readCached(listOf(cacheDir));
  return list && JSON.parse(list.toString());
}

/**
 * Removes what is not as the last build left it, and the pictures when `recipe` makes others.
 * @returns how many files of it were damaged.
 */
export async function checkCache(cacheDir: string, recipe: string): Promise<number> {
  const digests = await readDigests(cacheDir);
  if (digests?.recipe !== recipe) await rm(join(cacheDir, 'assets'), { recursive: true, force: true });
  const damaged = await inParallel(await cachedFiles(cacheDir, digests?.files ?? {}), width, async (name) => {
    const path = join(cacheDir, name);
    const known = digests?.files[name];
    const facts = await lstat(path, { bigint: true });
    // A link is none of ours, and may lead anywhere.
    const isRight =
      known && facts.isFile() && (stampOf(facts) === known.stamp || (await sha256Of(path)) === known.sha256);
    if (!isRight) await rm(path);
    return known && !isRight;
  });
  return damaged.filter(Boolean).length;
}

/** Writes down what a build leaves. A picture that is not what was published is removed: a full disk makes such, and others no page shows any more. */
export async function recordCache(cacheDir: string, recipe: string, siteDir: string): Promise<void> {
  const before = (await readDigests(cacheDir))?.files ?? {};
  const records = await inParallel(await cachedFiles(cacheDir, {}), width, async (name) => {
    const path = join(cacheDir, name);
    const published = dirname(name) === 'assets' ? join(siteDir, '_astro', basename(name)) : undefined;
    const isShown = !published || existsSync(published);
    const stamp = stampOf(await lstat(path, { bigint: true }));
    const known = before[name];
    if (isShown && known?.stamp === stamp) return [name, known] as const;
    const sha256 = isShown && (await sha256Of(path));
    if (sha256 && (!published || sha256 === (await sha256Of(published)))) return [name, { stamp, sha256 }] as const;
    await rm(path);
    return undefined;
  });
  const digests: Digests = { recipe, files: Object.fromEntries(records.filter((record) => record !== undefined)) };
  await writeCached(listOf(cacheDir), Buffer.from(JSON.stringify(digests)));
}
