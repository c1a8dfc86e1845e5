/** Gives each of Astro's commands its own folders, and the rest of the site the command's name. The first of the integrations. */
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environment } from '../infra/environment.ts';
import { foldersOf } from '../infra/folders.ts';
import { restorePrevious } from '../infra/publication.ts';
import { running, setCommand } from '../infra/running-command.ts';
import { siteRecipe } from '../infra/site-recipe.ts';

const folderUrl = (path: string) => pathToFileURL(`${path}/`);

export default function command(): AstroIntegration {
  return {
    name: 'command',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        setCommand(command);
        if (command !== 'dev') restorePrevious(environment.outDir);
        // It only serves what a build left in `OUT_DIR`.
        if (command === 'preview') return;
        if (command === 'build') running.recipe ??= siteRecipe(process.cwd(), environment);
        const { cacheDir, siteDir, viteDir, warning } = foldersOf(command, environment, process.cwd());
        if (warning) logger.warn(warning);
        updateConfig({
          cacheDir: folderUrl(cacheDir) as never,
          outDir: folderUrl(siteDir) as never,
          vite: { cacheDir: viteDir },
        });
      },
      'astro:server:start': ({ address }) => {
        running.url = `http://localhost:${address.port}/`;
      },
    },
  };
}
