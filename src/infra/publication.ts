/** Puts a finished site in the place of the one before it. Why in this way: docs/decisions/folders-of-a-command.md. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { pathsBelow } from './folder-entries.ts';

const beside = (outDir: string, what: string) => join(dirname(outDir), `.${basename(outDir)}.${what}`);

/** Folders for the next site: beside the one in `outDir`, and in it where nothing beside it may be written. */
export const nextBeside = (outDir: string): string => beside(outDir, 'next');
export const nextInside = (outDir: string): string => join(outDir, '.next');
/** The replaced site, while `publish` replaces it. */
const previous = (outDir: string) => beside(outDir, 'previous');

/** Brings the old site back when a process ended between the two steps that replace it. */
export function restorePrevious(outDir: string): void {
  if (!existsSync(outDir) && existsSync(previous(outDir))) renameSync(previous(outDir), outDir);
}

/** Folders that cannot be moved: mount points, other file systems, what others hold open, what stands in a folder that is closed. */
const immovable = ['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EROFS', 'ENOTEMPTY', 'EEXIST'];
const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/**
 * Moves the site in `siteDir` to `outDir`. What is there stays until everything is ready to take its place.
 * @returns when the old site is removed: a large one takes a while. The new one is there at once. In one line what of the old one is left.
 */
export async function publish(siteDir: string, outDir: string): Promise<string | undefined> {
  restorePrevious(outDir);
  // A branch that is checked out there stays checked out.
  const isFixed = existsSync(join(outDir, '.git')) || siteDir.startsWith(outDir + sep);
  if (isFixed || !isSwapped(siteDir, outDir)) replaceFiles(siteDir, outDir);
  rmSync(siteDir, { recursive: true, force: true });
  // Several files at a time, which takes a third of the time of one by one.
  try {
    await rm(previous(outDir), { recursive: true, force: true });
    return undefined;
  } catch (error) {
    if (!immovable.includes(codeOf(error))) throw error;
    return `${previous(outDir)} is left of the site before, and may not be deleted (${codeOf(error)}): delete it`;
  }
}

/** Whether the one folder took the place of the other. */
function isSwapped(siteDir: string, outDir: string): boolean {
  const next = nextBeside(outDir);
  const isThere = existsSync(outDir);
  try {
    mkdirSync(dirname(outDir), { recursive: true });
    for (const leftOver of [previous(outDir), ...(siteDir === next ? [] : [next])])
      rmSync(leftOver, { recursive: true, force: true });
    if (isThere) chmodSync(siteDir, statSync(outDir).mode);
    move(siteDir, next);
    if (isThere) renameSync(outDir, previous(outDir));
    renameSync(next, outDir);
  } catch (error) {
    restorePrevious(outDir);
    if (!immovable.includes(codeOf(error))) throw error;
    if (existsSync(next) && next !== siteDir) {
      rmSync(siteDir, { recursive: true, force: true });
      move(next, siteDir);
    }
    return false;
  }
  return true;
}

/** To another file system, too, where it appears whole. */
function move(from: string, to: string): void {
  if (from === to) return;
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    const draft = `${to}.next`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(from, draft, { recursive: true });
    renameSync(draft, to);
    rmSync(from, { recursive: true });
  }
}

/** File by file: what pages load before the pages, what nobody names any more at the end. */
function replaceFiles(siteDir: string, outDir: string): void {
  const files = pathsBelow(siteDir);
  for (const file of [...files.filter((name) => !isDocument(name)), ...files.filter(isDocument)]) {
    const to = join(outDir, file);
    makeWay(dirname(to), outDir);
    if (lstatSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
    move(join(siteDir, file), to);
  }
  removeOthers(outDir, new Set([...files.map((file) => join(outDir, file)), join(outDir, '.git'), siteDir]));
}

const isDocument = (name: string) => /\.(html|xml|json|md|txt)$/.test(name);

/** Makes the folder, also where the old site had a file. */
function makeWay(folder: string, outDir: string): void {
  if (folder !== outDir) {
    makeWay(dirname(folder), outDir);
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(folder);
  }
  mkdirSync(folder, { recursive: true });
}

function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (kept.has(path)) continue;
    if (!entry.isDirectory()) rmSync(path);
    else {
      removeOthers(path, kept);
      if (readdirSync(path).length === 0) rmdirSync(path);
    }
  }
}
