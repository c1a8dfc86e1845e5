/** The folders a command works in. Each command, content and output has its own, so that no two runs at once share a file. Why: docs/decisions/folders-of-a-command.md. */
import { hash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { type Environment, refusal } from './environment.ts';
import { nextBeside, nextInside } from './publication.ts';

/** Those that read content; `preview` only serves what a build left. */
export type Command = 'build' | 'dev' | 'sync';

/** Absolute paths. */
export interface Folders {
  /** Astro's `cacheDir`: the store of compiled content, pictures, cards. */
  readonly cacheDir: string;
  /** What Astro and Vite write for themselves while the command runs: `.astro`, optimised dependencies. */
  readonly astroDir: string;
  readonly viteDir: string;
  /** Where a build writes the site before it takes the place of the one in `outDir`. */
  readonly siteDir: string;
  /** Why nothing is kept for the next run, in one line; absent when it is. */
  readonly warning?: string;
}

/** Errors that say a place may not be written. */
const closed = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ELOOP'];

/** One folder after the other: Node's own `recursive` asks without end where the system takes none, as in `/proc`. */
function makeFolders(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Makes the folder; false where nothing may be written.
 * @throws Error of one line where a file is in the way.
 */
function madeFolder(path: string): boolean {
  try {
    makeFolders(path);
    return isWritable(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (closed.includes(code)) return false;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw refusal(`${path} cannot be made: a file is where a folder should be. Delete that file`);
    throw error;
  }
}

/** A folder that goes with the process. */
function temporaryFolder(parents: readonly string[]): string | undefined {
  for (const parent of parents) {
    try {
      const path = mkdtempSync(join(parent, '.sodiarc-'));
      process.once('exit', () => rmSync(path, { recursive: true, force: true }));
      return path;
    } catch {}
  }
  return undefined;
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const isOnOneDevice = (a: string, b: string) => statSync(a).dev === statSync(b).dev;

/** The nearest folder above `path` that exists. */
function existingParent(path: string): string {
  const parent = dirname(path);
  return statSync(parent, { throwIfNoEntry: false })?.isDirectory() ? parent : existingParent(parent);
}

/** Below `place` when its files can be moved to `outDir` from there; else beside `outDir`, or in it where nothing beside it may be written. */
function siteFolder(place: string, outDir: string): string {
  const exists = statSync(outDir, { throwIfNoEntry: false }) !== undefined;
  const target = exists ? outDir : existingParent(outDir);
  const candidates = [
    ...(isOnOneDevice(place, target) ? [join(place, 'site')] : []),
    ...(exists && !isOnOneDevice(dirname(outDir), outDir) ? [] : [nextBeside(outDir)]),
    nextInside(outDir),
  ];
  const isOpen = isWritable(target) || (exists && isWritable(dirname(outDir)));
  const made = isOpen && candidates.find(madeFolder);
  if (!made)
    throw refusal(`OUT_DIR is "${outDir}", where nothing may be written. Give a folder that this user may write`);
  return made;
}

const known = new Map<Command, Folders>();

/**
 * The folders of `command`, made; the same ones each time this process asks.
 * @throws Error of one line.
 */
export function foldersOf(
  command: Command,
  { cacheDir, contentDir, outDir }: Environment,
  projectRoot: string,
): Folders {
  const before = known.get(command);
  if (before) return before;
  // Named by what is the same in each checkout, so that a cache that a host restores elsewhere is found.
  const name = [relative(projectRoot, contentDir), ...(command === 'build' ? [relative(projectRoot, outDir)] : [])];
  const shared = relative(projectRoot, cacheDir).startsWith('..') ? [projectRoot] : [];
  const key = hash('sha256', JSON.stringify([...name, ...shared])).slice(0, 8);
  const own = join(cacheDir, `${command}-${key}`);
  const isKept = madeFolder(own);
  const place = isKept ? own : temporaryFolder([tmpdir(), dirname(outDir), outDir]);
  if (!place) throw refusal(`Nothing may be written in ${cacheDir}, ${tmpdir()} or ${outDir}. Give CACHE_DIR a folder`);
  const folders = {
    cacheDir: place,
    // The editor and the type checker look for types where Astro puts them.
    astroDir: command === 'sync' && isKept ? join(projectRoot, '.astro') : join(place, 'astro'),
    viteDir: join(place, 'vite'),
    siteDir: command === 'build' ? siteFolder(place, outDir) : outDir,
    ...(isKept
      ? {}
      : {
          warning: `${cacheDir} may not be written, so nothing is kept for the next run. Give CACHE_DIR a folder that may`,
        }),
  };
  known.set(command, folders);
  return folders;
}
