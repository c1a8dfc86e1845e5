/** What a built site names and does not hold. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { inParallel } from '../authoring/in-parallel.ts';
import { readCached, writeCached } from './cached-file.ts';
import { addressesIn, namesFiles, siteFile } from './named-files.ts';

export interface MissingFile {
  readonly path: string;
  /** The first file that names it. */
  readonly namedIn: string;
}

const width = 16;

/**
 * @param memory path of a file that remembers what each text names, so that an unchanged page is not read for it again.
 * @param recipe changes when other things are found in a text.
 */
export async function missingFiles(
  siteDir: string,
  site: string,
  memory: string,
  recipe: string,
): Promise<MissingFile[]> {
  const files = (await readdir(siteDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(siteDir, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const there = new Set(files);
  const remembered = await readCached(memory);
  const before: Readonly<Record<string, readonly string[]>> = remembered ? JSON.parse(remembered.toString()) : {};
  const now: Record<string, readonly string[]> = {};
  const naming = files.filter(namesFiles).sort();
  const lists = await inParallel(naming, width, async (file) => {
    const bytes = await readFile(join(siteDir, file));
    const digest = createHash('sha256')
      .update(recipe)
      .update(file)
      .update('\0')
      .update(bytes)
      .digest('base64url')
      .slice(0, 22);
    const named = before[digest] ?? [
      ...new Set(addressesIn(file, bytes.toString()).flatMap((address) => siteFile(address, file, site) ?? [])),
    ];
    now[digest] = named;
    return named;
  });
  await writeCached(memory, Buffer.from(JSON.stringify(now)));
  const missing = new Map<string, MissingFile>();
  for (const [index, namedIn] of naming.entries())
    for (const path of lists[index] ?? [])
      if (!there.has(path) && !missing.has(path)) missing.set(path, { path, namedIn });
  return [...missing.values()];
}
