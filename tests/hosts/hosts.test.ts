/** The same questions to every engine that the site is tried on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, ask } from './ask.ts';
import { engines, type Running } from './engines.ts';
import { type Expected, type Question, questionsOf } from './questions.ts';
import { buildSite } from './site.ts';

const readers = 200;

const unpacked = ({ body, headers: { 'content-encoding': encoding } }: Answer) =>
  encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;

function check(answer: Answer, expected: Expected, dir: string): void {
  expect([expected.status].flat(), 'status').toContain(answer.status);
  for (const [name, value] of Object.entries(expected.headers ?? {})) {
    const got = [answer.headers[name] ?? (value instanceof RegExp ? '' : undefined)].flat().join();
    if (value === false) expect(answer.headers[name], name).toBeUndefined();
    else if (typeof value === 'string') expect(got, name).toBe(value);
    else expect(got, name).toMatch(value);
  }
  if (expected.file === undefined) return;
  const bytes = expected.file === '' ? Buffer.alloc(0) : readFileSync(join(dir, expected.file));
  expect(unpacked(answer).equals(bytes.subarray(...(expected.range ?? []))), `the bytes of ${expected.file}`).toBe(
    true,
  );
}

describe.each(engines)('$host', async ({ host, limits, start }) => {
  const site = await buildSite(host);
  const questions = questionsOf(site);
  let running: Running;
  beforeAll(async () => {
    running = await start(site.dir);
  });
  afterAll(() => running?.stop());

  test('each question has a name of its own, and each limit is one of an answer', () => {
    const names = questions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(60);
    expect(limits.filter((limit) => !names.some((name) => limit.questions.test(name)))).toEqual([]);
  });

  test.each(questions)('$name', async (question: Question) => {
    const { port } = running;
    const expected = { ...question, ...limits.find((limit) => limit.questions.test(question.name))?.instead };
    const answer = await ask(port, question);
    check(answer, expected, site.dir);
    if (!expected.again) return;
    const { etag = '' } = answer.headers;
    expect(etag).not.toBe('');
    const second = await ask(port, { ...question, send: { ...question.send, 'if-none-match': etag } });
    expect([second.status, second.body.length]).toEqual([304, 0]);
    expect(second.headers['content-security-policy']).toBe(answer.headers['content-security-policy']);
  });

  test(`${readers} readers at once get what they ask for`, async () => {
    const pages = questions.filter(({ status, file, send, method }) => status === 200 && file && !send && !method);
    const asked = Array.from({ length: readers }, (_, index) => pages[index % pages.length] as Question);
    const answers = await Promise.all(asked.map((question) => ask(running.port, question)));
    for (const [index, answer] of answers.entries()) {
      const { status, file } = asked[index] as Question;
      check(answer, { status, ...(file && { file }) }, site.dir);
    }
  });
});
