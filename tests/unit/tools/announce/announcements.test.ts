import { expect, test } from 'vitest';
import { newsFor, recorded } from '../../../../tools/announce/announcements.ts';

const a = { url: 'https://a.example/a/', version: '1' };
const b = { url: 'https://a.example/b/', version: '1' };

test('what is gone is forgotten', () => {
  const told = { x: { [a.url]: '1', [b.url]: '1' } };
  expect(recorded(told, 'x', newsFor([a], told.x))).toEqual({ x: { [a.url]: '1' } });
});

test('the order in which things were told does not show', () => {
  const one = recorded(recorded({}, 'x', newsFor([a])), 'w', newsFor([b]));
  const two = recorded(recorded({}, 'w', newsFor([b])), 'x', newsFor([a]));
  expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});
