/** What was read of the content folder, kept while a development server runs: only what is forgotten is read again. */
import { dirname } from 'node:path';

/** Stands for the path of all listings. */
const listings = '';

export class FolderMemory {
  readonly #files = new Map<string, Map<string, unknown>>();

  /** What `make` gives for the file at `path` (absolute); `what` tells several facts of one file apart. */
  keep<T>(path: string, what: string, make: () => T): T {
    const facts = this.#files.get(path) ?? new Map<string, unknown>();
    this.#files.set(path, facts);
    if (!facts.has(what)) facts.set(what, make());
    return facts.get(what) as T;
  }

  /** Which files there are. */
  keepListing<T>(what: string, make: () => T): T {
    return this.keep(listings, what, make);
  }

  knows = (path: string): boolean => this.#files.has(path);

  /** The file at `path` has other bytes. */
  forget(path: string): void {
    this.#files.delete(path);
  }

  /** There is a file at `path` that was not there, or the reverse: messages about what is beside it may change too. */
  forgetListings(path: string): void {
    this.forget(listings);
    this.forget(path);
    const folder = dirname(path);
    for (const known of this.#files.keys()) if (dirname(known) === folder || known.startsWith(path)) this.forget(known);
  }
}
