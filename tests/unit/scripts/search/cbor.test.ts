import { expect, test } from 'vitest';
import { decodeCbor } from '../../../../src/scripts/search/cbor.ts';

const decoded = (hex: string) => decodeCbor(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')));

// Examples of RFC 8949, appendix A.
test.each([
  ['00', 0],
  ['17', 23],
  ['18 18', 24],
  ['19 03e8', 1000],
  ['1a 000f4240', 1_000_000],
  ['20', -1],
  ['38 63', -100],
  ['39 03e7', -1000],
  ['60', ''],
  ['64 49455446', 'IETF'],
  ['62 c3bc', 'ü'],
  ['80', []],
  ['83 01 82 02 03 82 04 05', [1, [2, 3], [4, 5]]],
])('%s', (hex, value) => {
  expect(decoded(hex)).toEqual(value);
});

test('refuses what Pagefind does not write, and what is cut off', () => {
  expect(() => decoded('f5')).toThrow(RangeError);
  expect(() => decoded('1b 000000e8d4a51000')).toThrow(RangeError);
  expect(() => decoded('82 01')).toThrow(RangeError);
});
