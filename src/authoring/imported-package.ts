/** Whether a package that a document's own code imports is installed. */
import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import type { Place, Problem } from '../domain/problem.ts';

export const isPackage = (src: string): boolean => /^[@\w]/.test(src) && !/^\w+:/.test(src);

/** `root` is the project's. */
export function checkPackage(src: string, place: Place, root: string): Problem | undefined {
  const name = src.split('/', src.startsWith('@') ? 2 : 1).join('/');
  if (isBuiltin(name) || existsSync(join(root, 'node_modules', name))) return undefined;
  const hint = `Type \`npm install --save-exact ${name}\` in the project, or begin the path of a file with \`./\`.`;
  return { severity: 'error', rule: 'missing-package', ...place, message: `There is no package \`${name}\`.`, hint };
}
