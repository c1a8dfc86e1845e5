import { expect, test } from 'vitest';
import { CompilePool } from '../../../src/authoring/compile-pool.ts';

const job = {
  body: 'A lamp.',
  format: 'md',
  file: 'content/posts/a/index.md',
  path: '/content/posts/a/index.md',
  firstLine: 1,
  lang: 'en',
  url: 'https://built.example/blog/a/',
  site: 'https://built.example',
} as const;

test('that no compiler starts is said for all documents at once, with what Node said', async () => {
  const pool = new CompilePool({ seconds: 10, megabytes: Number.NaN }, 1);
  const results = await Promise.allSettled([pool.compile(job), pool.compile(job)]);
  const [first, second] = results.map((result) => result.status === 'rejected' && result.reason);
  expect(String(first)).toMatch(/^Error: The compiler does not start: .*NaN.* No post is at fault\./);
  expect(second).toBe(first);
});
