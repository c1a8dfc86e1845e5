/** What the named host gets beside the site: compressed copies where it sends them, and a word when its limits are near. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeCompressedCopies } from '../infra/compressed-copies.ts';
import { environment } from '../infra/environment.ts';
import { running } from '../infra/running-command.ts';
import { filesIn } from '../infra/site-recipe.ts';
import { limitsReport, type SiteSize } from '../outputs/hosting/limits.ts';
import { compressible, takesCompressedCopies } from '../outputs/hosting.ts';

function sizeOf(siteDir: string): SiteSize {
  const sizes = filesIn(siteDir, ['**']).map((file) => statSync(file).size);
  const redirects = readFileSync(join(siteDir, '_redirects'), 'utf8').split('\n').filter(Boolean);
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    largestFileBytes: sizes.reduce((most, size) => Math.max(most, size), 0),
    redirects: redirects.length,
    longestRedirect: redirects.reduce((most, line) => Math.max(most, line.length), 0),
  };
}

export default function hosting(): AstroIntegration {
  const { host, outDir } = environment;
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (!host) return;
        const siteDir = fileURLToPath(dir);
        if (takesCompressedCopies(host)) await writeCompressedCopies(siteDir, compressible, outDir);
        const line = limitsReport(host, sizeOf(siteDir));
        // With the rest of what a build tells, also when the next one has nothing to do.
        if (line && running.content)
          running.content = { ...running.content, summary: [...running.content.summary, line] };
      },
    },
  };
}
