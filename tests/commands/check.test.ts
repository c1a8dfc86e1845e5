import { expect, it, vi } from 'vitest';
import { aContentDir, run } from './a-command.ts';

// Each test starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const post = (body: string, ...lines: string[]) =>
  [
    '---',
    'title: Hello',
    'description: A greeting.',
    'pubDate: 2026-01-01',
    'category: craft',
    ...lines,
    '---',
    body,
    '',
  ].join('\n');
const linkToDraft = { 'posts/a.md': post('See [b](/blog/b/).'), 'posts/b.md': post('Soon.', 'draft: true') };

it('counts what is in order, drafts included', async () => {
  const CONTENT_DIR = await aContentDir({
    'posts/a.md': post('Hi.'),
    'posts/b.md': post('See [a](/blog/a/) and [c](/blog/c/).', 'draft: true'),
    'posts/c.md': post('', 'draft: true'),
  });
  expect(await run('check', [], { CONTENT_DIR })).toEqual({
    code: 0,
    stdout: 'The content is in order: 3 posts, 0 pages.\n',
    stderr: '',
  });
});

it('fails on errors in fields and text, of drafts too, each said once', async () => {
  const CONTENT_DIR = await aContentDir({
    'posts/a.md': post('Hi.', 'tilte: x'),
    'posts/b.mdx': post('Text\n\n<b>never closed', 'draft: true'),
  });
  const { code, stdout, stderr } = await run('check', [], { CONTENT_DIR });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('2 problems in the content\n');
  expect(stderr).toContain('content/posts/a.md:6  tilte\n    There is no field `tilte`.\n    → Type `title`.');
  expect(stderr).toMatch(/content\/posts\/b\.mdx:10\b/);
});

it('tells the faults of a text whose fields have some, and nothing of links to it', async () => {
  const CONTENT_DIR = await aContentDir({
    'posts/a.md': post(':::note\nHi, [me](#nowhere).\n', 'tilte: x'),
    'posts/b.md': post('See [a](/blog/a/), [c](/blog/c/), [f](/blog/e/#f) and [d](/blog/d/).'),
    'posts/c.md': '---\ntitle: "C\n---\n',
    'posts/e.mdx': post('## F\n\n{'),
    'posts/d.md': post('', 'draft: true', 'tilte: x'),
  });
  const { stderr } = await run('check', [], { CONTENT_DIR });
  const places = [...stderr.matchAll(/^content\/posts\/(\S+)/gm)].map(([, place]) => place);
  expect(places).toEqual(['a.md:6', 'a.md:8', 'a.md:9', 'b.md:7', 'c.md:2', 'd.md:7', 'e.mdx:9']);
  expect(stderr).toContain('Nothing on this site answers /blog/d/.');
});

it('prints what a build would only print, a link to a draft included', async () => {
  const CONTENT_DIR = await aContentDir(linkToDraft);
  const { code, stderr } = await run('check', [], { CONTENT_DIR });
  expect(code).toBe(0);
  expect(stderr).toContain('content/posts/a.md:7\n    Nothing on this site answers /blog/b/.');
  expect(stderr).toContain('with STRICT=1 it stops');
});

it('fails on the same under STRICT', async () => {
  const CONTENT_DIR = await aContentDir(linkToDraft);
  expect(await run('check', [], { CONTENT_DIR, STRICT: '1' })).toMatchObject({ code: 1, stdout: '' });
});

it('refuses a wrong variable in one line', async () => {
  const { code, stderr } = await run('check', [], { CONTENT_DIR: 'nowhere' });
  expect(code).toBe(1);
  expect(stderr).toBe(
    'CONTENT_DIR is "nowhere", and there is no such folder. Give a folder that holds posts/ and authors/, such as content\n',
  );
});
