/** Writes what an import makes into the site, and never over anything that is there. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** `new`: written, or would be; `same`: there already; `differs`: something else is there, and stays. */
export type Outcome = 'new' | 'same' | 'differs';

export interface NewFile {
  /** Below `root`. */
  readonly path: string;
  /** Text, or the absolute path of the file to copy. */
  readonly content: { readonly text: string } | { readonly copyOf: string };
}

export async function written(root: string, { path, content }: NewFile, isDry: boolean): Promise<Outcome> {
  const target = join(root, path);
  const bytes = 'text' in content ? Buffer.from(content.text) : await readFile(content.copyOf);
  if (existsSync(target)) return bytes.equals(await readFile(target)) ? 'same' : 'differs';
  if (isDry) return 'new';
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes, { flag: 'wx' });
  return 'new';
}
