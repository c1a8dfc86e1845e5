/** What makes a site of its content, and what a build reads at all: digests of the code, the configuration, the packages and the environment. */
import { createHash, type Hash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import process from 'node:process';
import { historyStamp } from '../authoring/git-history.ts';
import { publishedFile } from '../authoring/published-addresses.ts';
import { site } from '../site.config.ts';
import type { Environment } from './environment.ts';
import { entriesBelow } from './folder-entries.ts';

/** Relative to the project. The second list of packages is of those that are installed. */
export const ingredients = [
  'src/**',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
] as const;

/** What else a build reads beside the content. */
const alsoRead = ['public/**', 'tools/astro/**', '.env*'] as const;

/** Files that the patterns name in `folder`, absolute and sorted. What git keeps there is none of ours. */
export const filesIn = (folder: string, patterns: readonly string[]): string[] =>
  patterns
    .flatMap((pattern) =>
      pattern.endsWith('**')
        ? entriesBelow(join(folder, pattern.slice(0, -2)))
        : globSync(pattern, { cwd: folder, withFileTypes: true }),
    )
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/** Adds paths and bytes to `digest`. */
function addFiles(digest: Hash, folder: string, patterns: readonly string[], except?: string): void {
  for (const file of filesIn(folder, patterns)) {
    if (except && file === join(folder, except)) continue;
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
  addFiles(digest, projectRoot, ingredients);
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
    // Builds write this one themselves: `last-build.ts` compares it.
    addFiles(digest, contentDir, ['**'], publishedFile);
    addFiles(digest, projectRoot, alsoRead);
    return digest.digest('base64url');
  } catch {
    return undefined;
  }
}
