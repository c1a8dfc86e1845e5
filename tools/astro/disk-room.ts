/** Room left on the disks that a build writes to. */
import { statfsSync } from 'node:fs';

/** A build that ended with less than this was probably ended by it: the system refuses the last bytes to some writers first. */
const leastBytes = 5_000_000;

/** One line when a disk with one of `folders` is full: what failed there may not say so, and in many words. */
export function fullDisk(folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    try {
      const { bavail, bsize } = statfsSync(folder);
      if (bavail * bsize < leastBytes)
        return `The disk with ${folder} is full: ${Math.round((bavail * bsize) / 1_000)} kB are left. Make room and build again; the site before is as it was`;
    } catch {}
  }
  return undefined;
}
