import { expect, test } from 'vitest';
import { StyleCutter, withoutUnused } from '../../../src/outputs/page-styles.ts';

const page = (elements: string[], classes: string[] = [], variables: string[] = []) => ({
  elements: new Set(elements),
  classes: new Set(classes),
  variables: new Set(variables),
});
const nothing = { ...page([]), sheets: 'p{font:1rem T}' };

test.each([
  // What the page may match stays.
  ['p{margin:0}', 'p{margin:0}'],
  ['*{margin:0}', '*{margin:0}'],
  [':root{color:red}', ':root{color:red}'],
  ['[hidden]{display:none}', '[hidden]{display:none}'],
  ['.card a:hover{color:red}', '.card a:hover{color:red}'],
  ['.sm\\:mt-6{margin:0}', '.sm\\:mt-6{margin:0}'],
  ['p:not(.gone){color:red}', 'p:not(.gone){color:red}'],
  ['.gone,p{color:red}', '.gone,p{color:red}'],
  [':where(table,p)>a{color:red}', ':where(table,p)>a{color:red}'],
  // What it cannot goes.
  ['.gone{color:red}p{margin:0}', 'p{margin:0}'],
  ['table{color:red}', ''],
  ['p>.gone::before{color:red}', ''],
  ['.card :where(table,td)+*{color:red}', ''],
  ['.card:has(>table){color:red}', ''],
  // What a bundler wrote twice stands once.
  ['a{color:red;-x-y:red;-x-y:red;y:red}', 'a{color:red;-x-y:red;y:red}'],
  ['a{content:"#";content:"#" / ""}', 'a{content:"#";content:"#" / ""}'],
  // At-rules go with their last rule.
  ['@media print{.gone{color:red}p{margin:0}}', '@media print{p{margin:0}}'],
  ['@media print{.gone{color:red}}p{margin:0}', 'p{margin:0}'],
  ['@layer a,b;@layer a{@media print{table{color:red}}}', '@layer a,b;'],
  ['@keyframes turn{to{rotate:1turn}}', '@keyframes turn{to{rotate:1turn}}'],
  ['@view-transition{navigation:auto}', '@view-transition{navigation:auto}'],
  ['@property --x{syntax:"*";inherits:false}', '@property --x{syntax:"*";inherits:false}'],
  ['@font-face{font-family:T;src:url(t)}', '@font-face{font-family:T;src:url(t)}'],
])('%s becomes %s', (css, expected) => {
  expect(new StyleCutter(nothing).cut([css], page(['p', 'a'], ['card', 'sm:mt-6']))).toBe(expected);
});

test('one sheet serves pages that need different parts of it', () => {
  const css = 'p{margin:0}table{margin:0}.card{margin:0}';
  const cutter = new StyleCutter(nothing);
  expect(cutter.cut([css], page(['p']))).toBe('p{margin:0}');
  expect(cutter.cut([css], page(['table']))).toBe('table{margin:0}');
  expect(cutter.cut([css], page(['p', 'table']))).toBe('p{margin:0}table{margin:0}');
  expect(cutter.cut([css], page([], ['card']))).toBe('.card{margin:0}');
  expect(cutter.cut([css], page(['p', 'div']))).toBe('p{margin:0}');
});

test('sheets come in their order, and what one asks of another stays', () => {
  const cutter = new StyleCutter(nothing);
  expect(cutter.cut(['p{color:var(--ink)}', ':root{--ink:red;--paper:white}'], page(['p']))).toBe(
    'p{color:var(--ink)}:root{--ink:red;}',
  );
  expect(cutter.cut([':root{--ink:red;--paper:white}'], page(['p'], [], ['--paper']))).toBe(':root{--paper:white}');
});

test('what scripts may add stays on every page', () => {
  const later = { ...page(['dialog'], ['open'], ['--late']), sheets: 'p{font:1rem Late}' };
  const css =
    'dialog{margin:0}.open{margin:0}.gone{margin:0}:root{--late:1;--never:2}@font-face{font-family:Late;src:url(l)}';
  expect(new StyleCutter(later).cut([css], page(['p']))).toBe(
    'dialog{margin:0}.open{margin:0}:root{--late:1;}@font-face{font-family:Late;src:url(l)}',
  );
});

test.each([
  ['a{--x:1;color:red}', 'a{color:red}'],
  ['a{--x:1}b{width:var(--x)}', 'a{--x:1}b{width:var(--x)}'],
  ['a{--x:var(--y);--y:2}', 'a{}'],
  ['a{--asked:1}', 'a{--asked:1}'],
  ['@font-face{font-family:Code;src:url(c)}p{margin:0}', 'p{margin:0}'],
  [
    '@font-face{font-family:Code;src:url(c)}p{font:1rem Code}',
    '@font-face{font-family:Code;src:url(c)}p{font:1rem Code}',
  ],
  ['@font-face{font-family:Code;src:url(c)}a{--face:Code}', 'a{}'],
  ['@font-face{font-family:Other;src:url(o)}', '@font-face{font-family:Other;src:url(o)}'],
])('of %s stays %s', (css, expected) => {
  expect(withoutUnused(css, new Set(['--asked']), 'p{font:1rem Other}')).toBe(expected);
});

test('a layer stands once, in the order that the first sheet says, with the rules of its sheets in theirs', () => {
  const sheets = [
    '@layer theme, base;',
    '/*! by somebody */@layer base{p{color:red}}@font-face{font-family:A}',
    '@layer base;@layer base{p{font-family:A}.gone{margin:0}}@layer theme{p{margin:0}}@layer gone{.gone{margin:0}}',
  ];
  const cutter = new StyleCutter(nothing);
  expect(cutter.cut(sheets, page(['p']))).toBe(
    '@layer theme,base;@font-face{font-family:A}@layer theme{p{margin:0}}@layer base{p{color:red}p{font-family:A}}',
  );
  expect(() => cutter.cut(['@media print{@layer base{p{color:red}}}'], page(['p']))).toThrow(
    'put that rule inside the @layer',
  );
});
