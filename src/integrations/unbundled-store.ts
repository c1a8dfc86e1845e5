/**
 * The compiled content is read from its file when pages are made. Astro would bundle it as one string, and with a thousand long posts
 * that string and its copies are most of the memory a build takes.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

// Astro's names: `astro/dist/content/consts.js`, `paths.js` and `core/build/incremental-metadata.js`.
const storeModule = '\0astro:data-layer-content';
const storeFile = 'data-store.json';
const meta = { astroIncremental: { kind: 'content-data' } };

export default function unbundledStore(): AstroIntegration {
  return {
    name: 'unbundled-store',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig }) => {
        if (command !== 'build') return;
        const path = JSON.stringify(fileURLToPath(new URL(storeFile, config.cacheDir)));
        const code = `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${path}, 'utf8'));`;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'unbundled-store',
                load: {
                  order: 'pre',
                  handler: (id) => (id === storeModule ? { code, map: { mappings: '' }, meta } : undefined),
                },
              },
            ],
          },
        });
      },
    },
  };
}
