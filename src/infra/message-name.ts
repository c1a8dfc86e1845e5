/** How messages name files of the content. */
import { dirname, relative, sep } from 'node:path';
import { environment, projectRoot } from './environment.ts';

/** How messages name paths of the content folder `root`. */
export function namer(root: string, projectRoot: string): (path: string) => string {
  const base = root.startsWith(projectRoot + sep) ? projectRoot : dirname(root);
  return (path) => relative(base, path).replaceAll(sep, '/');
}

/** How messages name the file at `path` (absolute). */
export const messageName = namer(environment.contentDir, projectRoot);
