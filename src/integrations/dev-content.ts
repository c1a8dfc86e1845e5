/** Content in the development server: a saved file shows at once, what is wrong with it is listed in the terminal and on every page, and the author's desk has its pages. */
import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { changesTiming, deskUrl } from '../desk/addresses.ts';
import { formatEach, newSince, type Problem, withoutCrowds } from '../domain/problem.ts';
import { DevContent } from '../infra/dev-content.ts';
import { environment } from '../infra/environment.ts';
import { running } from '../infra/running-command.ts';

const progressMs = 3000;

const isDocument = (file: string) => file.startsWith(environment.contentDir) && /\.(?:mdx?|ya?ml)$/.test(file);

/** What commands make by the thousand, and nobody edits. To watch it takes seconds of each start. */
const isMade = (path: string) =>
  [join(process.cwd(), '.cache'), environment.outDir].some((folder) => `${path}${sep}`.startsWith(folder + sep)) &&
  !path.startsWith(environment.contentDir);

/** Where Astro looks for the modules and images of its store, which holds nothing in development. Private: docs/decisions/private-interfaces.md. */
const modules: Readonly<Record<string, string>> = {
  'astro:content-module-imports': `export default { get: (file) => () => import(/* @vite-ignore */ ${JSON.stringify(`${process.cwd()}/`)} + file.replace(/%(?:25|23|3F)/g, decodeURIComponent) + '?astroRenderContent') }`,
  'astro:asset-imports': 'export default new Map()',
};

const plugin: Plugin = {
  name: 'dev-content',
  enforce: 'pre',
  resolveId: { order: 'pre', handler: (id) => (Object.hasOwn(modules, id) ? `\0dev:${id}` : undefined) },
  load: (id) => modules[id.replace('\0dev:', '')],
  // A document is read before its page is loaded anew.
  hotUpdate: { order: 'pre', handler: ({ file }) => (isDocument(file) ? [] : undefined) },
};

/** What was made of `files` is made again when it is asked for. */
function invalidate({ environments }: ViteDevServer, files: readonly string[]): void {
  for (const environment of Object.values(environments)) {
    const old = new Set(files.flatMap((file) => [...(environment.moduleGraph.getModulesByFile(file) ?? [])]));
    const timestamp = Date.now();
    const seen: typeof old = new Set();
    for (const module of old) environment.moduleGraph.invalidateModule(module, seen, timestamp, true);
    if (isRunnableDevEnvironment(environment)) {
      const { evaluatedModules } = environment.runner;
      for (const { id } of seen) {
        const module = id === null ? undefined : evaluatedModules.getModuleById(id);
        if (module) evaluatedModules.invalidateModule(module);
      }
    }
    // Astro keeps the list of a site's pages until it hears this.
    if (environment.config.consumer === 'server') environment.hot.send('astro:content-changed', {});
  }
}

function start(): DevContent {
  running.devContent ??= new DevContent();
  return running.devContent;
}

export default function devContent(): AstroIntegration {
  return {
    name: 'dev-content',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, injectScript, injectRoute }) => {
        if (command !== 'dev') return;
        start();
        // Vite serves no other files, and pictures stand in the content, wherever that is.
        const allow = ['.', environment.contentDir, realpathSync(environment.contentDir)];
        updateConfig({
          vite: {
            plugins: [plugin],
            server: { fs: { allow }, watch: { ignored: isMade } },
            // What a module imports is read while the module itself is, not one after the other: a third of the first page's time.
            environments: { ssr: { dev: { preTransformRequests: true } } },
          },
        });
        injectScript('page', "import '/src/desk/strip.ts';");
        injectRoute({ pattern: deskUrl, entrypoint: './src/desk/desk.astro' });
        injectRoute({ pattern: `${deskUrl}[slug]`, entrypoint: './src/desk/preview.astro' });
        injectRoute({ pattern: `${deskUrl}[slug].json`, entrypoint: './src/desk/facts.json.ts' });
      },
      // Again after each restart of the server by itself, with another watcher.
      'astro:server:setup': ({ server, logger }) => {
        const content = start();
        const progress = setInterval(() => {
          const { done, isBehind } = content.progress;
          if (isBehind)
            logger.info(`Documents are compiled before the first page, and kept for the next start: ${done} so far`);
          else clearInterval(progress);
        }, progressMs).unref();
        let problems: readonly Problem[] | undefined;
        let changes = 0;
        // A page that was under way while the content changed, and had no connection yet to hear of it, is loaded anew.
        server.middlewares.use((_request, response, next) => {
          response.setHeader('Server-Timing', `${changesTiming};dur=${changes}`);
          next();
        });
        server.ws.on('content-shown', (known: number, client) => {
          if (known < changes) client.send({ type: 'full-reload', path: '*' });
          else if (problems) client.send('content-problems', withoutCrowds(problems));
        });
        // The modules of the page that is asked for first, and of most others, before anybody asks.
        server.httpServer?.once('listening', () =>
          server.environments.ssr.warmupRequest('/src/pages/blog/[slug].astro'),
        );
        server.watcher.add(environment.contentDir);
        server.watcher.on('all', (event, path) => content.notice(event, path));
        content.listen({
          onChange: (files) => {
            invalidate(server, files);
            changes++;
            server.ws.send({ type: 'full-reload', path: '*' });
          },
          onProblems: (found) => {
            const told = Object.groupBy(withoutCrowds(newSince(problems ?? [], found)), ({ severity }) => severity);
            for (const text of formatEach(told.finding ?? [])) logger.warn(text);
            for (const text of formatEach(told.error ?? [])) logger.error(text);
            if (found.length === 0 && problems && problems.length > 0) logger.info('Everything is in order again.');
            problems = found;
            server.ws.send('content-problems', withoutCrowds(found));
          },
          onError: ({ message }) => logger.error(message),
        });
      },
    },
  };
}
