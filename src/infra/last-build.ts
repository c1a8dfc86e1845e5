/** What the last build was made of and what it left, so that a build which would leave the same is not made. What is asked of it: docs/decisions/pages-made-again.md. */
import { createHash } from 'node:crypto';
import { globSync, lstatSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readCached, writeCached } from './cached-file.ts';
import type { Environment } from './environment.ts';
import type { ReadContent } from './running-command.ts';

/** Relative to the project, beside what `siteRecipe` reads. */
const alsoRead = ['public/**', 'tools/astro/**', '.env*'];

interface LastBuild {
  /** Digests of what went in and of what came out. */
  readonly ingredients: string;
  readonly site: string;
  /** Instants (ISO 8601): of the build, and the first after it at which the same content makes another site. */
  readonly made: string;
  readonly holdsUntil: string;
  /** Its findings and its summary. */
  readonly told: readonly string[];
}

const fileOf = (cacheDir: string) => join(cacheDir, 'last-build');

const filesIn = (folder: string, pattern: string) =>
  globSync(pattern, { cwd: folder, withFileTypes: true, exclude: ({ name }) => name === '.git' })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();

/**
 * Digest of everything that a build reads; to be taken before it reads. A link to a folder makes it `undefined`: what is behind it is not looked for.
 * @param recipe what `siteRecipe` gave.
 */
export function ingredientsOf(
  recipe: string,
  { contentDir, strict }: Pick<Environment, 'contentDir' | 'strict'>,
  projectRoot: string,
): string | undefined {
  const digest = createHash('sha256').update(JSON.stringify([recipe, strict]));
  const folders = [[contentDir, '**'], ...alsoRead.map((pattern) => [projectRoot, pattern] as const)] as const;
  try {
    for (const [folder, pattern] of folders)
      for (const file of filesIn(folder, pattern)) {
        const bytes = readFileSync(file);
        digest.update(`${relative(folder, file)} ${bytes.length}\n`).update(bytes);
      }
  } catch {
    return undefined;
  }
  return digest.digest('base64url');
}

/** Changes whenever a file of the site does, with its time of change, which nobody sets. */
function stampOf(siteDir: string): string {
  const digest = createHash('sha256');
  for (const file of filesIn(siteDir, '**')) {
    const { ino, size, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true });
    digest.update(`${relative(siteDir, file).split(sep).join('/')} ${ino} ${size} ${mtimeNs} ${ctimeNs}\n`);
  }
  return digest.digest('base64url');
}

/** What the last build told, when it left what a build would leave now; otherwise `undefined`. */
export async function isUpToDate(
  cacheDir: string,
  ingredients: string,
  { outDir, buildTime }: Pick<Environment, 'outDir' | 'buildTime'>,
): Promise<readonly string[] | undefined> {
  const record = await readCached(fileOf(cacheDir));
  if (!record) return undefined;
  const last: LastBuild = JSON.parse(record.toString());
  const now = buildTime.toJSON();
  const isSame = last.ingredients === ingredients && last.made <= now && now < last.holdsUntil;
  return isSame && last.site === stampOf(outDir) ? last.told : undefined;
}

/** To be called when the site is published. What code of a post's own reads is not known, so of such a site nothing is said. */
export async function recordBuild(
  cacheDir: string,
  ingredients: string | undefined,
  { findings, summary, changesAt, hasOwnCode }: ReadContent,
  { outDir, buildTime }: Pick<Environment, 'outDir' | 'buildTime'>,
): Promise<void> {
  if (!ingredients || hasOwnCode) return;
  const made = buildTime.toJSON();
  const told = [...findings, ...summary];
  const last: LastBuild = { ingredients, site: stampOf(outDir), made, holdsUntil: changesAt.toJSON(), told };
  await writeCached(fileOf(cacheDir), Buffer.from(JSON.stringify(last)));
}
