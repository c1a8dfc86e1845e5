/** What makes a site of its content: a digest of the code, the configuration, the packages and the environment. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import type { Environment } from './environment.ts';

/** Relative to the project. The second list of packages is of those that are installed. */
export const ingredients = [
  'src/**',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
] as const;

/** To be called before anything is bundled: what is edited later counts as another recipe. */
export function siteRecipe(projectRoot: string, { siteUrl }: Pick<Environment, 'siteUrl'>): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([siteUrl, process.versions, process.env['TZ'] ?? '']));
  const files = ingredients.flatMap((pattern) =>
    globSync(pattern, { cwd: projectRoot, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of files.toSorted()) {
    const bytes = readFileSync(file);
    digest.update(`${file.slice(projectRoot.length).replaceAll(sep, '/')} ${bytes.length}\n`).update(bytes);
  }
  return digest.digest('base64url');
}
