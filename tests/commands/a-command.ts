/** The author's commands, run as the author runs them, on a content folder of their own. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { site } from '../../src/site.config.ts';

export interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with the site's default author and one category, and `files` (paths relative to it). Absolute. */
export async function aContentDir(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'command-')));
  onTestFinished(() => rm(parent, { recursive: true }));
  const root = join(parent, 'content');
  const all = {
    [`authors/${site.defaultAuthor}.yaml`]: 'name: Sodiarc Team\n',
    'categories/craft.yaml': 'name: Craft\n',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

export function run(
  command: string,
  typed: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<Told> {
  const env = { ...process.env, BUILD_TIME: '2026-02-01T09:00:00Z', STRICT: '0', ...variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [`tools/${command}/index.ts`, ...typed], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
