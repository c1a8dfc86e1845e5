/** Two builds of one content at one instant are the same to the byte, whether caches are cold or warm. */
import { expect, test } from 'vitest';
import { awkward, awkwardAgain } from './builds.ts';
import { bytesOf, filesOf } from './site.ts';

test('both builds have the same files', () => {
  expect(filesOf(awkward).length).toBeGreaterThan(50);
  expect(filesOf(awkwardAgain)).toEqual(filesOf(awkward));
});

test('every file has the same bytes', () => {
  const differing = filesOf(awkward).filter((file) => !bytesOf(awkward, file).equals(bytesOf(awkwardAgain, file)));
  expect(differing).toEqual([]);
});
