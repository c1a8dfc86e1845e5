/** What tests need of the machine, beside what the lockfile brings: runs its programs, and installs packages where that is allowed. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Whether the program ran and ended well. */
export function runs(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', shell: process.platform === 'win32' });
    return true;
  } catch {
    return false;
  }
}

const isRootOnDebian = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Whether Debian's package `name` could be installed: by root, with a network. */
export const installsOnDebian = (name: string): boolean =>
  isRootOnDebian() && runs('apt-get', 'update') && runs('apt-get', 'install', '--yes', '--no-install-recommends', name);
