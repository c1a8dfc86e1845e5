/** The files of a finished build. */
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of every HTML file below `dir`, a `file:` URL. */
export async function* htmlFiles(dir: URL): AsyncGenerator<string> {
  const root = fileURLToPath(dir);
  for await (const file of glob('**/*.html', { cwd: root })) yield join(root, file);
}

/** Absolute paths of every script that Astro bundled below `dir`, a `file:` URL. */
export async function scriptFiles(dir: URL): Promise<string[]> {
  const root = fileURLToPath(dir);
  return Array.fromAsync(glob('_astro/*.js', { cwd: root }), (file) => join(root, file));
}
