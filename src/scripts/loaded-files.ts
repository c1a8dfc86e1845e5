/** Paths of what the open page is made of, those of other sites too: the service worker knows its own. By itself: what every page loads would bring along what few need. */
export const loadedFiles = (): string[] =>
  performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
