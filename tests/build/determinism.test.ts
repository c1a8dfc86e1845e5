/** Two builds of one content at one instant are the same to the byte: with cold caches and warm ones, wherever the content lies, whatever `NODE_ENV` is, and while others build. */
import { describe, expect, test } from 'vitest';
import { awkward, awkwardCold, awkwardElsewhere } from './builds.ts';
import { bytesOf, filesOf } from './site.ts';

describe.each([awkwardCold, awkwardElsewhere])('$name', (other) => {
  test('has the same files', () => {
    expect(filesOf(awkward).length).toBeGreaterThan(50);
    expect(filesOf(other)).toEqual(filesOf(awkward));
  });

  test('has the same bytes in every file', () => {
    const differing = filesOf(awkward).filter((file) => !bytesOf(awkward, file).equals(bytesOf(other, file)));
    expect(differing).toEqual([]);
  });
});
