/** Looks after what is cached between builds: checked before a build believes it, recorded when its site is published, and what the build did not show removed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkCache, recordCache } from '../infra/cache-digests.ts';
import { DiskCache } from '../infra/disk-cache.ts';
import { environment } from '../infra/environment.ts';
import { running, stopBuild } from '../infra/running-command.ts';

/** What makes a picture beside its own options, which its name tells. */
const pictureMakers = ['src/infra/image-service.ts', 'node_modules/sharp/package.json'];

export default function caches(): AstroIntegration {
  let cacheDir: URL;
  let recipe = '';
  return {
    name: 'caches',
    hooks: {
      'astro:config:done': async ({ config, logger }) => {
        if (running.command !== 'build') return;
        cacheDir = config.cacheDir;
        const hash = createHash('sha256').update(JSON.stringify(config.image.service.config));
        for (const file of pictureMakers) hash.update(readFileSync(file));
        recipe = hash.digest('hex');
        const damaged = await checkCache(fileURLToPath(cacheDir), recipe).catch((error: Error) =>
          stopBuild(error.message),
        );
        if (damaged > 0) logger.warn(`Files of the cache that were damaged, and are made anew: ${damaged}`);
      },
      'astro:build:done': async () => {
        const code = getCompileCacheDir();
        for (const folder of [fileURLToPath(new URL('og/', cacheDir)), ...(code ? [code] : [])])
          await new DiskCache(folder, '').prune();
        await recordCache(fileURLToPath(cacheDir), recipe, environment.outDir);
      },
    },
  };
}
