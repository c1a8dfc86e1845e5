/** How a file of the content is written: in messages, and in Astro's store. */
import { dirname, join, relative, sep } from 'node:path';
import { environment, projectRoot } from './environment.ts';

/** How messages name paths of the content folder `root`. */
export function namer(root: string, projectRoot: string): (path: string) => string {
  const base = root.startsWith(projectRoot + sep) ? projectRoot : dirname(root);
  return (path) => relative(base, path).replaceAll(sep, '/');
}

/** How messages name the file at `path` (absolute). */
export const messageName = namer(environment.contentDir, projectRoot);

/** The path of an entry's file as the store has it: relative to the project, and written as in an address, because Astro resolves it as one. */
export const entryPath = (path: string): string => relative(projectRoot, path).replace(/[%#?]/g, encodeURIComponent);

/** Absolute. */
export const pathOfEntry = (filePath: string): string => join(projectRoot, decodeURIComponent(filePath));
