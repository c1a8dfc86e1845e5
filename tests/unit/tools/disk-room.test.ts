import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { fullDisk } from '../../../tools/astro/disk-room.ts';

test('a disk with room is not mentioned, nor a folder that is not there', () => {
  expect(fullDisk([tmpdir(), '/not/there'])).toBeUndefined();
});

// Of Linux, a file system without any room.
test.runIf(existsSync('/proc/self'))('a full one is named, with what is left', () => {
  expect(fullDisk([tmpdir(), '/proc'])).toBe(
    'The disk with /proc is full: 0 kB are left. Make room and build again; the site before is as it was',
  );
});
