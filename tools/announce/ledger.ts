/** The ledger of announcements on disk: written whole beside its place and moved there, so that whatever happens one of the two versions stands. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Ledger } from './announcements.ts';

const isLedger = (value: unknown): value is Ledger =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(
    (told) =>
      typeof told === 'object' && told !== null && Object.values(told).every((version) => typeof version === 'string'),
  );

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
    const value: unknown = JSON.parse(text);
    if (isLedger(value)) return value;
  } catch {
    // Said below.
  }
  throw new Error(
    `${path} is no ledger of announcements: a merge may have left its marks in it. Mend it, or take the last good version from git`,
  );
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
