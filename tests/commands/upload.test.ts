/** `deploy/s3/upload.sh`, run with a program in the place of `aws` that writes down what it is told. */
import { execFileSync } from 'node:child_process';
import { chmod, cp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { mediaTypes } from '../../src/domain/media-types.ts';
import { caching } from '../../src/outputs/hosting.ts';
import { aFolder } from '../a-folder.ts';

const redirects = [
  '/old/ /blog/new/ 301',
  '/a%20b%25c.html /blog/new/ 301',
  '/gone/ /404.html 410!',
  '/away/ https://a.example/?b=$HOME&c=*%5C 301',
  '/a%5B1%5D/ /blog/new/ 301',
];
/** Their files, as patterns that stand for themselves. */
const oldPages = ['old/index.html', 'a b%c.html', 'away/index.html', 'a[[]1]/index.html'];
const ends = Object.keys(mediaTypes);
/** A file of every kind but one. */
const built = ends.filter((end) => end !== 'flac').flatMap((end) => [`dist/a.${end}`, `dist/_astro/a.${end}`]);

/** What `aws` is asked, in order. @param rules lines of `_redirects`. */
async function upload(typed: readonly string[], rules: readonly string[] = redirects): Promise<string[][]> {
  const root = await aFolder({
    ...Object.fromEntries(built.map((path) => [path, ''])),
    'dist/_redirects': `${rules.join('\n')}\n`,
    'bin/aws': '#!/bin/sh\nprintf \'%s\\037\' "$@" >>"$AWS_CALLS"\necho >>"$AWS_CALLS"\n',
  });
  await cp('deploy/s3', join(root, 'deploy/s3'), { recursive: true });
  await chmod(join(root, 'bin/aws'), 0o755);
  const calls = join(root, 'calls');
  const env = { ...process.env, AWS_CALLS: calls, PATH: `${join(root, 'bin')}:${process.env['PATH']}` };
  // From anywhere.
  execFileSync('bash', [join(root, 'deploy/s3/upload.sh'), ...typed], { cwd: tmpdir(), env });
  return (await readFile(calls, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\u001f').slice(0, -1));
}

const after = (call: readonly string[], option: string) => call[call.indexOf(option) + 1];

test('uploads what pages name before them, each with its type and caching, then writes redirects, and deletes at the end', async () => {
  const calls = await upload(['my-bucket', '--endpoint-url', 'https://s3.example']);
  expect(calls.every((call) => after(call, '--endpoint-url') === 'https://s3.example')).toBe(true);
  const uploads = calls.filter((call) => call.includes('--include'));
  const kind = (call: readonly string[]) => [
    call[3],
    after(call, '--include'),
    after(call, '--content-type'),
    after(call, '--cache-control'),
  ];
  const ofFolder = (folder: string, cache: string, names: readonly string[]) =>
    names.map((end) => [`s3://my-bucket/${folder}`, `*.${end}`, mediaTypes[end], cache]);
  const pagesLast = [...ends.filter((end) => end !== 'html' && end !== 'flac'), 'html'];
  expect(uploads.map(kind)).toEqual([
    ...ofFolder('_astro/', caching.immutable, pagesLast),
    ...ofFolder('', caching.revalidated, pagesLast),
  ]);
  // Filters that come later win: nothing but the one kind, no hashed file under the other caching, and no old address as a page, not even for a moment.
  const filters = (call: readonly string[]) =>
    call.filter((_, index) => /^--(in|ex)clude$/.test(call[index - 1] ?? ''));
  for (const call of uploads)
    expect(filters(call)).toEqual(['*', after(call, '--include'), '_astro/*', '_headers', '_redirects', ...oldPages]);
  const rest = calls.slice(uploads.length);
  expect(rest.map(([, command]) => command)).toEqual(['put-object', 'put-object', 'put-object', 'put-object', 'sync']);
  expect(rest.slice(0, -1).map((call) => [after(call, '--key'), after(call, '--website-redirect-location')])).toEqual([
    ['old/index.html', '/blog/new/'],
    ['a b%c.html', '/blog/new/'],
    ['away/index.html', 'https://a.example/?b=$HOME&c=*%5C'],
    ['a[1]/index.html', '/blog/new/'],
  ]);
  expect(calls.filter((call) => call.includes('--delete'))).toEqual(rest.slice(-1));
  expect(filters(rest.at(-1) ?? [])).toEqual(['_headers', '_redirects', ...oldPages]);
});

test('a site below a path goes into a folder of the bucket', async () => {
  const calls = await upload(['my-bucket/blog'], ['/blog/old/ /blog/new/ 301']);
  for (const call of calls.filter(([, command]) => command === 'sync')) {
    expect(call.find((word) => word.startsWith('s3:'))).toMatch(/^s3:\/\/my-bucket\/blog(\/|$)/);
    expect(call).toContain('old/index.html');
  }
  const [redirect = []] = calls.filter(([, command]) => command === 'put-object');
  expect([after(redirect, '--bucket'), after(redirect, '--key')]).toEqual(['my-bucket', 'blog/old/index.html']);
});

test('a bucket alone is enough', async () => {
  const calls = await upload(['my-bucket']);
  expect(calls.some((call) => call.includes('--endpoint-url'))).toBe(false);
  expect(calls.at(-1)?.at(-1)).toBe('--only-show-errors');
});
