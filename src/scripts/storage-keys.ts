/** What the site keeps on a reader's device, by the names of its `localStorage` items: all of it, so that the privacy page can list it. */
export const storageKeys = {
  /** `light` or `dark`; nothing for the system's. */
  theme: 'theme',
  /** Text size, face and width that are not the site's own, as words with a space between. */
  reading: 'reading',
  /** `off` when single keys do nothing. */
  shortcuts: 'shortcuts',
  /** Where the reader stopped in each post: JSON, the newest last. */
  places: 'places',
  /** What was looked for lately: JSON, the newest last. */
  searches: 'searches',
  /** Host of the reader’s server of the fediverse. */
  fediverse: 'fediverse',
  /** The reading list: JSON, the newest last. */
  saved: 'saved',
} as const;

export type StorageKey = keyof typeof storageKeys;
