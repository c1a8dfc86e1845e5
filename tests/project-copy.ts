/** Copies of the project, for tests that change its code or its configuration. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Copies what a build needs into the folder `to`, packages as a link. @param fixture folder of `tests/fixtures/` that is its content; without one it has none. */
export function copyProject(to: string, fixture?: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of [
    'src',
    'public',
    'tools',
    'astro.config.mjs',
    'tsconfig.json',
    'package.json',
    'package-lock.json',
  ])
    cpSync(join(root, name), join(to, name), { recursive: true });
  if (fixture) cpSync(join(root, 'tests/fixtures', fixture), join(to, 'content'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}
