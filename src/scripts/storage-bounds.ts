/** How much the site keeps on a reader's device at most. */
export const storageBounds = {
  /** Copies of pages that were read and not saved. */
  readPages: 50,
  /** Articles on the reading list. */
  savedPosts: 100,
  /** Posts in which the place is remembered. */
  places: 50,
  /** All copies together, in bytes. */
  copiesBytes: 50_000_000,
} as const;
