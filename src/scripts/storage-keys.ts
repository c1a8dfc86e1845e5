/** What the site keeps on a reader's device, by the names of its `localStorage` items: all of it, so that the privacy page can list it. */
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
