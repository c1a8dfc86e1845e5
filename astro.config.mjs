// @ts-check
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { environment } from './src/infra/environment.ts';
import contentSecurityPolicies from './src/integrations/content-security-policy.ts';
import sitemapOfPages from './src/integrations/sitemap.ts';

const outDir = pathToFileURL(`${environment.outDir}/`);

export default defineConfig({
  site: environment.siteUrl,
  outDir: environment.outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  integrations: [mdx(), sitemapOfPages(outDir), contentSecurityPolicies()],
  devToolbar: { enabled: false },
  vite: {
    plugins: [tailwindcss()],
    // Small scripts and fonts stay files: a page carries what differs, the browser keeps the rest.
    build: { assetsInlineLimit: 0 },
  },
});
