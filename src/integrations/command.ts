/** Gives each of Astro's commands its own folders, and the rest of the site the command's name. The first of the integrations. */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { AstroIntegration } from 'astro';
import { environment } from '../infra/environment.ts';
import { foldersOf } from '../infra/folders.ts';
import { restorePrevious } from '../infra/publication.ts';
import { running, setCommand, stopBuild } from '../infra/running-command.ts';
import { portRefusal } from '../infra/server-port.ts';
import { siteRecipe } from '../infra/site-recipe.ts';

/** NaN for what is no number: Astro would take its own port instead. */
function typedPort(): number | undefined {
  const { port } = parseArgs({ options: { port: { type: 'string' } }, strict: false }).values;
  return port === undefined ? undefined : Number(typeof port === 'string' && port ? port : Number.NaN);
}

const folderUrl = (path: string) => pathToFileURL(`${path}/`);

export default function command(): AstroIntegration {
  return {
    name: 'command',
    hooks: {
      'astro:config:setup': async ({ command, config, isRestart, updateConfig, logger }) => {
        setCommand(command);
        if (command !== 'dev') restorePrevious(environment.outDir);
        if (command === 'preview' && !existsSync(environment.outDir))
          stopBuild(`There is no build in ${environment.outDir}. Type: npm run build`);
        // Asked for no port, the development server takes the next one that is free and says so: several contents are written side by side.
        const port = typedPort();
        if (command === 'preview' || (command === 'dev' && port !== undefined && !isRestart)) {
          const { host } = config.server;
          const refusal = await portRefusal(
            command,
            port ?? config.server.port,
            host === true ? '::' : host || undefined,
          );
          if (refusal) stopBuild(refusal);
        }
        // It only serves what a build left in `OUT_DIR`.
        if (command === 'preview') return;
        if (command === 'build') {
          running.recipe ??= siteRecipe(process.cwd(), environment);
          running.loadContent = (await import('../infra/content-loader.ts')).loadContent;
        }
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
