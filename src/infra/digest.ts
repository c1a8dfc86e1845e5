/** Digests for names of files. */
import { hash } from 'node:crypto';

const length = 9;

/** Nine letters and digits: small letters alone, for file systems that know no others. */
export const digestOf = (text: string): string =>
  BigInt(`0x${hash('sha256', text)}`)
    .toString(36)
    .padStart(length, '0')
    .slice(-length);
