/** `npm run new`, as an author types it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aContentDir, run } from './a-command.ts';

test('writes a post with which nothing is wrong, and says what to do next', async () => {
  const CONTENT_DIR = await aContentDir();
  const { code, stdout, stderr } = await run('new', ['Reading: a craft', '--tags', 'Reading, review'], {
    CONTENT_DIR,
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain('posts/reading-a-craft/index.mdx\n');
  expect(stdout).toContain('http://localhost:4321/blog/reading-a-craft/');
  expect(await readFile(join(CONTENT_DIR, 'posts/reading-a-craft/index.mdx'), 'utf8')).toContain(
    'tags: [Reading, review]\n',
  );
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0, stderr: '' });
});

test('says the address that the development server has, also below a path', async () => {
  const CONTENT_DIR = await aContentDir();
  const { stdout } = await run('new', ['Craft'], { CONTENT_DIR, SITE_URL: 'https://example.org/notes' });
  expect(stdout).toContain(' http://localhost:4321/notes/blog/craft/ ');
});

test('writes posts that a build takes, whatever their titles look like to a shell, to YAML and to a list of pages', async () => {
  const CONTENT_DIR = await aContentDir();
  const titles = ['2025', '- a', '🎉', '__proto__'];
  for (const title of titles)
    expect(await run('new', [title], { CONTENT_DIR }), title).toMatchObject({ code: 0, stderr: '' });
  expect(await readdir(join(CONTENT_DIR, 'posts'))).toHaveLength(titles.length);
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0 });
});

test('takes no address that another post had', async () => {
  const CONTENT_DIR = await aContentDir({
    'published.txt': '/blog/names/ 2026-01-01T00:00:00Z\n',
    'redirects.yaml': '/blog/names/: gone\n',
  });
  const { code, stderr } = await run('new', ['Names'], { CONTENT_DIR });
  expect(code).toBe(1);
  expect(stderr).toContain('/blog/names/ is an old address of another post');
});

test('never writes over a post, flat ones included', async () => {
  const CONTENT_DIR = await aContentDir({ 'posts/names.md': 'A post' });
  const { code, stderr } = await run('new', ['Names'], { CONTENT_DIR });
  expect(code).toBe(1);
  expect(stderr).toBe('There is a post `names` already. Write in it, or choose another address: --slug names-2\n');
});

test.for([
  [[], 'Give the post a title: npm run new -- "Reading code you did not write"\n'],
  [
    ['Naming', 'things'],
    'Put the title in quotes, and `--` before everything: npm run new -- "Reading code you did not write" --category craft\n',
  ],
  [['Naming', '--tag', 'x'], 'There is no option --tag. Type --tags\n'],
  [['Naming', '--tags'], '--tags needs a value, as in --tags estimates,reading\n'],
] as const)('refuses %j in one line', async ([typed, message]) => {
  const CONTENT_DIR = await aContentDir();
  expect(await run('new', typed, { CONTENT_DIR })).toEqual({ code: 1, stdout: '', stderr: message });
});
