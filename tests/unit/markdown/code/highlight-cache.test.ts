import { expect, test } from 'vitest';
import { remembered } from '../../../../src/markdown/code/highlight-cache.ts';

test('what was made once is not made again, and nobody changes it for another', async () => {
  let made = 0;
  const ask = (...what: string[]) => remembered(what, async () => [++made]);
  (await ask('ts', 'let a')).push(9);
  expect(await ask('ts', 'let a')).toEqual([1]);
  expect(await ask('js', 'let a')).toEqual([2]);
  expect(await ask('ts', 'let b')).toEqual([3]);
});

test('the oldest is forgotten, in the end', async () => {
  let made = 0;
  const ask = (name: string) => remembered(['many', name], async () => ++made);
  for (let index = 0; index <= 2_000; index++) await ask(String(index));
  expect(await ask('1000')).toBe(1001);
  expect(await ask('0')).toBe(2002);
});
