import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { aContentDir, run } from './a-command.ts';

// Each test starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let posts = 0;
const post = (body: string, ...lines: string[]) =>
  [
    '---',
    `title: Hello, for the time number ${++posts}`,
    `description: A greeting, and what it says for the time number ${posts}.`,
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
    stdout: 'Everything is in order.\nPublished: 1 post, the newest a\nLeft out as drafts: b, c\n',
    stderr: '',
  });
});

it('fails on errors in fields and text, of drafts too, each said once', async () => {
  const CONTENT_DIR = await aContentDir({
    'posts/a.md': post('Hi.', 'tilte: x'),
    'posts/b.mdx': post('Text\n\n<b>never closed', 'draft: true'),
  });
  const { code, stdout, stderr } = await run('check', [], { CONTENT_DIR });
  expect(code).toBe(1);
  expect(stdout).toBe('Nothing is published until what stops the build is mended.\n');
  expect(stderr).toMatch(/^Stops the build \(1\)\n\n.*^Stops the build once it is published \(1\)\n/ms);
  expect(stderr).toContain(
    'content/posts/a.md:6:1  unknown-field  tilte\n    There is no field `tilte`.\n    → Delete the line, or move what it says into `title`, which is here already.',
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
  expect(places).toEqual([
    'a.md:6:1',
    'a.md:8:1',
    'c.md:1:1',
    'c.md:1:1',
    'c.md:1:1',
    'c.md:2:8',
    'd.md:7:1',
    'e.mdx:9:1',
    'a.md:9:5',
    'b.md:7:55',
  ]);
  expect(stderr).toContain('Nothing on this site answers /blog/d/.');
});

it('has a line for what is wrong with a whole text', async () => {
  const CONTENT_DIR = await aContentDir({
    'posts/a.md': post('Hi.', 'aliases: [/blog/a/, /archive/]', 'tilte: x'),
    'posts/a/index.md': post('Hi.'),
    'posts/2.md': post('Hi.'),
    'tags/A.yaml': 'name: A\n',
    'notes.md': 'Hi.',
  });
  const { stderr } = await run('check', [], { CONTENT_DIR });
  const places = [...stderr.matchAll(/^content\/(\S+ {2}\S+)/gm)].map(([, place]) => place);
  expect(places).toEqual([
    'posts/2.md:1:1  address-clash',
    'posts/a.md:1:1  duplicate-id',
    'posts/a.md:6:11  alias-clash',
    'posts/a.md:6:21  alias-clash',
    'posts/a.md:7:1  unknown-field',
    'tags/A.yaml:1:1  slug',
    'notes.md:1:1  stray',
  ]);
});

it('counts what one document has wrong in one way, in each form', async () => {
  const CONTENT_DIR = await aContentDir({ 'posts/a.md': post(`Words.\n\n${'</div>\n\n'.repeat(3_000)}`) });
  const { code, stderr } = await run('check', [], { CONTENT_DIR });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^Should be mended \(3000\)\n/);
  expect(stderr.match(/^ *content\/posts\/a\.md/gm)?.length).toBe(21);
  expect(stderr).toContain('a.md:49:1  html-nesting\n    … and 2980 more like it, up to line 6007.');
  const json = JSON.parse((await run('check', ['--json'], { CONTENT_DIR })).stdout);
  expect(json.problems.length).toBe(21);
  expect(json.problems.at(-1)).toMatchObject({ line: 49, count: 2980 });
  expect((await run('check', ['--github'], { CONTENT_DIR })).stdout.match(/^::warning /gm)?.length).toBe(21);
});

it('prints what a build would only print, a link to a draft included', async () => {
  const CONTENT_DIR = await aContentDir(linkToDraft);
  const { code, stderr } = await run('check', [], { CONTENT_DIR });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^Should be mended \(1\)\n\ncontent\/posts\/a\.md:7:5 {2}post-link\n {4}“.*” is a draft, so nothing on this site answers \/blog\/b\/\./,
  );
});

