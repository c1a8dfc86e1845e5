/** What takes long to make, cached on disk by everything that decides it, and kept for a month after it was last asked for. */
import { hash } from 'node:crypto';
import { statSync, utimesSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readCached, writeCached } from './cached-file.ts';
import { filesBelow } from './folder-entries.ts';

const maxAgeMs = 30 * 86_400_000;

export class DiskCache {
  readonly #folder: string;
  readonly #recipe: string;

  /** `folder` is absolute; `recipe` stands for everything but what `key` is given. */
  constructor(folder: string, recipe: string) {
    this.#folder = folder;
    this.#recipe = recipe;
  }

  key = (what: object): string => hash('sha256', this.#recipe + JSON.stringify(what));

  #path = (key: string) => join(this.#folder, key.slice(0, 2), key);

  /** Absent when there is none, or when it is not what was written. */
  read(key: string): Buffer<ArrayBuffer> | undefined {
    const known = readCached(this.#path(key));
    const now = new Date();
    try {
      if (known) utimesSync(this.#path(key), now, now);
    } catch {
      // Of a cache that may not be written, nothing is pruned.
    }
    return known;
  }

  write = (key: string, bytes: Uint8Array): Promise<void> => writeCached(this.#path(key), bytes);

  /** Deletes what nobody has asked for in a month. */
  async prune(): Promise<void> {
    const isOld = (path: string) =>
      Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > maxAgeMs;
    for (const path of filesBelow(this.#folder).filter(isOld)) await rm(path, { force: true }).catch(() => undefined);
  }
}
