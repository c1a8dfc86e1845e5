/** Astro's commands, as npm scripts start them: what is refused, and in how many words. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { scripts } from '../../package.json' with { type: 'json' };
import { aFolder } from '../a-folder.ts';
import { aContentDir, astro } from './a-command.ts';

test.each([
  ['build', '20.19.4'],
  ['build', '22.17.1'],
  ['build', '23.11.0'],
  ['build', '24.3.0'],
  ['check', '22.12.0'],
  ['new', '22.12.0'],
  ['announce', '24.0.0'],
] as const)('npm run %s refuses Node %s in one line', async (name, version) => {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const typed = scripts[name].split(' ').slice(1);
  const flags = ['--import', `data:text/javascript,${encodeURIComponent(older)}`];
  const said = promisify(execFile)(process.execPath, [...flags, ...typed]);
  await expect(said).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: `This is Node ${version}, and the blog needs ^22.18.0 || >=24.4.0. Install a newer one from https://nodejs.org/\n`,
  });
});

test.each([
  ['OUT_DIR', 'content/out', 'lies in a folder that a build reads. Give a folder of its own, such as dist'],
  [
    'OUT_DIR',
    'public',
    'holds other files than those of a build, and a build would delete them. Give a folder of its own, such as dist',
  ],
  ['CACHE_DIR', 'package.json', 'is a file. Give a folder of its own, such as node_modules/.astro'],
])('%s=%s is refused in one line', async (name, value, fault) => {
  expect(await astro(['build'], { [name]: value })).toEqual({
    code: 1,
    stdout: '',
    stderr: `${name} is "${value}", which ${fault}\n`,
  });
});

// Node's own way to make folders never ends in `/proc`. Other systems may close it, or have none.
test('where the system takes no folder a build ends: with a warning for the cache, in one line for the site', async () => {
  const folder = await aFolder();
  const env = { CONTENT_DIR: await aContentDir(), CACHE_DIR: '/proc/cache', OUT_DIR: join(folder, 'out') };
  const built = await astro(['build'], env);
  expect(built.code).toBe(0);
  expect(built.stdout + built.stderr).toContain('/proc/cache may not be written, so nothing is kept for the next run');
  const refused = await astro(['build'], { ...env, CACHE_DIR: join(folder, 'cache'), OUT_DIR: '/proc/site' });
  expect(refused).toEqual({
    code: 1,
    stdout: '',
    stderr: 'OUT_DIR is "/proc/site", where nothing may be written. Give a folder that this user may write\n',
  });
});

test('a second development server is told of the first', async () => {
  const content = await aContentDir();
  const env = { CONTENT_DIR: content, CACHE_DIR: await aFolder() };
  const first = spawn(process.execPath, ['tools/astro/index.mjs', 'dev', '--port', '4567'], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  onTestFinished(async () => {
    first.kill();
    await once(first, 'close');
  });
  let said = '';
  // A server whose output nobody can read any more ends with the next line that it writes.
  for await (const chunk of first.stdout.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.includes('watching for file changes')) break;
  }
  first.stdout.resume();
  const [url] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
  const { code, stderr } = await astro(['dev'], env);
  expect(code).toBe(1);
  expect(stderr).toBe(
    `The development server of this content runs already at ${url} (process ${first.pid}). Press Ctrl+C where it runs, or type: kill ${first.pid}\n`,
  );
});

test('a port that is taken, or none, is refused in one line', async () => {
  const taken = createServer().listen(0, 'localhost');
  await once(taken, 'listening');
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const env = { CONTENT_DIR: await aContentDir(), CACHE_DIR: await aFolder(), OUT_DIR: await aFolder() };
  for (const command of ['preview', 'dev']) {
    const { code, stderr } = await astro([command, '--port', String(port)], env);
    expect([code, stderr.trim()]).toEqual([
      1,
      expect.stringMatching(
        `^Port ${port} is in use by another server, http://localhost:${port}/\\. Stop that one, or type: npm run ${command} -- --port \\d+$`,
      ),
    ]);
  }
  expect(await astro(['preview', '--port=four'], env)).toEqual({
    code: 1,
    stdout: '',
    stderr: '--port takes a number up to 65535, as in: npm run preview -- --port 4321\n',
  });
  const nowhere = join(await aFolder(), 'none');
  expect(await astro(['preview'], { ...env, OUT_DIR: nowhere })).toEqual({
    code: 1,
    stdout: '',
    stderr: `There is no build in ${nowhere}. Type: npm run build\n`,
  });
});
