/** Digests of what Astro keeps between builds, which it believes unread: taken when a build ends, compared when the next one begins. */
import { hash } from 'node:crypto';
import { type BigIntStats, existsSync, lstatSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { inParallel } from '../authoring/in-parallel.ts';
import { readRecord, writeRecord } from './cached-file.ts';
import { filesBelow } from './folder-entries.ts';

/** What Astro reads back, below its `cacheDir`: compiled content, pictures, and pages with the list of them. */
const singleFiles = ['data-store.json', 'incremental-build.json'];
const folders = ['assets', 'dist'];

interface Digest {
  readonly changeStamp: string;
  readonly mode: number;
  readonly sha256: string;
}

/** To be raised with every change of the two below. */
const shape = 2;

interface Digests {
  readonly shape: number;
  /** What makes pictures. */
  readonly recipe: string;
  readonly files: Readonly<Record<string, Digest>>;
}

const width = 16;
const factsOf = (path: string) => lstatSync(path, { bigint: true, throwIfNoEntry: false });
const listOf = (cacheDir: string) => join(cacheDir, 'digests');
/** Changes whenever a build writes the file, so that what was read in a build need not be read again. Without the time of change: a second name of a file, as finished pages have, changes that. */
export const stampOf = ({ ino, size, mtimeNs }: BigIntStats): string => [ino, size, mtimeNs].join(' ');
/** Changes whenever anybody touches the file, also when its time is set back: for what lies about between two builds. To be taken when a build has removed the old site, and with it second names. */
export const changeStampOf = (facts: BigIntStats): string => `${stampOf(facts)} ${facts.ctimeNs}`;
const modeOf = ({ mode }: BigIntStats) => Number(mode) & 0o777;
const sha256Of = async (path: string) => hash('sha256', await readFile(path));

/** Paths relative to `cacheDir`. */
const cachedFiles = (cacheDir: string): string[] => [
  ...singleFiles.filter((name) => factsOf(join(cacheDir, name))),
  ...folders.flatMap((folder) => filesBelow(join(cacheDir, folder)).map((path) => relative(cacheDir, path))),
];

/** None where another version of this module wrote the list. */
function readDigests(cacheDir: string): Digests | undefined {
  const digests = readRecord<Digests>(listOf(cacheDir));
  return digests?.shape === shape ? digests : undefined;
}

/**
 * Removes what is not as the last build left it, and the pictures when `recipe` makes others.
 * @returns how many files of it were damaged.
 */
export async function checkCache(cacheDir: string, recipe: string): Promise<number> {
  const digests = readDigests(cacheDir);
  for (const folder of folders) {
    const path = join(cacheDir, folder);
    if (factsOf(path)?.isDirectory() === false) await rm(path);
  }
  if (digests?.recipe !== recipe) await rm(join(cacheDir, 'assets'), { recursive: true, force: true });
  const known = (name: string) => digests?.files[name];
  const unsure = cachedFiles(cacheDir).filter((name) => {
    const facts = factsOf(join(cacheDir, name));
    return !facts?.isFile() || changeStampOf(facts) !== known(name)?.changeStamp;
  });
  const damaged = await inParallel(unsure, width, async (name) => {
    const path = join(cacheDir, name);
    const facts = factsOf(path);
    // A link is none of ours, and may lead anywhere. Who may read a page of the site may be changed there, and is not kept.
    const isOurs = facts?.isFile() && modeOf(facts) === known(name)?.mode;
    if (isOurs && (await sha256Of(path)) === known(name)?.sha256) return false;
    await rm(path, { recursive: true });
    return known(name) !== undefined;
  });
  return damaged.filter(Boolean).length;
}

/** Writes down what a build leaves, when its site is in its place and the old one is gone. A picture that is not what was published is removed: a full disk makes such, and others no page shows any more. */
export async function recordCache(cacheDir: string, recipe: string, siteDir: string): Promise<void> {
  const before = readDigests(cacheDir)?.files ?? {};
  const records = await inParallel(cachedFiles(cacheDir), width, async (name) => {
    const path = join(cacheDir, name);
    const published = dirname(name) === 'assets' ? join(siteDir, '_astro', basename(name)) : undefined;
    const isShown = !published || existsSync(published);
    const facts = lstatSync(path, { bigint: true });
    const now = { changeStamp: changeStampOf(facts), mode: modeOf(facts) };
    const known = before[name];
    // This build has compared it with its digest, and did not write it.
    if (isShown && known?.changeStamp.startsWith(`${stampOf(facts)} `)) return [name, { ...known, ...now }] as const;
    const sha256 = isShown && (await sha256Of(path));
    if (sha256 && (!published || sha256 === (await sha256Of(published)))) return [name, { ...now, sha256 }] as const;
    await rm(path);
    return undefined;
  });
  const files = Object.fromEntries(records.filter((record) => record !== undefined));
  await writeRecord<Digests>(listOf(cacheDir), { shape, recipe, files });
}
