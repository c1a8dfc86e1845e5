import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  expect(stderr).toContain(
    'content/posts/a.md:6:1  error unknown-field  tilte\n    There is no field `tilte`.\n    → Type `title`.',
  );
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
  expect(places).toEqual(['a.md:6:1', 'a.md:8', 'a.md:9:5', 'b.md:7:55', 'c.md:2:8', 'd.md:7:1', 'e.mdx:9:1']);
  expect(stderr).toContain('Nothing on this site answers /blog/d/.');
});

it('prints what a build would only print, a link to a draft included', async () => {
  const CONTENT_DIR = await aContentDir(linkToDraft);
  const { code, stderr } = await run('check', [], { CONTENT_DIR });
  expect(code).toBe(0);
  expect(stderr).toContain('content/posts/a.md:7:5  finding broken-link\n    Nothing on this site answers /blog/b/.');
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

it('refuses every file that leads outside the content folder, by whichever way', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  const CONTENT_DIR = await aContentDir({
    'posts/a/index.md': post(
      [
        '![A](./linked.svg)',
        '![B](../../../secret.svg)',
        '![C](%2e%2e/%2E%2E/..%2fsecret.svg)',
        '<img src="./folder/secret.svg" alt="D">',
        '::video[E]{src=./linked.mp4 muted}',
        '::audio[F]{src=./folder/secret.mp3}',
        '::video[G]{src=./there.mp4 poster=./linked.svg captions=./linked.vtt}',
      ].join('\n\n'),
      'hero: { src: ./linked.svg, alt: H }',
    ),
    'posts/b.mdx': post("import One from '../../Secret.astro';\nimport two from './linked.svg?raw';\n\n<One />{two}"),
    'authors/face.yaml': 'name: Face Team\navatar: ./linked.svg\n',
  });
  const outside = dirname(CONTENT_DIR);
  for (const name of ['secret.svg', 'secret.mp4', 'secret.vtt', 'secret.mp3', 'Secret.astro'])
    await writeFile(join(outside, name), svg);
  await writeFile(join(outside, 'secret.md'), post('Outside.'));
  const link = (target: string, path: string) => symlink(join(outside, target), join(CONTENT_DIR, path));
  await mkdir(join(outside, 'whole'));
  await writeFile(join(outside, 'whole/index.md'), post('Outside.'));
  await link('whole', 'posts/whole');
  await link('secret.md', 'posts/secret.md');
  await link('secret.svg', 'posts/a/linked.svg');
  await link('secret.svg', 'posts/linked.svg');
  await link('secret.svg', 'authors/linked.svg');
  await link('secret.mp4', 'posts/a/linked.mp4');
  await link('secret.vtt', 'posts/a/linked.vtt');
  await link('.', 'posts/a/folder');
  // A link that stays inside is as good as the file.
  await writeFile(join(CONTENT_DIR, 'there.svg'), svg);
  await symlink(join(CONTENT_DIR, 'there.svg'), join(CONTENT_DIR, 'posts/a/inside.svg'));
  await writeFile(join(CONTENT_DIR, 'posts/c.md'), post('![Inside](a/inside.svg)'));
  const { code, stderr } = await run('check', [], { CONTENT_DIR });
  expect(code).toBe(1);
  const told = [
    ...stderr.matchAll(/^content\/(\S+?)(?: .*)?\n +(?:"(\S+)" leads outside|This is a link that leads outside)/gm),
  ];
  expect(told.map(([, place, src = '']) => `${place} ${src}`.trim()).toSorted()).toEqual(
    [
      'authors/face.yaml:2:9 ./linked.svg',
      'posts/a/index.md:6:14 ./linked.svg',
      'posts/a/index.md:8:1 ./linked.svg',
      'posts/a/index.md:10:1 ../../../secret.svg',
      'posts/a/index.md:12:1 ../../../secret.svg',
      'posts/a/index.md:14:1 ./folder/secret.svg',
      'posts/a/index.md:16:1 linked.mp4',
      'posts/a/index.md:18:1 folder/secret.mp3',
      'posts/a/index.md:20:1 linked.svg',
      'posts/a/index.md:20:1 linked.vtt',
      'posts/b.mdx:7 ../../Secret.astro',
      'posts/b.mdx:8 ./linked.svg',
      'posts/secret.md',
      'posts/whole/index.md',
    ].toSorted(),
  );
  const otherName = join(outside, 'by-another-name');
  await symlink(CONTENT_DIR, otherName);
  expect((await run('check', [], { CONTENT_DIR: otherName })).stderr).not.toMatch(/c\.md:/);
});

it('knows the site’s own files, of every kind', async () => {
  const links = [
    '/blog/a.md',
    '/og/blog/a.png',
    '/og/home.png',
    '/og/me.png',
    '/rss.xml',
    '/categories/craft/feed.json',
    '/feeds.opml',
    '/robots.txt',
    '/sitemap-index.xml',
    '/sitemap-0.xml',
    '/llms-full.txt',
    '/favicon.svg',
    '/.well-known/security.txt',
    '#top',
    './talk%20one.wav',
    '/blog/a/talk%20one.wav',
  ];
  const CONTENT_DIR = await aContentDir({
    'posts/a/index.md': post(
      ['::audio[Talk]{src="./talk%20one.wav"}', ...links.map((href) => `[x](${href})`)].join('\n\n'),
    ),
    'pages/me.md': '---\ntitle: Me\ndescription: Who.\n---\nHi.\n',
  });
  const wave = await readFile('tests/fixtures/content-awkward/pages/hum.wav');
  await writeFile(join(CONTENT_DIR, 'posts/a/talk one.wav'), wave);
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0, stderr: '' });
});
