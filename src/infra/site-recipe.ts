/** What makes a site of its content, and what a build reads at all: digests of the code, the configuration, the packages and the environment. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { historyStamp } from '../authoring/git-history.ts';
import { publishedFile } from '../authoring/published-addresses.ts';
import { site } from '../site.config.ts';
import type { Environment } from './environment.ts';
import { filesBelow } from './folder-entries.ts';

/** What makes pages, relative to the project, beside `src`. The second list of packages is of those that are installed. */
const ingredients = [
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** Adds paths and bytes to `digest`. */
function addFiles(digest: Hash, folder: string, files: readonly string[]): void {
  for (const file of files) {
    const stats = statSync(file);
    // The bytes of a pipe or a device may never end.
    if (!stats.isFile() && !stats.isDirectory()) continue;
    const bytes = readFileSync(file);
    digest.update(`${relative(folder, file).replaceAll(sep, '/')} ${bytes.length}\n`).update(bytes);
  }
}

/** To be called before anything is bundled: what is edited later counts as another recipe. */
export function siteRecipe(projectRoot: string, { siteUrl, drafts }: Pick<Environment, 'siteUrl' | 'drafts'>): string {
  const digest = createHash('sha256').update(
    JSON.stringify([siteUrl, drafts, process.versions, process.env['TZ'] ?? '']),
  );
  const named = ingredients.map((file) => join(projectRoot, file)).filter((file) => existsSync(file));
  addFiles(digest, projectRoot, [...filesBelow(join(projectRoot, 'src')), ...named]);
  return digest.digest('base64url');
}

/** Digest of everything that a build reads, `recipe` included; to be taken before it reads. A link to a folder makes it `undefined`: what is behind it is not looked for. */
export async function buildIngredients(
  recipe: string,
  { contentDir, strict, host }: Pick<Environment, 'contentDir' | 'strict' | 'host'>,
  projectRoot: string,
): Promise<string | undefined> {
  const history = await historyStamp(contentDir, site.history);
  const digest = createHash('sha256').update(JSON.stringify([recipe, strict, host, history]));
  try {
    // Builds write the list of addresses themselves: `last-build.ts` compares it.
    const published = join(contentDir, publishedFile);
    addFiles(
      digest,
      contentDir,
      filesBelow(contentDir).filter((file) => file !== published),
    );
    const alsoRead = ['public', 'tools/astro'].flatMap((folder) => filesBelow(join(projectRoot, folder)));
    const settings = globSync('.env*', { cwd: projectRoot }).map((file) => join(projectRoot, file));
    addFiles(digest, projectRoot, [...alsoRead, ...settings.toSorted()]);
    return digest.digest('base64url');
  } catch {
    return undefined;
  }
}
