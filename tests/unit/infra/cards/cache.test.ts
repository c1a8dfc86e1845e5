import { mkdtemp, readdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cachedCard, pruneCards } from '../../../../src/infra/cards/cache.ts';

const folder = () => mkdtemp(join(tmpdir(), 'cards-'));
const png = (text: string) => new TextEncoder().encode(text);

test('a card is drawn once for the same data', async () => {
  const at = await folder();
  const drawn: string[] = [];
  const card = (data: string) =>
    cachedCard(at, [data], async () => {
      drawn.push(data);
      return png(data);
    });
  const given = [await card('a'), await card('a'), await card('b')];
  expect(given.map((bytes) => Buffer.from(bytes).toString())).toEqual(['a', 'a', 'b']);
  expect(drawn).toEqual(['a', 'b']);
});

test('two that draw one card at a time do not meet', async () => {
  const at = await folder();
  const both = await Promise.all([1, 2].map(() => cachedCard(at, ['a'], async () => png('a'))));
  expect(both.map((bytes) => Buffer.from(bytes).toString())).toEqual(['a', 'a']);
  expect((await readdir(at)).length).toBe(1);
});

test('parts of the data are told apart', async () => {
  const at = await folder();
  await cachedCard(at, ['ab', 'c'], async () => png('1'));
  await cachedCard(at, ['a', 'bc'], async () => png('2'));
  expect((await readdir(at)).length).toBe(2);
});

test('what nobody asked for in a month is removed, what somebody did stays', async () => {
  const at = await folder();
  for (const data of ['used', 'left']) await cachedCard(at, [data], async () => png(data));
  const before = new Date('2026-01-01');
  for (const name of await readdir(at)) await utimes(join(at, name), before, before);
  await cachedCard(at, ['used'], () => Promise.reject(new Error('drawn again')));
  await pruneCards(at);
  expect((await readdir(at)).length).toBe(1);
  expect(Buffer.from(await cachedCard(at, ['used'], () => Promise.reject(new Error('gone')))).toString()).toBe('used');
});

test('nothing to prune is no fault', async () => {
  await expect(pruneCards(join(await folder(), 'absent'))).resolves.toBeUndefined();
});
