/** The site that every engine serves: the awkward content, built for its host. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { writePosts } from '../../bench/posts.ts';
import type { HostName } from '../../src/site.config.ts';
import { filesOf } from '../build/site.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface Site {
  readonly dir: string;
  /** Paths below `dir`, with slashes. */
  readonly files: readonly string[];
  /** Old addresses and where they lead, percent-encoded. */
  readonly redirects: readonly (readonly [from: string, to: string])[];
}

/** Redirects beside the aliases of the content. */
const redirects = {
  '/blog/given-up/': 'gone',
  '/tags/given-up/': 'gone',
  '/tags/odd/': '/tags/',
  '/elsewhere/': 'https://elsewhere.example/a?b=$1&c={d}',
  '/odd-$1-{now}/': '/archive/',
};
export const goneUrl = '/blog/given-up/';
export const film = { path: 'blog/moved-twice/film.mp4', bytes: 300_000 } as const;

/** `HOSTS_POSTS=1000 npm run test:hosts` asks the same of a large site. */
const morePosts = Number(process.env['HOSTS_POSTS'] ?? 0);

export async function buildSite(host: HostName): Promise<Site> {
  const dir = join(projectRoot, '.cache/builds', `hosts-${host}`);
  const content = join(projectRoot, '.cache/hosts/content');
  await writePosts(content, morePosts);
  cpSync(join(projectRoot, 'tests/fixtures/content-awkward'), content, { recursive: true });
  writeFileSync(join(content, 'redirects.yaml'), JSON.stringify(redirects));
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: dir,
    SITE_URL: 'https://built.example',
    BUILD_TIME: '2030-01-01T00:00:00Z',
    STRICT: '0',
    DEPLOY_HOST: host,
  };
  execFileSync(process.execPath, ['tools/astro/index.mjs', 'build'], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: 'pipe',
  });
  // Servers read names, not frames.
  writeFileSync(join(dir, film.path), Buffer.from(Array.from({ length: film.bytes }, (_, index) => index % 251)));
  const rules = readFileSync(join(dir, '_redirects'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [from, to, status] = line.split(' ');
      return from && to && status === '301' ? [[from, to] as const] : [];
    });
  return { dir, files: filesOf({ dir }), redirects: rules };
}
