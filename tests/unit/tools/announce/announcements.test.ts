import { describe, expect, test } from 'vitest';
import { newsFor, recorded } from '../../../../tools/announce/announcements.ts';

const a = { url: 'https://a.example/a/', version: '1' };
const b = { url: 'https://a.example/b/', version: '1' };

describe('newsFor', () => {
  test('who was told nothing hears everything, in the order given', () => {
    expect(newsFor([b, a])).toEqual([
      { ...b, what: 'new' },
      { ...a, what: 'new' },
    ]);
  });

  test('what stands as it was told is no news', () => {
    expect(newsFor([a, b], { [a.url]: '1', [b.url]: '1' })).toEqual([]);
  });

  test('another version is a change, and what is no longer there is gone', () => {
    expect(newsFor([{ ...a, version: '2' }], { [a.url]: '1', [b.url]: '1' })).toEqual([
      { ...a, version: '2', what: 'changed' },
      { ...b, what: 'gone' },
    ]);
  });
});

describe('recorded', () => {
  test('what was told is no news to that target, and stays news to the others', () => {
    const ledger = recorded({ hub: { [b.url]: '1' } }, 'indexnow', newsFor([b, a]));
    expect(newsFor([a, b], ledger['indexnow'])).toEqual([]);
    expect(newsFor([a, b], ledger['hub'])).toEqual([{ ...a, what: 'new' }]);
  });

  test('what is gone is forgotten', () => {
    const told = { x: { [a.url]: '1', [b.url]: '1' } };
    expect(recorded(told, 'x', newsFor([a], told.x))).toEqual({ x: { [a.url]: '1' } });
  });

  test('the order in which things were told does not show', () => {
    const one = recorded(recorded({}, 'x', newsFor([a])), 'w', newsFor([b]));
    const two = recorded(recorded({}, 'w', newsFor([b])), 'x', newsFor([a]));
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
  });
});
