/** Publishes the finished site. The last of the integrations: what fails before it leaves the old site as it was. */
import { rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environment } from '../infra/environment.ts';
import { publish } from '../infra/publication.ts';

export default function publication(): AstroIntegration {
  let siteDir = '';
  return {
    name: 'publication',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteDir = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
      },
      'astro:build:start': () => {
        // Empty when it was published.
        process.once('exit', () => rmSync(siteDir, { recursive: true, force: true }));
      },
      'astro:build:done': ({ logger }) => {
        publish(siteDir, environment.outDir);
        logger.info(environment.outDir);
      },
    },
  };
}
