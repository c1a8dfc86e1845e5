import { expect, test } from 'vitest';
import { shellFiles } from '../../../src/outputs/offline-shell.ts';

const files = new Map([
  ['page.AAAAAAAA.js', 'import"./shared.BBBBBBBB.js";const later=()=>import(`./panel.CCCCCCCC.js`)'],
  ['shared.BBBBBBBB.js', ''],
  ['panel.CCCCCCCC.js', 'const sheet="/_astro/panel.DDDDDDDD.css"'],
  ['panel.DDDDDDDD.css', ''],
  ['other.EEEEEEEE.js', 'import"./page.AAAAAAAA.js"'],
]);

test('what the pages name, and what that names in turn, also when it is loaded later', () => {
  expect(shellFiles(['<script src="/_astro/page.AAAAAAAA.js">'], files)).toEqual([
    'page.AAAAAAAA.js',
    'panel.CCCCCCCC.js',
    'panel.DDDDDDDD.css',
    'shared.BBBBBBBB.js',
  ]);
});

test('files that name one another end', () => {
  const circle = new Map([
    ['a.AAAAAAAA.js', 'b.BBBBBBBB.js'],
    ['b.BBBBBBBB.js', 'a.AAAAAAAA.js'],
  ]);
  expect(shellFiles(['a.AAAAAAAA.js'], circle)).toEqual(['a.AAAAAAAA.js', 'b.BBBBBBBB.js']);
  expect(shellFiles(['no file'], circle)).toEqual([]);
});
