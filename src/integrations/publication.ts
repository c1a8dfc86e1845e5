/** Publishes the finished site, when it is whole. The last of the integrations but for `caches`: what fails before it leaves the old site as it was. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { environment, readEnvironment } from '../infra/environment.ts';
import { recordBuild } from '../infra/last-build.ts';
import { missingFiles } from '../infra/missing-files.ts';
import { publish } from '../infra/publication.ts';
import { rememberAddresses } from '../infra/published.ts';
import { type ReadContent, running, stopBuild } from '../infra/running-command.ts';
import { addForHost } from './hosting.ts';

/** One line for each thing that the site lacks. */
async function faults({ postUrls }: ReadContent, siteDir: string, cacheDir: string): Promise<string[]> {
  const pages = postUrls.filter((url) => !existsSync(join(siteDir, decodeURI(url), 'index.html')));
  const recipe = `${environment.siteUrl} ${hash('sha256', readFileSync('src/infra/named-files.ts'))}`;
  const files = await missingFiles(siteDir, environment.siteUrl, join(cacheDir, 'named-files'), recipe);
  return [
    ...pages.map((url) => `${url} has no page, though its post is public`),
    ...files.map(({ path, namedIn }) => `${namedIn} names /${path}, and there is no such file`),
  ];
}

/** @returns what could not be written, in one line. */
async function writeDown(content: ReadContent, cacheDir: string): Promise<string | undefined> {
  const fault = await rememberAddresses(content.permalinks, environment, process.cwd()).catch(
    ({ message }: Error) => `The published addresses cannot be written down: ${message}`,
  );
  await recordBuild(cacheDir, running.ingredients, content, environment);
  return fault;
}

export default function publication(): AstroIntegration {
  let siteDir = '';
  let cacheDir = '';
  return {
    name: 'publication',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteDir = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
        cacheDir = fileURLToPath(config.cacheDir);
      },
      'astro:build:done': async ({ logger }) => {
        const { content } = running;
        if (!content) stopBuild('The content was not read. Build again; if it stays so, with --force');
        const found = await faults(content, siteDir, cacheDir);
        if (found.length > 0) stopBuild(`The site is not whole, and is not published.\n${found.join('\n')}`);
        // With the rest of what a build says, also when the next one has nothing to do.
        const line = await addForHost(environment, siteDir, cacheDir, content);
        const summary = [...content.summary, ...(line ? [line] : [])];
        // Meanwhile another build may have put its site into this folder, or around it.
        try {
          readEnvironment(process.env, process.cwd());
        } catch (error) {
          stopBuild((error as Error).message);
        }
        const left = await publish(siteDir, environment.outDir);
        const remembered = await writeDown({ ...content, summary }, cacheDir);
        for (const line of [
          ...summary,
          ...(remembered ? [remembered] : []),
          ...(left ? [left] : []),
          environment.outDir,
        ])
          logger.info(line);
        // Thousands of lines above.
        if (content.findings.length > 0)
          logger.warn(
            'There are findings: they stand at the beginning of this log, and npm run check tells them again',
          );
      },
    },
  };
}
