/** `npm run clear-samples`, as an owner types it, in a copy of what comes with the project. */
import { execFile } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { aFolder, writeFiles } from '../a-folder.ts';
import { aContentDir, run } from './a-command.ts';

const git = (folder: string, ...typed: readonly string[]) =>
  promisify(execFile)('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...typed]);

/** The samples in a repository of their own, with `files` beside them. */
async function someSamples(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const parent = await aFolder();
  const root = join(parent, 'content');
  await cp('tests/fixtures/content-site', root, { recursive: true });
  await writeFiles(root, files);
  await commit(parent);
  return root;
}

async function commit(folder: string): Promise<void> {
  await git(folder, 'init', '--quiet');
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--message', 'Samples');
}

test('leaves an empty blog with which nothing is wrong, and says what comes next', async () => {
  const CONTENT_DIR = await someSamples({ 'published.txt': '/blog/where-care-pays/ 2026-01-03T00:00:00Z\n' });
  const { code, stdout, stderr } = await run('clear-samples', [], { CONTENT_DIR });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('content/pages/sessions.mdx linked to a post that is gone; its words are left.\n');
  expect(stdout).toContain('npm run new -- "The title"');
  // With folders for what is to be written next.
  expect(await readdir(CONTENT_DIR)).toEqual(['authors', 'categories', 'pages', 'posts', 'series', 'tags']);
  expect(await readdir(join(CONTENT_DIR, 'posts'))).toEqual([]);
  expect(await readFile(join(CONTENT_DIR, 'pages/sessions.mdx'), 'utf8')).toContain('read Bring a Decision first');
  expect(await run('check', [], { CONTENT_DIR, STRICT: '1', BUILD_TIME: '2027-01-01T00:00:00Z' })).toMatchObject({
    code: 0,
    stderr: '',
    stdout: expect.stringContaining(`Before the first post, write content/authors/${site.defaultAuthor}.yaml, or`),
  });
  await git(CONTENT_DIR, 'commit', '--quiet', '--all', '--message', 'Empty');
  expect((await run('clear-samples', [], { CONTENT_DIR })).stdout).toBe('No sample is left in content.\n');
});

test('keeps an owner’s posts and what they name', async () => {
  const own =
    '---\ntitle: Mine\ndescription: A post of my own, about what I have seen.\npubDate: 2026-01-02\ncategory: craft\ntags: [Judgment]\nauthors: [sodiarc-team]\n---\n\nText.\n';
  const published = [
    '/blog/mine/',
    '/blog/where-care-pays/',
    '/categories/craft/',
    '/categories/practice/',
    '/categories/practice/rss.xml',
    '/tags/alerts/',
  ];
  const CONTENT_DIR = await someSamples({
    'posts/mine.md': own,
    'published.txt': published.map((url) => `${url} 2026-01-03T00:00:00Z\n`).join(''),
    'pages/about.mdx': '---\ntitle: About\ndescription: Who I am.\n---\n\nI write.\n',
  });
  const { stdout } = await run('clear-samples', [], { CONTENT_DIR });
  // Nothing is asked for that is done.
  expect(stdout).toContain('sessions.mdx   speaks of Sodiarc');
  expect(stdout).not.toMatch(/yaml {3}|about\.mdx {3}|npm run new/);
  expect(stdout).toContain(
    'Kept, because your posts use them: authors/sodiarc-team.yaml, categories/craft.yaml, tags/judgment.yaml.\n',
  );
  expect(await readdir(join(CONTENT_DIR, 'posts'))).toEqual(['mine.md']);
  expect(await readFile(join(CONTENT_DIR, 'published.txt'), 'utf8')).toMatch(
    /^\/blog\/mine\/ \S+\n\/categories\/craft\/ \S+\n$/,
  );
  expect(await run('check', [], { CONTENT_DIR, STRICT: '1', BUILD_TIME: '2027-01-01T00:00:00Z' })).toMatchObject({
    code: 0,
    stderr: '',
  });
});

test('takes the addresses away that a newer version brings back, whatever else is wrong', async () => {
  const fields = 'description: What I have seen of it.\ncategory: craft';
  const CONTENT_DIR = await aContentDir({
    'posts/mine.md': `---\ntitle: Mine\n${fields}\npubDate: 2026-01-02\naliases: [/blog/the-two-line-status/]\n---\n\nText.\n`,
    'posts/wrong.md': `---\ntitle: Wrong\n${fields}\npubDate: soon\ntags: [Defaults]\n---\n\nText.\n`,
    'redirects.yaml': '/tags/careers/: gone\n',
  });
  const left = [
    '/',
    `/authors/${site.defaultAuthor}/`,
    '/blog/lost/',
    '/blog/mine/',
    '/blog/the-two-line-status/',
    '/categories/craft/',
    '/categories/craft/rss.xml',
    '/tags/careers/',
    '/tags/careers/rss.xml',
    '/tags/defaults/',
  ];
  const gone = ['/blog/where-care-pays/', '/categories/practice/', '/categories/practice/rss.xml', '/tags/alerts/'];
  const lines = (urls: readonly string[]) => urls.map((url) => `${url} 2026-01-03T00:00:00Z\n`).join('');
  const published = join(CONTENT_DIR, 'published.txt');
  await writeFile(published, lines([...left, ...gone]));
  await commit(join(CONTENT_DIR, '..'));
  const { stdout } = await run('clear-samples', [], { CONTENT_DIR });
  expect(await readFile(published, 'utf8')).toBe(lines(left));
  expect(stdout).toContain('Deleted: 4 in content/published.txt.\n');
});

test('deletes nothing that could not be had back', async () => {
  const CONTENT_DIR = await someSamples();
  await writeFile(join(CONTENT_DIR, 'posts/idea.md'), 'An idea');
  expect(await run('clear-samples', [], { CONTENT_DIR })).toEqual({
    code: 1,
    stdout: '',
    stderr: 'content has a change that git does not have yet (content/posts/idea.md). Commit or undo it first\n',
  });
  await rm(join(CONTENT_DIR, '../.git'), { recursive: true });
  const { code, stderr } = await run('clear-samples', [], { CONTENT_DIR });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      'git does not look after content, so what is deleted would be gone. Commit it first, or type npm run clear-samples -- --force\n',
  });
  expect((await run('clear-samples', ['--force'], { CONTENT_DIR })).code).toBe(0);
});
