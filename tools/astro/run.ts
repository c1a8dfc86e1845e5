/** Runs Astro's command line: its own folders first, then whether the same runs already. */
import '../plain-errors.ts';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { basePath } from '../../src/domain/urls.ts';
import { environment } from '../../src/infra/environment.ts';
import { type Command, foldersOf } from '../../src/infra/folders.ts';
import { currentReport } from '../../src/infra/last-build.ts';
import { restorePrevious } from '../../src/infra/publication.ts';
import { running, setCommand } from '../../src/infra/running-command.ts';
import { buildIngredients, siteRecipe } from '../../src/infra/site-recipe.ts';
import { changeAstro } from './astro-changes.ts';
import { fullDisk } from './disk-room.ts';
import { claim } from './one-at-a-time.ts';

const isOfContent = (command: string | undefined): command is Command =>
  command === 'build' || command === 'dev' || command === 'sync';

/** `typed` is what stands behind `npm run astro --`. */
export async function runAstro(typed: readonly string[]): Promise<void> {
  let flags = typed.slice(1);
  const [command] = typed;
  const projectRoot = process.cwd();
  if (isOfContent(command)) {
    setCommand(command);
    // Astro takes a variable of this name, which others set, for its own.
    process.env['BASE_URL'] = `${basePath(environment.siteUrl)}/`;
    const folders = foldersOf(command, environment, projectRoot);
    changeAstro({ projectRoot, astroDir: folders.astroDir, contentDir: environment.contentDir });
    if (command === 'dev') pointToTypes(projectRoot, folders.astroDir);
    if (command === 'dev' || command === 'build')
      await claim(command, command === 'dev' ? folders.cacheDir : environment.outDir);
    // Gone when it was published. Where it lies in the site that is served, nobody is to find it there.
    if (command === 'build') process.once('exit', () => rmSync(folders.siteDir, { recursive: true, force: true }));
    if (command === 'build' && flags.every((flag) => flag === '--silent')) {
      restorePrevious(environment.outDir);
      running.recipe = siteRecipe(projectRoot, environment);
      running.ingredients = await buildIngredients(running.recipe, environment, projectRoot);
      const told = running.ingredients && (await currentReport(folders.cacheDir, running.ingredients, environment));
      if (told) {
        if (flags.length === 0)
          console.log(
            [...told, `${environment.outDir} is what a build would make now: nothing has changed`].join('\n'),
          );
        return;
      }
    }
    if (command === 'build') {
      // Before the unfinished site is gone, which makes room.
      process.prependOnceListener('exit', (code) => {
        const disks = [folders.cacheDir, folders.siteDir, dirname(environment.outDir)];
        const line = code === 0 ? undefined : fullDisk(disks);
        if (line) console.error(line);
      });
      // Ends as a process that is done with its work ends, so that it clears up.
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
      (await import('../../src/infra/content-loader.ts')).beginReading();
    }
    if (command === 'dev' && flags.includes('--force')) {
      flags = flags.filter((flag) => flag !== '--force');
      rmSync(join(folders.astroDir, 'data-store.json'), { force: true });
    }
  }
  // Astro's own lock is one for the checkout, whatever the content, and its advice names commands that nobody has.
  if (command === 'dev' || command === 'preview') flags = [...flags, '--ignore-lock'];
  const astro = join(projectRoot, 'node_modules/astro/bin/astro.mjs');
  process.argv = [process.execPath, astro, ...(command ? [command] : []), ...flags];
  await import(pathToFileURL(astro).href);
}

/** An editor reads Astro's types from `.astro`, where `npm run verify` writes them; until then from where the development server does. */
function pointToTypes(projectRoot: string, astroDir: string): void {
  const file = join(projectRoot, '.astro/types.d.ts');
  if (existsSync(file)) return;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const types = relative(dirname(file), join(astroDir, 'types.d.ts')).replaceAll('\\', '/');
    writeFileSync(file, `/// <reference path="${types}" />\n`);
  } catch {
    // Where the project may not be written, nobody edits it.
  }
}
