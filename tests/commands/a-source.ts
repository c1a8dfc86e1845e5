/** A folder of another system's site, for `npm run import`. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';

/** `files` by path; those that end in `.png` become pictures. Absolute. */
export async function aSource(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'source-')));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    const colour = { r: text.length, g: 80, b: 20 };
    const picture = sharp({ create: { width: 32, height: 16, channels: 3, background: colour } }).png();
    await writeFile(join(root, path), path.endsWith('.png') ? await picture.toBuffer() : text);
  }
  return root;
}
