import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hexOf, readColours } from '../../../src/outputs/colours.ts';

const colours = readColours(`
  --color-paper: light-dark(oklch(0.985 0.006 85), oklch(0.185 0.022 265));
  --color-night: oklch(0.215 0.03 265);
  --color-field: var(--color-night);
  --color-action: light-dark(var(--color-night), #fda51d);
  --color-brand: #336699;
  --color-glow: color-mix(in oklch, red, blue);
`);

test('a colour in both themes, by whichever way it is named', () => {
  expect([hexOf(colours, 'paper', 'light'), hexOf(colours, 'paper', 'dark')]).toEqual(['#fcfaf6', '#0e131d']);
  expect([hexOf(colours, 'field', 'light'), hexOf(colours, 'field', 'dark')]).toEqual(['#131927', '#131927']);
  expect([hexOf(colours, 'action', 'light'), hexOf(colours, 'action', 'dark')]).toEqual(['#131927', '#fda51d']);
  expect(hexOf(colours, 'brand')).toBe('#336699');
});

test('says which colour is missing or cannot be drawn, and what to type', () => {
  expect(() => hexOf(colours, 'lamp')).toThrow(/tokens\.css: --color-lamp is missing/);
  expect(() => hexOf(colours, 'glow')).toThrow(/of --color-glow cannot be drawn .* Type oklch\(/);
});

test('every colour stands in the tokens alone', () => {
  const literal = /(?<![\w-])(?:(?:oklch|oklab|lch|lab|hsla?|rgba?)\((?!from )|#[\da-f]{3,8}\b(?!["'/ ]*\{))/i;
  const named = globSync('src/{styles,components,layouts,pages}/**/*.{css,astro}')
    .filter((file) => !file.endsWith('tokens.css'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => literal.test(line) && !/mask-image|href=/.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(named).toEqual([]);
});
