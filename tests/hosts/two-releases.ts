/** Two releases of one site, built one after the other in a copy of the project, and how each engine's folder in `deploy/` says that the second takes the place of the first. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { postPath, writePosts } from '../../bench/posts.ts';
import { installsOnDebian, runs } from '../machine.ts';
import { copyProject } from '../project-copy.ts';
import type { Engine, Running } from './engines.ts';
import { projectRoot } from './site.ts';

const copy = join(projectRoot, '.cache/hosts/copy');
const content = join(copy, 'content');
const served = join(projectRoot, '.cache/hosts/served');

/** Absolute paths. */
export const first = join(projectRoot, '.cache/hosts/first');
export const second = join(projectRoot, '.cache/hosts/second');

function build(into: string, BUILD_TIME: string): void {
  const env = { CONTENT_DIR: 'content', OUT_DIR: 'dist', CACHE_DIR: 'cache', BUILD_TIME, STRICT: '0' };
  execFileSync(process.execPath, ['tools/astro/index.mjs', 'build'], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: 'production', SITE_URL: 'https://built.example', DEPLOY_HOST: 'nginx', ...env },
    stdio: 'pipe',
  });
  rmSync(into, { recursive: true, force: true });
  cpSync(join(copy, 'dist'), into, { recursive: true, preserveTimestamps: true });
}

const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(join(copy, path), change(readFileSync(join(copy, path), 'utf8')));

/** 50 posts; then one more, one edited, one deleted, and other scripts and styles. */
export async function buildReleases(): Promise<void> {
  rmSync(copy, { recursive: true, force: true });
  copyProject(copy);
  await writePosts(content, 50);
  build(first, '2026-11-01T00:00:00Z');
  for (const script of ['search/dialog', 'settings-panel', 'offline', 'reading-dock'])
    appendFileSync(
      join(copy, `src/scripts/${script}.ts`),
      "\ndocument.documentElement.dataset['release'] = 'second';\n",
    );
  for (const sheet of ['search', 'reading', 'print'])
    appendFileSync(join(copy, `src/styles/${sheet}.css`), '\n.second { order: 2 }\n');
  const post = readFileSync(postPath(content, 0), 'utf8');
  mkdirSync(join(content, 'posts/newest'));
  writeFileSync(
    join(content, 'posts/newest/index.mdx'),
    post.replace(/^title: .*/m, 'title: The newest').replace(/^pubDate: .*/m, 'pubDate: 2026-10-31'),
  );
  edit('content/posts/post-45/index.mdx', (text) => text.replace(/^title: .*/m, 'title: An edited title'));
  build(second, '2026-11-02T00:00:00Z');
}

/** An empty folder for a server, with the first release in it. */
export function deployFirst(): string {
  rmSync(served, { recursive: true, force: true });
  cpSync(first, served, { recursive: true, preserveTimestamps: true });
  return served;
}

/** The line of `deploy/<host>/README.md` that copies `dist/` to a server, done on this machine; without one a release is another folder, and another start. */
export async function deploySecond(host: string, running: Running, start: Engine['start']): Promise<Running> {
  const readme = readFileSync(join(projectRoot, `deploy/${host}/README.md`), 'utf8');
  const [, line] = /`(rsync .* dist\/ \S+)`/.exec(readme) ?? [];
  if (!line) {
    await running.stop();
    rmSync(served, { recursive: true });
    cpSync(second, served, { recursive: true, preserveTimestamps: true });
    return start(served, running.port);
  }
  if (!runs('rsync', '--version') && !installsOnDebian('rsync'))
    throw new Error('rsync is not here. Type: apt-get install rsync');
  const here = line.replaceAll('root@server:/var/www/blog', served).replaceAll(/(?<= )dist(?=\/)/g, second);
  execFileSync('sh', ['-c', here]);
  return running;
}
