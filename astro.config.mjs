// @ts-check
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { pageOfFile } from './src/authoring/page-of-file.ts';
import { basePath } from './src/domain/urls.ts';
import { sentences } from './src/i18n/index.ts';
import { environment } from './src/infra/environment.ts';
import caches from './src/integrations/caches.ts';
import command from './src/integrations/command.ts';
import devContent from './src/integrations/dev-content.ts';
import offline from './src/integrations/offline.ts';
import originals from './src/integrations/originals.ts';
import publication from './src/integrations/publication.ts';
import scriptFiles from './src/integrations/script-files.ts';
import sentencesForScripts from './src/integrations/sentences.ts';
import { markdownPlugins, withOwnParser } from './src/markdown/mdx-plugin.ts';
import { site } from './src/site.config.ts';

// Effort 2 takes a ninth of the default's time for AVIF files 2 to 9 % larger.
const images = { avif: { effort: 2, quality: 33 }, webp: { quality: 72 }, jpeg: { mozjpeg: true } };
const base = basePath(environment.siteUrl);
export default defineConfig({
  site: environment.siteUrl,
  base: base || '/',
  outDir: environment.outDir,
  trailingSlash: 'always',
  // Rendering waits for files, so several pages are made side by side.
  build: { format: 'directory', inlineStylesheets: 'always', concurrency: 8 },
  // Pages with the key of the build before (`src/infra/page-key.ts`) are not made again.
  experimental: { incrementalBuild: true },
  // For posts with code of their own; every other post is compiled in the content layer.
  markdown: {
    syntaxHighlight: false,
    processor: withOwnParser(
      satteri(
        markdownPlugins({
          labels: sentences(site.locale),
          lang: site.locale,
          siteUrl: environment.siteUrl,
          resolveFile: pageOfFile,
        }),
      ),
    ),
  },
  integrations: [
    command(),
    mdx(),
    devContent(),
    originals(),
    sentencesForScripts(sentences(site.locale)),
    scriptFiles(),
    offline(site.offline),
    publication(),
    caches(),
  ],
  image: { service: { entrypoint: './src/infra/image-service.ts', config: images } },
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss()],
    // Small scripts and fonts stay files: a page carries what differs, the browser keeps the rest.
    build: {
      assetsInlineLimit: 0,
      // Astro marks the modules of posts with code of their own, and its marks are read before they are bundled.
      rolldownOptions: { onLog: (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log) },
    },
    // `PostLayout.HASH.js`, without the way Astro found it.
    environments: {
      client: {
        define: { browserBase: JSON.stringify(base) },
        build: {
          rolldownOptions: { output: { entryFileNames: ({ name }) => `_astro/${name.split('.', 1)}.[hash].js` } },
        },
      },
    },
  },
});
