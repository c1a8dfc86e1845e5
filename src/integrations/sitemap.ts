/** The sitemap of the built pages: only what may be indexed, each with the change date its own head states. */
import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { sitemapFactsOf } from '../outputs/sitemap.ts';

/** @param outDir `file:` URL of the build, ending in a slash. */
export default function sitemapOfPages(outDir: URL): AstroIntegration {
  return sitemap({
    serialize: async (item) => {
      const page = new URL(`.${new URL(item.url).pathname}index.html`, outDir);
      const { indexed, modified } = sitemapFactsOf(await readFile(page, 'utf8'));
      return indexed ? { url: item.url, ...(modified ? { lastmod: modified } : {}) } : undefined;
    },
  });
}
