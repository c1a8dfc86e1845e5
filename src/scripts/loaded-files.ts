/** Paths of what the open page is made of, those of other sites too: the service worker knows its own. */
export const loadedFiles = (): string[] =>
  performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
