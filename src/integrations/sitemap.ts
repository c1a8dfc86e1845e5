/** The sitemap of the built pages: only what may be indexed, each with the change date its own head states and the pictures it shows. */
import { readFile } from 'node:fs/promises';
import sitemap, { type SitemapItem } from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { sitemapEntry } from '../outputs/sitemap.ts';

/** @param most entries in one file; sitemaps.org allows no more than 50,000. */
export default function sitemapOfPages(most = 50_000): AstroIntegration {
  let outDir: URL;
  const { name, hooks } = sitemap({
    entryLimit: most,
    namespaces: { image: true, news: false, video: false, xhtml: false },
    serialize: async ({ url }) => {
      const page = new URL(`.${new URL(url).pathname}index.html`, outDir);
      // Its type leaves out the images, which the writer knows.
      return sitemapEntry(await readFile(page, 'utf8'), url) as SitemapItem | undefined;
    },
  });
  return {
    name,
    hooks: {
      ...hooks,
      'astro:config:done': async (options) => {
        outDir = options.config.outDir;
        await hooks['astro:config:done']?.(options);
      },
    },
  };
}
