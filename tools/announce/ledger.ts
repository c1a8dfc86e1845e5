/** The ledger of announcements on disk: written whole beside its place and moved there, so that whatever happens one of the two versions stands. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import type { Ledger } from './announcements.ts';

const shape = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * An empty ledger where there is no file.
 * @throws Error when the file cannot be read as a ledger: announcing everything again would be worse than stopping.
 */
export async function readLedger(path: string): Promise<Ledger> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new Error(
      `${path} is no ledger of announcements: a merge may have left its marks in it. Mend it, or take the last good version from git`,
    );
  }
}

/** @throws Error when it cannot be written. */
export async function writeLedger(path: string, ledger: Ledger): Promise<void> {
  const beside = `${path}.new`;
  try {
    await writeFile(beside, `${JSON.stringify(ledger, undefined, 2)}\n`, { flush: true });
    await rename(beside, path);
  } catch (error) {
    throw new Error(
      `${path} cannot be written (${(error as NodeJS.ErrnoException).code}): mend that before you announce`,
    );
  }
}
