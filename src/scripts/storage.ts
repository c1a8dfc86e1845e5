/** What the site keeps on a reader's device, and how much of it at most. */

/** Names of its `localStorage` items: all of them, so that the privacy page can list them. */
export const storageKeys = [
  /** `light` or `dark`; nothing for the system's. */
  'theme',
  /** Text size, face and width that are not the site's own, as words with a space between. */
  'reading',
  /** `off` when single keys do nothing. */
  'shortcuts',
  /** Where the reader stopped in each post: JSON, the newest last. */
  'places',
  /** What was looked for lately: JSON, the newest last. */
  'searches',
  /** The reading list: JSON, the newest last. */
  'saved',
] as const;

export type StorageKey = (typeof storageKeys)[number];

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
