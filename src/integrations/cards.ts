/** Forgets the cards that a build did not show. */
import type { AstroIntegration } from 'astro';
import { cardFolder, pruneCards } from '../infra/cards/cache.ts';

export default function cards(): AstroIntegration {
  let folder = '';
  let start = new Date(0);
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = cardFolder(config.cacheDir);
      },
      'astro:build:start': () => {
        start = new Date();
      },
      'astro:build:done': () => pruneCards(folder, start),
    },
  };
}
