/** Cards cached on disk: drawn once for the same data, template, fonts and code, and kept for a month after they were last asked for. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { readCached, writeCached } from '../cached-file.ts';

/** What draws a card besides its own data: its code, the site's typefaces and mark, and the packages by their versions. */
const ingredients = [
  'src/infra/cards/*.ts',
  'src/outputs/{colours,cover-art,og-card}.ts',
  'src/outputs/{cover-art,og-card}/*.ts',
  'src/assets/fonts/{display,interface}*.woff2',
  'public/favicon.svg',
  'node_modules/{@takumi-rs/core,sharp,fontkitten,twemoji-colr-font,@fontsource-variable/noto-*}/package.json',
];

/** Where cards are, below Astro's cache of this content. */
export const cardFolder = (cacheDir: URL): string => fileURLToPath(new URL('og/', cacheDir));

let recipe: string | undefined;

function recipeNow(): string {
  if (recipe) return recipe;
  const hash = createHash('sha256');
  for (const file of globSync(ingredients, { cwd: process.cwd() }).toSorted())
    hash.update(file).update(readFileSync(file));
  recipe = hash.digest('hex');
  return recipe;
}

/** The card cached in `folder` for `data`, or else what `draw` gives, cached from now on. */
export async function cachedCard(
  folder: string,
  data: readonly (string | Uint8Array)[],
  draw: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256').update(recipeNow());
  for (const part of data) hash.update('\0').update(part);
  const path = join(folder, hash.digest('hex').slice(0, 32));
  const known = await readCached(path);
  if (known) {
    const now = new Date();
    await utimes(path, now, now);
    return known;
  }
  const card = await draw();
  await writeCached(path, card);
  return card;
}

// A page that is taken from the build before does not ask for its card.
const maxAgeMs = 30 * 86_400_000;

/** Removes from `folder` what nobody has asked for in a month. */
export async function pruneCards(folder: string): Promise<void> {
  const oldest = Date.now() - maxAgeMs;
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < oldest) await rm(path);
  }
}
