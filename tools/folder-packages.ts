/** Packages of a folder that has a lockfile of its own, such as `bench/`: what only a rare command or a test needs, installed when that runs first. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import process from 'node:process';

const pathOf = (folder: string) => resolve(import.meta.dirname, '..', folder);

/**
 * @param folder From the project's root.
 * @throws When npm could not install them: it has said why.
 */
export function installPackages(folder: string): void {
  const cwd = pathOf(folder);
  const lockfile = join(cwd, 'package-lock.json');
  const installed = join(cwd, 'node_modules/.installed-lockfile');
  if (existsSync(installed) && readFileSync(installed).equals(readFileSync(lockfile))) return;
  console.error(`Installing the packages of ${folder}/, once`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    // What a command prints may be read by a program.
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
  copyFileSync(lockfile, installed);
}

/** The path of a file of one of its packages. @throws Error of one line when there is none. */
export function packageFile(folder: string, module: string): string {
  installPackages(folder);
  try {
    return createRequire(join(pathOf(folder), 'package.json')).resolve(module);
  } catch {
    const [, name = module] = /^(@[^/]+\/[^/]+|[^/]+)/.exec(module) ?? [];
    throw new Error(
      `There is no ${module}. Type npm install --save-exact --prefix ${folder} ${name}, or another name of a file of that package`,
    );
  }
}
