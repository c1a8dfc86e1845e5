/** What a built site names and does not hold. */
import { hash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../authoring/in-parallel.ts';
import { stampOf } from './cache-digests.ts';
import { readRecord, writeRecord } from './cached-file.ts';
import { pathsBelow } from './folder-entries.ts';
import { addressesIn, namesFiles, siteFile } from './named-files.ts';

export interface MissingFile {
  readonly path: string;
  /** The first file that names it. */
  readonly namedIn: string;
}

/** What a file names, and when that was read. */
interface Read {
  readonly stamp: string;
  readonly digest: string;
  readonly named: readonly string[];
}

interface Memory {
  readonly recipe: string;
  readonly read: Readonly<Record<string, Read>>;
}

const width = 16;

/**
 * @param memory path of a file that remembers what each file names, so that an unchanged page is not read for it again.
 * @param recipe changes when other things are found in a text.
 */
export async function missingFiles(
  siteDir: string,
  site: string,
  memory: string,
  recipe: string,
): Promise<MissingFile[]> {
  const files = pathsBelow(siteDir);
  const naming = files.filter(namesFiles);
  const before = readRecord<Memory>(memory);
  const known = before?.recipe === recipe ? before.read : {};
  const reads = await inParallel(naming, width, (file) => readNames(siteDir, file, site, known[file]));
  const now: Memory = { recipe, read: Object.fromEntries(naming.map((file, index) => [file, reads[index] as Read])) };
  await writeRecord(memory, now);
  const there = new Set(files);
  const missing = new Map<string, MissingFile>();
  for (const [namedIn, { named }] of Object.entries(now.read))
    for (const path of named) if (!there.has(path) && !missing.has(path)) missing.set(path, { path, namedIn });
  return [...missing.values()];
}

async function readNames(siteDir: string, file: string, site: string, known: Read | undefined): Promise<Read> {
  const path = join(siteDir, file);
  const stamp = stampOf(lstatSync(path, { bigint: true }));
  if (known?.stamp === stamp) return known;
  const bytes = await readFile(path);
  const digest = hash('sha256', bytes);
  const named =
    known?.digest === digest
      ? known.named
      : addressesIn(file, bytes.toString()).flatMap((address) => siteFile(address, file, site) ?? []);
  return { stamp, digest, named: [...new Set(named)] };
}
