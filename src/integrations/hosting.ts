/** What the named host gets beside a site that is whole: compressed copies where it sends them, the files of the releases before, and a word when its limits are near. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeCompressedCopies } from '../infra/compressed-copies.ts';
import { addEarlierFiles } from '../infra/earlier-files.ts';
import type { Environment } from '../infra/environment.ts';
import { filesBelow } from '../infra/folder-entries.ts';
import { isRelease } from '../infra/published.ts';
import type { ReadContent } from '../infra/running-command.ts';
import { limitsReport, type SiteSize } from '../outputs/hosting/limits.ts';
import { compressible, takesCompressedCopies } from '../outputs/hosting.ts';

function sizeOf(siteDir: string): SiteSize {
  const sizes = filesBelow(siteDir).map((file) => statSync(file).size);
  const redirects = readFileSync(join(siteDir, '_redirects'), 'utf8').split('\n').filter(Boolean);
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largestFileBytes: sizes.reduce((most, size) => Math.max(most, size), 0),
    redirects: redirects.length,
    longestRedirect: redirects.reduce((most, line) => Math.max(most, line.length), 0),
  };
}

/** @returns what the owner has to know of it, if anything. */
export async function addForHost(
  environment: Environment,
  siteDir: string,
  cacheDir: string,
  { postUrls }: ReadContent,
): Promise<string | undefined> {
  const { host, outDir, buildTime } = environment;
  if (!host) return undefined;
  if (takesCompressedCopies(host)) await writeCompressedCopies(siteDir, compressible, outDir);
  if (isRelease(environment)) await addEarlierFiles(siteDir, cacheDir, postUrls, buildTime);
  return limitsReport(host, sizeOf(siteDir));
}
