/** What the last build was made of and what it left, so that a build which would leave the same is not made. What is asked of it: docs/decisions/pages-made-again.md. */
import { createHash, hash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedFile } from '../authoring/published-addresses.ts';
import { changeStampOf } from './cache-digests.ts';
import { readRecord, writeRecord } from './cached-file.ts';
import type { Environment } from './environment.ts';
import { pathsBelow } from './folder-entries.ts';
import type { ReadContent } from './running-command.ts';

interface LastBuild {
  /** Digests of what went in and of what came out. */
  readonly ingredients: string;
  readonly site: string;
  /** Digest of the published addresses as the build left them, which it wrote itself. */
  readonly published: string;
  /** Instants (ISO 8601): of the build, and the first after it at which the same content makes another site. */
  readonly made: string;
  readonly holdsUntil: string;
  /** Its findings and its summary. */
  readonly told: readonly string[];
}

const fileOf = (cacheDir: string) => join(cacheDir, 'last-build');

/** Changes whenever a file of the site does. */
function siteStamp(siteDir: string): string {
  const digest = createHash('sha256');
  for (const file of pathsBelow(siteDir))
    digest.update(`${file} ${changeStampOf(lstatSync(join(siteDir, file), { bigint: true }))}\n`);
  return digest.digest('base64url');
}

function publishedStamp(contentDir: string): string {
  const path = join(contentDir, publishedFile);
  return existsSync(path) ? hash('sha256', readFileSync(path)) : '';
}

/** What the last build told, when it left what a build would leave now; otherwise `undefined`. */
export async function currentReport(
  cacheDir: string,
  ingredients: string,
  { outDir, buildTime, contentDir }: Pick<Environment, 'outDir' | 'buildTime' | 'contentDir'>,
): Promise<readonly string[] | undefined> {
  const last = readRecord<LastBuild>(fileOf(cacheDir));
  if (!last) return undefined;
  const now = buildTime.toJSON();
  const isSame = last.ingredients === ingredients && last.made <= now && now < last.holdsUntil;
  return isSame && last.published === publishedStamp(contentDir) && last.site === siteStamp(outDir)
    ? last.told
    : undefined;
}

/** To be called when the site is published and the old one is gone. What code of a post's own reads is not known, so of such a site nothing is said. */
export async function recordBuild(
  cacheDir: string,
  ingredients: string | undefined,
  { findings, summary, changesAt, hasOwnCode }: ReadContent,
  { outDir, buildTime, contentDir }: Pick<Environment, 'outDir' | 'buildTime' | 'contentDir'>,
): Promise<void> {
  if (!ingredients || hasOwnCode) return;
  await writeRecord<LastBuild>(fileOf(cacheDir), {
    ingredients,
    site: siteStamp(outDir),
    published: publishedStamp(contentDir),
    made: buildTime.toJSON(),
    holdsUntil: changesAt.toJSON(),
    told: [...findings, ...summary],
  });
}
