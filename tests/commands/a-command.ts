/** The author's commands, run as the author runs them, on a content folder of their own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { site } from '../../src/site.config.ts';
import { aFolder, type Files, writeFiles } from '../a-folder.ts';

export interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

type Variables = Readonly<Record<string, string>>;

/** A folder with the site's default author and one category, and `files` (paths relative to it). Absolute. */
export async function aContentDir(files: Files = {}): Promise<string> {
  const root = join(await aFolder(), 'content');
  await writeFiles(root, {
    [`authors/${site.defaultAuthor}.yaml`]: 'name: Sodiarc Team\n',
    'categories/craft.yaml': 'name: Craft\n',
    ...files,
  });
  return root;
}

function node(typed: readonly string[], variables: Variables): Promise<Told> {
  const env = { ...process.env, BUILD_TIME: '2026-02-01T09:00:00Z', STRICT: '0', ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, typed, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

export const run = (command: string, typed: readonly string[], variables: Variables): Promise<Told> =>
  node([`tools/${command}/index.ts`, ...typed], variables);

/** `astro build` and the like, as npm scripts start them. */
export const astro = (typed: readonly string[], variables: Variables): Promise<Told> =>
  node(['tools/astro/index.mjs', ...typed], { ASTRO_TELEMETRY_DISABLED: '1', ...variables });
