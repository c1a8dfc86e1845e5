/** What the site uses of its packages without their promise is still there. Each is explained in docs/decisions/private-interfaces.md. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/decisions/private-interfaces.md', 'utf8');

/** Where it is used, the files of a package that have it, and what stands there. What `tools/astro/astro-changes.ts` changes it looks for itself. */
const used: readonly (readonly [usedIn: string, files: string, texts: readonly string[]])[] = [
  [
    'src/integrations/dev-content.ts',
    'astro/dist/content/*.js',
    ['astro:content-module-imports', 'astro:asset-imports', 'astroRenderContent'],
  ],
  ['src/integrations/dev-content.ts', 'astro/dist/core/app/entrypoints/virtual/dev.js', ['astro:content-changed']],
  ['src/integrations/originals.ts', 'astro/dist/content/consts.js', ['astroContentImageFlag']],
  [
    'src/integrations/script-files.ts',
    'vite/dist/node/chunks/*.js',
    ['vite/preload-helper.js', '__vitePreload', 'const __vite__mapDeps='],
  ],
  ['src/middleware.ts', 'astro/dist/assets/internal.js', ['globalThis.astroAsset.imageService']],
  [
    'src/markdown/drawings/mermaid.ts',
    'beautiful-mermaid/dist/index.js',
    ['"elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES"'],
  ],
  ['src/infra/cache-digests.ts', 'astro/dist/content/consts.js', ['data-store.json']],
  ['src/infra/cache-digests.ts', 'astro/dist/core/build/incremental.js', ['incremental-build.json', '"dist/"']],
];

test.each(used)('%s finds in %s what it relies on', (usedIn, files, texts) => {
  const found = globSync(`node_modules/${files}`).map((file) => readFileSync(file, 'utf8'));
  const missing = texts.filter((text) => !found.some((source) => source.includes(text)));
  expect(missing, `${files} has changed: mend ${usedIn}`).toEqual([]);
  expect(page).toContain(usedIn);
});
