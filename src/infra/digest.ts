/** Digests for names of files. */
import { createHash } from 'node:crypto';

const length = 9;

/** Nine letters and digits: small letters alone, for file systems that know no others. */
export const digestOf = (text: string): string =>
  BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
    .toString(36)
    .padStart(length, '0')
    .slice(-length);
