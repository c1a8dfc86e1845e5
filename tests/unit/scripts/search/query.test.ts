import { describe, expect, test } from 'vitest';
import { queryWords, stemOf } from '../../../../src/scripts/search/query.ts';

const idle = new Set(['how', 'to', 'the', 'dont']);
const texts = (query: string) => queryWords(query, idle).map(({ text }) => text);

describe('the words of a query', () => {
  test('are spelled as the index spells them', () => {
    expect(texts('Café DON’T naïve')).toEqual(['cafe', 'dont', 'naive']);
    expect(texts('first-party Node.js c++')).toEqual(['first', 'party', 'node', 'js', 'c']);
    expect(texts('ﬁle')).toEqual(['file']);
    expect(texts('Rust 1.28.2, v1.0')).toEqual(['rust', '1282', 'v10']);
  });

  test('are characters in scripts without spaces', () => {
    expect(texts('設計 API')).toEqual(['設', '計', 'api']);
  });

  test('count once', () => {
    expect(texts('code code review')).toEqual(['code', 'review']);
    expect(texts('   ')).toEqual([]);
  });

  test('are idle beside one that tells something, and only then', () => {
    const idleOf = (query: string) => queryWords(query, idle).filter(({ isIdle }) => isIdle).length;
    expect(idleOf('how to estimate')).toBe(2);
    expect(idleOf('how to')).toBe(0);
  });

  test('the last is open until something follows it', () => {
    const open = (query: string) => queryWords(query, idle).flatMap(({ text, isOpen }) => (isOpen ? [text] : []));
    expect(open('failure bud')).toEqual(['bud']);
    expect(open('failure bud ')).toEqual([]);
  });
});

test('forms of a word share a stem, and other words do not', () => {
  expect(new Set(['estimate', 'estimates', 'estimated', 'estimating'].map(stemOf)).size).toBe(1);
  expect(stemOf('decide')).toBe(stemOf('deciding'));
  expect(stemOf('code')).not.toBe(stemOf('cost'));
});
