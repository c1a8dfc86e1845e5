/** What takes long to make, cached on disk by everything that decides it, and kept for a month after it was last asked for. */
import { createHash } from 'node:crypto';
import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../authoring/in-parallel.ts';
import { readCached, writeCached } from './cached-file.ts';

const maxAgeMs = 30 * 86_400_000;

export class DiskCache {
  readonly #folder: string;
  readonly #recipe: string;

  /** `folder` is absolute; `recipe` stands for everything but what `key` is given. */
  constructor(folder: string, recipe: string) {
    this.#folder = folder;
    this.#recipe = recipe;
  }

  key = (what: object): string => createHash('sha256').update(this.#recipe).update(JSON.stringify(what)).digest('hex');

  #path = (key: string) => join(this.#folder, key.slice(0, 2), key);

  /** Absent when there is none, or when it is not what was written. */
  async read(key: string): Promise<Buffer<ArrayBuffer> | undefined> {
    const known = await readCached(this.#path(key));
    const now = new Date();
    if (known) await utimes(this.#path(key), now, now).catch(() => undefined);
    return known;
  }

  write = (key: string, bytes: Uint8Array): Promise<void> => writeCached(this.#path(key), bytes);

  /** Deletes what nobody has asked for in a month. */
  async prune(): Promise<void> {
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(() => []);
    await inParallel(entries, 64, async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const { mtimeMs = Date.now() } = (entry.isFile() && (await stat(path).catch(() => undefined))) || {};
      if (Date.now() - mtimeMs > maxAgeMs) await rm(path, { force: true }).catch(() => undefined);
    });
  }
}
