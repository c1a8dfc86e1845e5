import { expect, test } from 'vitest';
import { markOf } from '../../../src/outputs/mark.ts';

test('a drawing of any box is a mark, without what programs write around it', () => {
  const svg =
    '<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5, 0 200 100" width="200" fill="none" stroke-linecap="round">\n<!-- a note -->\n  <path fill="#c00" d="M0 0h9"/>\n</svg>\n';
  expect(markOf(svg)).toEqual({
    box: [-5, 0, 200, 100],
    inherited: { fill: 'none', 'stroke-linecap': 'round' },
    shapes: '<path fill="#c00" d="M0 0h9"/>',
  });
  expect(markOf('<svg width="24" height="12px"><path d=""/></svg>').box).toEqual([0, 0, 24, 12]);
});

test.each([
  ['<svg viewBox="0 0 1 1"></svg>', 'src/assets/mark.svg: there is no drawing between <svg> and </svg>.'],
  ['<svg><path d=""/></svg>', 'src/assets/mark.svg: <svg> needs viewBox="0 0 width height"'],
  ['<svg viewBox="0 0 1 1"><path style="fill:red"/></svg>', 'write colours as attributes, fill="#131927"'],
  ['<svg viewBox="0 0 1 1"><style>path{}</style><path/></svg>', 'write colours as attributes'],
])('what cannot be one says what to type: %s', (svg, message) => expect(() => markOf(svg)).toThrow(message));
