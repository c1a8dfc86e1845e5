/** Real builds that are killed, and real caches that are damaged. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { appendFile, cp, readdir, readFile, truncate, utimes, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { aFolder } from '../a-folder.ts';

let root = '';
let out = '';
let whole: Record<string, string> = {};
const minutes = 60_000;

/** Ends when the build does, or kills it when it has said `last`. */
function build(last?: string, variables = {}): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['tools/astro/index.mjs', 'build'], {
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: resolve('tests/fixtures/content-sentinel'),
      OUT_DIR: out,
      CACHE_DIR: join(root, 'cache'),
      BUILD_TIME: '2026-06-01T00:00:00Z',
      STRICT: '0',
      ...variables,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
      if (last && said.includes(last)) child.kill('SIGKILL');
    });
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, said }));
  });
}

const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**', { cwd: folder })
      .filter((file) => statSync(join(folder, file)).isFile())
      .toSorted()
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

beforeAll(async () => {
  root = await aFolder();
  out = join(root, 'site');
  const { code, said } = await build();
  expect(code, said).toBe(0);
  whole = digests(out);
}, 5 * minutes);

test.each([
  'Syncing content',
  'Building static entrypoints',
  'generating static routes',
  '/blog/in-the-open/index.html',
  'Complete',
])(
  'a build that is killed when it has said "%s" leaves the old site whole',
  async (last) => {
    // What was touched is made again.
    await utimes(join(out, 'index.html'), new Date(), new Date());
    expect((await build(last)).code).not.toBe(0);
    expect(digests(out)).toEqual(whole);
    expect((await readdir(root)).toSorted()).toEqual(['cache', 'site']);
  },
  5 * minutes,
);

test(
  'damaged caches are not believed',
  async () => {
    expect((await build()).code).toBe(0);
    const [place = ''] = await readdir(join(root, 'cache'));
    const cache = join(root, 'cache', place);
    const files = globSync(['assets/*', 'og/*/*'], { cwd: cache }).map((file) => join(cache, file));
    expect(files.length).toBeGreaterThan(10);
    for (const [index, file] of files.entries()) {
      const bytes = await readFile(file);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      if (index % 3 === 0) await truncate(file, 0);
      else if (index % 3 === 1) await truncate(file, middle);
      else await writeFile(file, bytes);
    }
    const store = join(cache, 'data-store.json');
    await writeFile(store, (await readFile(store, 'utf8')).replaceAll('open', 'shut'));
    await utimes(join(out, 'index.html'), new Date(), new Date());
    const { code, said } = await build();
    expect(code, said).toBe(0);
    expect(said).toContain('Files of the cache that were damaged');
    expect(digests(out)).toEqual(whole);
  },
  5 * minutes,
);

test(
  'a page that was changed in the site is made anew, also when its time is set back',
  async () => {
    const page = join(out, 'blog/in-the-open/index.html');
    const change = async (text: string) => {
      await writeFile(page, text);
      await utimes(page, 1_000, 1_000);
    };
    const text = await readFile(page, 'utf8');
    await change(text);
    expect((await build()).code).toBe(0);
    await change(text.replaceAll('open', 'shut'));
    const { code, said } = await build();
    expect(code, said).toBe(0);
    expect(digests(out)).toEqual(whole);
  },
  5 * minutes,
);

test(
  'what is up to date is not made again, and its findings are told again',
  async () => {
    const content = join(root, 'content');
    const site = join(root, 'other');
    await cp('tests/fixtures/content-sentinel', content, { recursive: true });
    const post = join(content, 'posts/in-the-open/index.mdx');
    await appendFile(post, '\n[nobody](/nowhere/)\n');
    const again = async (variables = {}) =>
      (await build(undefined, { CONTENT_DIR: content, OUT_DIR: site, ...variables })).said;
    const upToDate = `${site} is what a build would make now`;

    const first = await again();
    expect(first).toContain('/nowhere/');
    // Below the pages, where the summary stands.
    expect(first.slice(first.indexOf('Published: '))).toContain('There are findings');
    const same = await again();
    expect(same).toContain(upToDate);
    expect(same).toContain('/nowhere/');
    // Where a build would have written the site is in the site itself when that is a mount point.
    expect(globSync('cache/*/site', { cwd: root })).toEqual([]);
    // A later minute of the same day, and an earlier one.
    expect(await again({ BUILD_TIME: '2026-06-01T00:01:00Z' })).toContain(upToDate);
    expect(await again({ BUILD_TIME: '2026-05-31T23:59:00Z' })).not.toContain(upToDate);
    expect(await again({ BUILD_TIME: '2026-07-01T00:00:00Z' })).not.toContain(upToDate);
    expect(await again({ SITE_URL: 'https://other.example' })).not.toContain(upToDate);
    await again();
    await writeFile(join(site, 'index.html'), 'changed');
    expect(await again()).not.toContain(upToDate);
    await appendFile(post, '\nOne more sentence.\n');
    expect(await again()).not.toContain(upToDate);
    expect(readFileSync(join(site, 'blog/in-the-open/index.html'), 'utf8')).toContain('One more sentence');
    expect(await again()).toContain(upToDate);
  },
  5 * minutes,
);
