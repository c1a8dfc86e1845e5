/** What a page may ask of the service worker. Pages of one version speak with workers of another: a field may be added, and none may change its meaning. */
export interface Request {
  /** Path of a page to keep, as one that was read. */
  readonly keep?: string;
  /** Paths of the files it is made of; those that the page names, when the sender has not loaded it. */
  readonly with?: readonly string[];
  /** Keep it until `unsave`. */
  readonly saved?: boolean;
  /** Path of a page that is on the reading list no more. */
  readonly unsave?: string;
}

/** Caches that the pages look into, too. Another blog on the same host has its own. */
export const cacheNames = {
  /** Pages that were read or saved, by path. */
  pages: `${browserBase}sodiarc-pages-1`,
  /** Marks of the pages that were saved, by path. */
  saved: `${browserBase}sodiarc-saved-1`,
  /** Files whose names carry a digest. */
  assets: `${browserBase}sodiarc-assets-1`,
  /** Pages that are there before anything was read. */
  shell: `${browserBase}sodiarc-shell-1`,
} as const;

/** Every cache of this site begins so. */
const cachePrefix = `${browserBase}sodiarc-`;

/** Deletes those whose names are not among `known`. */
export async function deleteCaches(known: readonly string[] = []): Promise<void> {
  const strays = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && !known.includes(name));
  await Promise.all(strays.map((name) => caches.delete(name)));
}
