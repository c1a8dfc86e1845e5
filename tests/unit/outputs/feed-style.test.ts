import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readColours } from '../../../src/outputs/colours.ts';
import { feedStyle } from '../../../src/outputs/feed-style.ts';

const colours = readColours(readFileSync('src/styles/tokens.css', 'utf8'));

const faces = { Display: { url: '/a.woff2', weight: '480' } };

test('namespaces stand before every rule, where CSS reads them', () => {
  const style = feedStyle({ notice: 'x', faces, rules: readFileSync('src/styles/feed.css', 'utf8'), colours });
  expect(style.match(/@namespace/g)?.length).toBe(2);
  expect(style.lastIndexOf('@namespace')).toBeLessThan(style.indexOf('@font-face'));
  expect(style.indexOf('@font-face')).toBeLessThan(style.indexOf('--notice: "x"'));
  expect(style.indexOf('--notice: "x"')).toBeLessThan(style.indexOf('--color-paper'));
});

test('whatever the sentence says, it stays a string', () => {
  const style = feedStyle({ notice: 'a "b" \\ c\nd', faces, rules: '@namespace "x"; a {}', colours });
  expect(style).toContain(':root { --notice: "a \\"b\\" \\\\ c\\a d"; }');
});
