import { expect, test } from 'vitest';
import { SourceText } from '../../../../tools/import/source-text.ts';

test('lines keep their number in the source through edits that add and take lines', () => {
  const source = SourceText.of('a\nb\nc\nd\n', 10);
  const once = source.edited([
    { start: 2, end: 5, text: 'B' },
    { start: 6, end: 7, text: 'x\ny\nz' },
  ]);
  expect(once.text).toBe('a\nB\nx\ny\nz\n');
  expect([...'aBxyz'].map((letter) => once.lineAt(once.text.indexOf(letter)))).toEqual([10, 11, 13, 13, 13]);
  const twice = once.edited([{ start: 0, end: 2, text: '' }]);
  expect(twice.text).toBe('B\nx\ny\nz\n');
  expect(twice.lineAt(0)).toBe(11);
});

test('of edits that overlap the outer one is made', () => {
  const source = SourceText.of('[a](b)', 1);
  const edits = [
    { start: 4, end: 5, text: 'c' },
    { start: 0, end: 6, text: 'd' },
  ];
  expect(source.edited(edits).text).toBe('d');
});
