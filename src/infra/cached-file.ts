/** A file of a cache: written whole, with its digest before it, and checked when it is read. */
import { hash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const digestOf = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer');
const digestBytes = 32;

/** What `writeCached` wrote; `undefined` when there is nothing, or not what was written. Read at once: to wait for a small file takes several times as long. */
export function readCached(path: string): Buffer<ArrayBuffer> | undefined {
  try {
    const file = readFileSync(path);
    const bytes = file.subarray(digestBytes);
    return digestOf(bytes).equals(file.subarray(0, digestBytes)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Under a name of its own first, so that nobody reads half a file. What cannot be written is made again next time. */
export async function writeCached(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const written = Buffer.concat([digestOf(bytes), bytes]);
    await writeFile(draft, written).catch(async () => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, written);
    });
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** The same for what is written as JSON. */
export function readRecord<T>(path: string): T | undefined {
  const record = readCached(path);
  return record && JSON.parse(record.toString());
}

export const writeRecord = <T>(path: string, record: T): Promise<void> =>
  writeCached(path, Buffer.from(JSON.stringify(record)));
