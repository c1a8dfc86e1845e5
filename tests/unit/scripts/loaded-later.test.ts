import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { laterSheets, loadedLater } from '../../../src/scripts/loaded-later.ts';

test('every sheet that is loaded by its address is known', () => {
  const sources = globSync('src/**/*.{ts,astro}').map((file) => readFileSync(file, 'utf8'));
  const named = sources.flatMap((source) =>
    [...source.matchAll(/from '([^']+)\.css\?url'/g)].map(([, path = '']) => basename(path)),
  );
  expect([...new Set(named)].toSorted()).toEqual([...laterSheets]);
});

test('what a script makes is known', () => {
  expect(loadedLater.elements.has('iframe')).toBe(true);
  expect(loadedLater.classes.has('passage')).toBe(true);
});
