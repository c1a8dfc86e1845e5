/** A site that takes dates and contributors from git, and links to its repository: every format says the same, and a commit more makes another site. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { aFolder } from '../a-folder.ts';
import { copyProject } from '../project-copy.ts';

// As a CI system names the folder of a branch, and as people name theirs.
const project = join(await aFolder(), "feature%2Fx of Sodiarc's 設計");
const site = join(project, 'dist');
const post = 'content/posts/a-ledger/index.md';
const at = '2026-02-20T10:00:00Z';

const git = (...typed: readonly string[]) => execFileSync('git', ['-C', project, ...typed], { stdio: 'pipe' });
function commit(name: string, date: string): void {
  const mail = 'secret@mail.example';
  git('add', 'content');
  execFileSync('git', ['-C', project, 'commit', '--quiet', '--message', 'A change'], {
    env: {
      ...process.env,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: mail,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: mail,
      GIT_COMMITTER_DATE: date,
    },
  });
}

function build(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/astro/index.mjs', 'build'], {
    cwd: project,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: 'https://built.example',
      BUILD_TIME: '2026-03-01T00:00:00Z',
      CACHE_DIR: join(project, 'cache'),
    },
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}
let said = '';
const file = (path: string) => readFileSync(join(site, path), 'utf8');
const page = (path: string) => parseHTML(file(path)).document;

beforeAll(() => {
  copyProject(project, 'content-incremental');
  const config = join(project, 'src/site.config.ts');
  const written = readFileSync(config, 'utf8');
  const changed = written
    .replace('updatedDate: false, contributors: false', 'updatedDate: true, contributors: true')
    .replace(
      'repository: false',
      "repository: { url: 'https://github.com/lamps/blog', branch: 'main', folder: 'content', forge: 'github', links: ['edit', 'report'] }",
    );
  writeFileSync(config, changed);
  git('init', '--quiet', '--initial-branch=main');
  commit('Sodiarc Team', '2026-01-01T10:00:00Z');
  appendFileSync(join(project, post), '\nOne more sentence.\n');
  commit('Ben Okafor', at);
  said = build();
}, 5 * 60_000);

test('the date of the last change is the same in every format', () => {
  expect(page('blog/a-ledger/index.html').querySelector('.dt-updated')?.getAttribute('datetime')).toBe(
    '2026-02-20T10:00:00.000Z',
  );
  const graph = page('blog/a-ledger/index.html').querySelector('script[type="application/ld+json"]')?.textContent ?? '';
  expect(graph).toContain(`"dateModified":"${at}"`);
  expect(file('atom.xml')).toContain(`<updated>${at}</updated>`);
  expect(file('feed.json')).toContain(`"date_modified":"${at}"`);
  expect(file('sitemap-0.xml')).toMatch(/a-ledger\/<\/loc><lastmod>2026-02-20T10:00:00.000Z/);
  expect(file('blog/a-ledger.md')).toContain('updated: 2026-02-20T10:00:00.000Z');
});

test('who helped is named, without an address', () => {
  expect(page('blog/a-ledger/index.html').querySelector('.post-footer')?.textContent).toContain(
    'With the help of Ben Okafor',
  );
  expect(file('blog/a-ledger/index.html')).toContain('"contributor":[{"@type":"Person","name":"Ben Okafor"}]');
  expect(file('atom.xml')).toContain('<contributor><name>Ben Okafor</name></contributor>');
  expect(file('blog/a-ledger.md')).toContain('contributors:\n  - Ben Okafor');
  const files = globSync('**/*.{html,xml,json,md,txt}', { cwd: site });
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((name) => file(name).includes('secret@mail'))).toEqual([]);
});

test('a post and a page link to their files', () => {
  const links = (path: string) =>
    [...page(path).querySelectorAll('a[rel="nofollow"]')].map((link) => link.getAttribute('href'));
  expect(links('blog/a-ledger/index.html')).toEqual([
    `https://github.com/lamps/blog/edit/main/${post}`,
    'https://github.com/lamps/blog/issues/new?title=A%20mistake%20in%20%E2%80%9CA%20ledger%E2%80%9D&body=https%3A%2F%2Fbuilt.example%2Fblog%2Fa-ledger%2F',
  ]);
  expect(links('about/index.html')[0]).toBe('https://github.com/lamps/blog/edit/main/content/pages/about.md');
});

test('a new commit makes another site, and nothing else does', () => {
  expect(build()).toContain('nothing has changed');
  appendFileSync(join(project, post), '\nAnd another.\n');
  build();
  expect(file('atom.xml')).not.toContain('2026-02-25');
  commit('Ben Okafor', '2026-02-25T10:00:00Z');
  build();
  expect(file('atom.xml')).toContain('<updated>2026-02-25T10:00:00Z</updated>');
});

test('a link of the settings that nothing answers is told with its line', () => {
  expect(said).toMatch(/src\/site\.config\.ts:\d+:\d+ {2}broken-link\s+Nothing on this site answers \/sessions\//);
});