it('fails on the same under STRICT', async () => {
  const CONTENT_DIR = await aContentDir(linkToDraft);
  expect(await run('check', [], { CONTENT_DIR, STRICT: '1' })).toMatchObject({ code: 1 });
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
      'posts/b.mdx:7:18 ../../Secret.astro',
      'posts/b.mdx:8:18 ./linked.svg',
      'posts/secret.md:1:1',
      'posts/whole/index.md:1:1',
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

describe('of a part of the content', () => {
  const files = {
    'posts/one/index.md': post('See [x](/nowhere/).'),
    'posts/two/index.md': post('See [y](/elsewhere/).'),
    'authors/somebody.yaml': 'name: Somebody\nrole: 3\n',
  };

  it.each(['one', 'content/posts/one', 'content/posts/one/index.md'])('tells what %s has', async (argument) => {
    const CONTENT_DIR = await aContentDir(files);
    const typed = argument === 'one' ? argument : join(dirname(CONTENT_DIR), argument);
    const { code, stderr } = await run('check', [typed], { CONTENT_DIR });
    expect(code).toBe(0);
    expect(stderr).toContain('/nowhere/');
    expect(stderr).not.toContain('/elsewhere/');
    expect(stderr).toContain('Elsewhere: 2.');
  });

  it('tells what git has not committed, and what a branch has changed', async () => {
    const CONTENT_DIR = await aContentDir(files);
    const git = async (...typed: string[]) => {
      const who = ['-c', 'user.name=Sodiarc Team', '-c', 'user.email=team@sodiarc.example'];
      await promisify(execFile)('git', ['-C', CONTENT_DIR, ...who, ...typed]);
    };
    await git('init', '--initial-branch', 'main');
    await git('add', '.');
    await git('commit', '--message', 'content: begin');
    const told = async (...typed: string[]) =>
      [...(await run('check', typed, { CONTENT_DIR })).stderr.matchAll(/answers (\S+)\./g)].map(([, link]) => link);
    expect(await told('--changed')).toEqual([]);
    await git('switch', '--create', 'branch');
    await writeFile(join(CONTENT_DIR, 'posts/two/index.md'), post('See [y](/edited/).'));
    await git('commit', '--all', '--message', 'two: say it again');
    await mkdir(join(CONTENT_DIR, 'posts/three'));
    await writeFile(join(CONTENT_DIR, 'posts/three/index.md'), post('See [z](/new/).'));
    expect(await told('--changed')).toEqual(['/new/']);
    expect(await told('--since', 'main')).toEqual(['/new/', '/edited/']);
    expect((await run('check', ['--since', 'no-such'], { CONTENT_DIR })).stderr).toMatch(
      /^git does not tell what has changed since no-such .*\n$/,
    );
  });

  it.each([
    [['onee'], 'There is no post, page or file "onee". Type one\n'],
    [['--chnged'], 'There is no option --chnged. Type --changed\n'],
    [['--since'], '--since needs a commit or branch, as in --since main\n'],
    [
      ['--changed'],
      'git does not tell what has changed since HEAD (fatal: not a git repository (or any of the parent directories): .git). Type npm run check without --changed, or --since a commit or branch that is there\n',
    ],
    [['--json', '--github'], 'Type --json or --github: one report, one form\n'],
  ])('says what to type instead of %j', async (typed, said) => {
    const CONTENT_DIR = await aContentDir(files);
    expect(await run('check', typed, { CONTENT_DIR })).toEqual({ code: 1, stdout: '', stderr: said });
  });
});

it('speaks to programs', async () => {
  const CONTENT_DIR = await aContentDir({
    'posts/a.md': post('See [x](/nowhere/).', 'tilte: x'),
    'posts/b.md': post('Later.').replace('2026-01-01', '2026-03-01'),
  });
  const json = JSON.parse((await run('check', ['--json'], { CONTENT_DIR })).stdout);
  const place = { file: 'content/posts/a.md', line: 6, column: 1 };
  expect(json.problems).toContainEqual(
    expect.objectContaining({ ...place, severity: 'error', stops: 'now', rule: 'unknown-field', field: 'tilte' }),
  );
  expect(json.posts).toEqual({ public: [], unlisted: [], scheduled: ['b'], draft: [] });
  const summary = join(CONTENT_DIR, '_summary.md');
  const { code, stdout } = await run('check', ['--github'], {
    CONTENT_DIR,
    GITHUB_WORKSPACE: dirname(process.cwd()),
    GITHUB_STEP_SUMMARY: summary,
  });
  expect(code).toBe(1);
  expect(await readFile(summary, 'utf8')).toMatch(/^`{5}text\nStops the build \(\d\)\n.*a\.md:6:1 {2}unknown-field/s);
  expect(stdout.split('\n')).toContain(
    `::error file=${basename(process.cwd())}/content/posts/a.md,line=6,col=1,title=unknown-field::There is no field \`tilte\`.%0ADelete the line, or move what it says into \`title\`, which is here already.`,
  );
});
