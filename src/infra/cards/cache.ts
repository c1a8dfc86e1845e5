/** Cards cached on disk: drawn once for the same data, template, fonts and code. */
import { fileURLToPath } from 'node:url';

/** What draws a card besides its own data: its code, the site's typefaces and mark, and the packages by their versions. */
export const ingredients = [
  'src/infra/cards/*.ts',
  'src/outputs/{colours,cover-art,og-card}.ts',
  'src/outputs/{cover-art,og-card}/*.ts',
  'src/assets/fonts/{display,interface}*.woff2',
  'public/favicon.svg',
  'node_modules/{@takumi-rs/core,sharp,fontkitten,twemoji-colr-font,@fontsource-variable/noto-*}/package.json',
];

/** Where cards are, below Astro's cache of this content. */
export const cardFolder = (cacheDir: URL): string => fileURLToPath(new URL('og/', cacheDir));
