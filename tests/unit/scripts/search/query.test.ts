import { describe, expect, test } from 'vitest';
import { queryWords } from '../../../../src/scripts/search/query.ts';

const idle = new Set(['how', 'to', 'the', 'dont']);
const texts = (query: string) => queryWords(query, idle).map(({ text }) => text);

describe('the words of a query', () => {
  test('are one where signs join them, with their parts', () => {
    expect(texts('Café DON’T first-party Node.js C++')).toEqual(['cafe', 'dont', 'firstparty', 'nodejs', 'c++']);
    expect(queryWords('first-party ', idle)[0]?.parts).toEqual(['first', 'party']);
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
