/** `npm run bench -- 1000`: how long a build of that many posts takes (default 100), by turns with Eleventy on the same posts: from nothing, after one edit, and with nothing changed. Run it while nothing else builds. */
import { execFile } from 'node:child_process';
import { appendFile, glob, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { installPackages } from '../tools/folder-packages.ts';
import { postPath, writePosts } from './posts.ts';
import { table } from './table.ts';

interface Run {
  readonly seconds: number;
  readonly peakMebibytes: number;
}

const [count, turns] = [Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 3)];
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(turns) || turns < 1) {
  console.error(
    `"${process.argv.slice(2).join(' ')}" is no number of posts. Type one from 1, as in npm run bench -- 1000, and the number of turns after it if you like`,
  );
  process.exit(1);
}
const folder = resolve('.cache/bench', String(count));
const at = (name: string) => join(folder, name);

/** Runs one of the two in a process of its own, so that its memory is its own. Time counts from the start of the process, as for whoever types the command. */
async function run(program: string, out: string): Promise<Run> {
  const start = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    maxBuffer: 1 << 26,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CACHE_DIR: at('cache'),
      CONTENT_DIR: at('content'),
      OUT_DIR: at(out),
      BUILD_TIME: '2026-02-01T00:00:00Z',
      STRICT: '1',
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const { peakMebibytes } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Run;
  return { seconds, peakMebibytes };
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const stages = ['from nothing', 'one edit', 'nothing changed'] as const;
const runs = stages.map(() => ({ ours: [] as Run[], eleventys: [] as Run[] }));

installPackages('bench');
console.log(`Building ${count} posts, ${turns} times each, with Node ${process.versions.node}`);
await writePosts(at('content'), count);
for (let turn = 0; turn < turns; turn++) {
  for (const [index, stage] of stages.entries()) {
    if (stage === 'from nothing')
      for (const name of ['cache', 'dist', 'eleventy']) await rm(at(name), { recursive: true, force: true });
    if (stage === 'one edit')
      await appendFile(postPath(at('content'), Math.floor(count / 2)), '\nOne more sentence.\n');
    runs[index]?.eleventys.push(await run('bench/eleventy-once.ts', 'eleventy'));
    runs[index]?.ours.push(await run('bench/build-once.ts', 'dist'));
  }
}

const rows = runs.map(({ ours, eleventys }, index) => {
  const [seconds, theirs] = [median(ours.map((each) => each.seconds)), median(eleventys.map((each) => each.seconds))];
  const peak = (all: readonly Run[]) => `${Math.round(median(all.map(({ peakMebibytes }) => peakMebibytes)))} MiB`;
  return [
    stages[index] ?? '',
    `${seconds.toFixed(1)} s`,
    peak(ours),
    `${theirs.toFixed(1)} s`,
    peak(eleventys),
    `${(seconds / theirs).toFixed(2)} ×`,
  ];
});
console.log(table(['build', 'time', 'peak memory', 'Eleventy', 'peak memory', 'of Eleventy'], rows));
const files = async (pattern: string) => (await Array.fromAsync(glob(pattern, { cwd: at('dist') }))).length;
console.log(`${await files('**/*.html')} pages`);
