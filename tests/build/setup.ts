/** Builds every site of `builds.ts` before the tests read them. A build whose inputs have not changed since is kept. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { inParallel } from '../../src/authoring/in-parallel.ts';
import { awkward, awkwardCold, awkwardElsewhere, type Build, builds, empty, paths, planted } from './builds.ts';
import { writePlantedContent } from './planted-content.ts';

// All that a build reads inside the project: its code, its configuration, the versions installed.
const inputs = [
  'src/**',
  'tools/astro/**',
  'public/**',
  'astro.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

async function fingerprint({ content, origin, time, strict, nodeEnv }: Build): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([process.version, content, origin, time, strict, nodeEnv]));
  const files = [
    ...globSync(inputs, { cwd: paths.projectRoot, withFileTypes: true }),
    ...globSync('**', { cwd: content, withFileTypes: true }),
  ]
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) hash.update(relative(paths.projectRoot, file)).update(await readFile(file));
  return hash.digest('hex');
}

/** The environment without what the test runner adds to it: a build must not know that it is tested. */
function environment({ content, dir, origin, time, strict, nodeEnv }: Build): NodeJS.ProcessEnv {
  const runner = /^(VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$)/;
  const inherited = Object.entries(process.env).filter(([name]) => !runner.test(name));
  return {
    ...Object.fromEntries(inherited),
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_DIR: content,
    OUT_DIR: dir,
    SITE_URL: origin,
    BUILD_TIME: time.toISOString(),
    STRICT: strict ? '1' : '0',
    ...(nodeEnv === undefined ? {} : { NODE_ENV: nodeEnv, BASE_URL: 'https://others.example/app' }),
  };
}

function astroBuild(build: Build, variables: NodeJS.ProcessEnv = {}): Promise<void> {
  const child = spawn(process.execPath, ['tools/astro/index.mjs', 'build'], {
    cwd: paths.projectRoot,
    env: { ...environment(build), ...variables },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      const log = Buffer.concat(said).toString();
      // A folder without entries is in order, and Astro's advice about it would mislead.
      if (code === 0 && !log.includes('does not exist or is empty')) done();
      else failed(new Error(`The build "${build.name}" ended with ${code}:\n${log}`));
    });
  });
}

const stamp = ({ name }: Build) => join(paths.cache, `${name}.stamp`);

export async function setup(): Promise<void> {
  await mkdir(empty.content, { recursive: true });
  await writePlantedContent(planted.content);
  await rm(awkwardElsewhere.content, { recursive: true, force: true });
  await cp(awkward.content, awkwardElsewhere.content, { recursive: true });
  // Two at a time: builds of different content must not meet.
  await inParallel(builds, 2, async (build) => {
    const inputs = await fingerprint(build);
    const known = await readFile(stamp(build), 'utf8').catch(() => undefined);
    if (known === inputs) return;
    const started = performance.now();
    await rm(stamp(build), { force: true });
    if (build === awkward) {
      const cache = join(paths.cache, 'cold');
      await rm(cache, { recursive: true, force: true });
      await astroBuild(build, { CACHE_DIR: cache });
      await rm(awkwardCold.dir, { recursive: true, force: true });
      await cp(awkward.dir, awkwardCold.dir, { recursive: true });
      await astroBuild(build, { CACHE_DIR: cache });
    } else await astroBuild(build);
    await writeFile(stamp(build), inputs);
    console.info(`Built ${build.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  });
}
