/** The files of a finished build. */
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of every HTML file below `dir`, a `file:` URL. */
export async function* htmlFiles(dir: URL): AsyncGenerator<string> {
  const root = fileURLToPath(dir);
  for await (const file of glob('**/*.html', { cwd: root })) yield join(root, file);
}

/** Absolute paths of the scripts or style sheets that Astro bundled below `dir`, a `file:` URL, in one order always. */
export async function bundledFiles(dir: URL, extension: 'js' | 'css'): Promise<string[]> {
  const root = fileURLToPath(dir);
  const files = await Array.fromAsync(glob(`_astro/*.${extension}`, { cwd: root }), (file) => join(root, file));
  return files.sort();
}
