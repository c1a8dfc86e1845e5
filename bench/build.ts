/** `npm run bench -- 1000`: how long a build of that many posts takes (default 100) from nothing, again, and after one edit. Run it while nothing else builds. */
import { execFile } from 'node:child_process';
import { appendFile, glob, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { postPath, writePosts } from './posts.ts';
import { table } from './table.ts';

interface Run {
  readonly seconds: number;
  /** Of all threads; steadier than `seconds` on a busy machine. */
  readonly processorSeconds: number;
  readonly peakMebibytes: number;
}

const count = Number(process.argv[2] ?? 100);
if (!Number.isInteger(count) || count < 1) {
  console.error(`"${process.argv[2]}" is no number of posts. Type one from 1, as in npm run bench -- 1000`);
  process.exit(1);
}
const folder = resolve('.cache/bench', String(count));
const [content, cache, out] = ['content', 'cache', 'dist'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];

async function build(): Promise<Run> {
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/build-once.ts'], {
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CACHE_DIR: cache,
      CONTENT_DIR: content,
      OUT_DIR: out,
      BUILD_TIME: '2026-02-01T00:00:00Z',
      STRICT: '1',
    },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Run;
}

console.log(`Building ${count} posts three times with Node ${process.versions.node}`);
await writePosts(content, count);
await rm(cache, { recursive: true, force: true });
await rm(out, { recursive: true, force: true });

const cold = await build();
const warm = await build();
await appendFile(postPath(content, Math.floor(count / 2)), '\nOne more sentence.\n');
const edited = await build();

const pages = (await Array.fromAsync(glob('**/*.html', { cwd: out }))).length;
const row = (name: string, { seconds, processorSeconds, peakMebibytes }: Run) => [
  name,
  `${seconds.toFixed(1)} s`,
  `${(seconds / cold.seconds).toFixed(2)} ×`,
  `${processorSeconds.toFixed(1)} s`,
  `${(processorSeconds / cold.processorSeconds).toFixed(2)} ×`,
  `${((seconds * 1000) / count).toFixed(1)} ms`,
  `${Math.round(peakMebibytes)} MiB`,
];
console.log(
  table(
    ['build', 'time', 'of cold', 'processor', 'of cold', 'time a post', 'peak memory'],
    [row('cold', cold), row('again', warm), row('one edit', edited)],
  ),
);
console.log(`${pages} pages`);
