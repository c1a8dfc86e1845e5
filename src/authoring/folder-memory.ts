/** What was read of the content folder, kept while a development server runs: only what is forgotten is read again. */
import { dirname } from 'node:path';

/** Stands for the path of all listings. */
const listings = '';

export class FolderMemory {
  readonly #files = new Map<string, Map<string, Promise<unknown>>>();

  /** What `make` gives for the file at `path` (absolute); `what` tells several facts of one file apart. */
  keep<T>(path: string, what: string, make: () => Promise<T>): Promise<T> {
    const facts = this.#files.get(path) ?? new Map<string, Promise<unknown>>();
    this.#files.set(path, facts);
    const known = facts.get(what) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    facts.set(what, made);
    return made;
  }

  /** Which files there are. */
  keepListing<T>(what: string, make: () => Promise<T>): Promise<T> {
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
