/** The disk cache of compiled documents and of facts about images, keyed by everything that decides them. Builds, the development server and the linter share it. */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readCached, writeCached } from '../infra/cached-file.ts';

// What nobody has asked for in so long belongs to a text that nobody has.
const maxAgeMs = 30 * 86_400_000;

export class CompileCache {
  readonly #folder: string;
  readonly #recipe: string;
  readonly #asked = new Set<string>();

  /** `folder` is absolute; `recipe` stands for everything but the document. */
  constructor(folder: string, recipe: string) {
    this.#folder = folder;
    this.#recipe = recipe;
  }

  /** `what` is everything about the document or the image. */
  key = (what: object): string => createHash('sha256').update(this.#recipe).update(JSON.stringify(what)).digest('hex');

  #path = (key: string) => join(this.#folder, key.slice(0, 2), key);

  /** Absent when there is none, or when it is not what was written. */
  async read(key: string): Promise<Buffer | undefined> {
    this.#asked.add(key);
    return readCached(this.#path(key));
  }

  write = (key: string, bytes: Uint8Array): Promise<void> => writeCached(this.#path(key), bytes);

  /** Deletes what is old and was not asked for by this process. */
  async prune(): Promise<void> {
    for (const folder of await readdir(this.#folder).catch(() => []))
      for (const name of await readdir(join(this.#folder, folder)).catch(() => [])) {
        if (this.#asked.has(name)) continue;
        const path = join(this.#folder, folder, name);
        const { mtimeMs = Date.now() } = (await stat(path).catch(() => undefined)) ?? {};
        if (Date.now() - mtimeMs > maxAgeMs) await rm(path, { force: true }).catch(() => undefined);
      }
  }
}
