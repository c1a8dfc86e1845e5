import { randomUUID } from 'node:crypto';
import { appendFile, copyFile, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { postPath, writePosts } from '../../bench/posts.ts';
import { hugePng } from '../fixtures/huge-png.ts';
import { aContentDir, run } from './a-command.ts';
import { aDevServer, type DevServer } from './a-dev-server.ts';
import { until } from './until.ts';

vi.setConfig({ testTimeout: 240_000 });

const post = (body: string, ...lines: string[]) =>
  ['---', 'title: Hello', 'description: A greeting.', 'pubDate: 2026-01-01', ...lines, '---', body, ''].join('\n');
const craft = 'category: craft';

it('shows every save once, with what was saved', async () => {
  const contentDir = await aContentDir();
  await writePosts(contentDir, 17);
  const path = postPath(contentDir, 3);
  const written = await readFile(path, 'utf8');
  const { get, connected, reloads, problems } = await aDevServer(contentDir, '/blog/post-3/');
  // Vite keeps a reload from its start for the first page that is opened; what is wrong is told after it.
  await until(() => problems() !== undefined);
  const before = reloads();
  for (let number = 0; number < 40; number++) {
    const word = `saved-${number}-`;
    await writeFile(path, `${written}\nA sentence with ${word}.\n`);
    await until(() => reloads() > before + number);
    expect((await get('/blog/post-3/')).text).toContain(word);
    // Saves come at any distance from each other.
    await pause(100 + ((number * 37) % 11) * 40);
  }
  const { changes } = await get('/blog/post-3/');
  expect(changes).toBeGreaterThanOrEqual(40);
  connected(changes);
  // The page was under way while a file was saved.
  connected(changes - 1);
  await until(() => reloads() - before > 40);
  expect(reloads() - before).toBe(41);
});

it('serves what stands beside a post', async () => {
  const contentDir = await aContentDir({
    'posts/a/index.md': post('![A square](./square.svg)\n\n::audio[A hum]{src=./hum.wav}', craft),
    'posts/a/square.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  });
  await copyFile(
    'tests/fixtures/content-site/posts/what-an-author-may-write/hum.wav',
    join(contentDir, 'posts/a/hum.wav'),
  );
  const { get } = await aDevServer(contentDir, '/blog/a/');
  const { text } = await get('/blog/a/');
  const files = text.match(/(?<=src=")[^"]+\.(?:svg|wav)/g) ?? [];
  expect(files).toHaveLength(2);
  for (const file of files) {
    const { pathname } = new URL(file, 'http://localhost/blog/a/');
    expect([pathname, (await get(pathname)).status]).toEqual([pathname, 200]);
  }
});

it('serves every page whatever one document has wrong, and shows of that one what can be shown', async () => {
  const contentDir = await aContentDir({
    'posts/fine.md': post('All is well.', craft),
    'posts/picture/index.md': post('Before.\n\n![A lamp](./none.png)\n\nAfter.', craft, 'draft: true'),
    'posts/yaml.md': '---\ntitle: "Hello\n---\nA body without fields.\n',
    'posts/no-fields.md': '# A heading\n\nA body without frontmatter.\n',
    'posts/never-ends.md': '---\ntitle: It never ends\n\nA body in the frontmatter.\n',
    'posts/toml.md': '+++\ntitle = "T"\n+++\nA body below TOML.\n',
    'posts/late.md': '\n---\ntitle: It is late\n---\nA body below a late frontmatter.\n',
    'posts/empty.md': '',
    'posts/author.md': post('By nobody.', craft, 'authors: [nobody]'),
    'posts/category.md': post('Of no category.', 'category: nothing'),
    'posts/hero/index.md': post('Without its hero.', craft, 'hero: { src: ./none.jpg, alt: A lamp }'),
    'posts/huge/index.md': post('Without its huge hero.', craft, 'hero: { src: ./huge.png, alt: A lamp }'),
    'posts/silent/index.md': post('::audio{src=./empty.mp3}\n\n::audio{src=./damaged.mp3}\n\nStill read.', craft),
    'posts/silent/empty.mp3': '',
    'posts/silent/damaged.mp3': 'no sound',
    'posts/corrupt/index.md': post('![A lamp](./a.png)\n\nWith a broken picture.', craft),
    'posts/corrupt/a.png': 'no picture',
    'posts/twice.md': post('The first.', craft),
    'posts/twice/index.md': post('The second.', craft),
    'posts/throws/index.mdx': post("import Bad from './Bad.astro'\n\nBefore it.\n\n<Bad />\n\nAfter it.", craft),
    'posts/throws/Bad.astro': "---\nthrow new Error('Bad breaks');\n---\n",
    'posts/names/index.mdx': post("import { none } from './a.ts'\n\nIt is {none} here.", craft),
    'posts/names/a.ts': 'export const a = 1;\n',
    'posts/package.mdx': post("import x from 'not-installed'\n\nIt is {x} here.", craft),
    'posts/expression.mdx': post('export const a = undefined\n\nIt is {a.b.c} here.', craft),
  });
  await writeFile(join(contentDir, 'posts/huge/huge.png'), await hugePng());
  await writeFile(join(contentDir, 'posts/latin.md'), post('In a café.', craft), 'latin1');
  const { get, problems } = await aDevServer(contentDir, '/blog/fine/');
  const shown = {
    fine: ['All is well.'],
    picture: ['Before.', 'After.', 'A lamp'],
    yaml: ['A body without fields.'],
    'no-fields': ['<title>A heading', 'A body without frontmatter.'],
    'never-ends': ['<title>It never ends', 'A body in the frontmatter.'],
    toml: ['<title>toml', 'A body below TOML.'],
    late: ['<title>It is late', 'A body below a late frontmatter.'],
    empty: ['<title>empty'],
    latin: ['<title>Hello', 'In a caf'],
    author: ['By nobody.'],
    category: ['Of no category.'],
    hero: ['Without its hero.'],
    huge: ['Without its huge hero.'],
    silent: ['Still read.'],
    corrupt: ['With a broken picture.'],
    twice: ['The '],
    throws: ['Before it.', 'After it.'],
    names: ['It is '],
    package: ['It is '],
    expression: ['It is '],
  };
  for (const [slug, texts] of Object.entries(shown)) {
    const { status, text } = await get(`/blog/${slug}/`);
    expect([slug, status, texts.filter((part) => !text.includes(part))]).toEqual([slug, 200, []]);
  }
  for (const path of [
    '/',
    '/blog/',
    '/rss.xml',
    '/feed.json',
    '/og/blog/huge.png',
    '/authors/',
    '/blog/picture.md',
    '/blog/throws.md',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 200]);
  await until(() => problems()?.some(({ file }) => file.includes('expression')) ?? false);
  const failing = problems()?.flatMap(({ rule, file }) => (rule === 'own-code' ? file.replace(/^.*posts\//, '') : []));
  expect(failing?.toSorted()).toEqual(['expression.mdx', 'throws/index.mdx']);
  expect([...new Set(problems()?.map(({ rule }) => rule))].toSorted()).toEqual([
    'broken-image',
    'duplicate-id',
    'encoding',
    'frontmatter',
    'heading-one',
    'imported-code',
    'media-file',
    'missing-field',
    'missing-file',
    'missing-image',
    'missing-package',
    'own-code',
    'repeated-field',
    'unknown-id',
    'yaml',
  ]);

  await rm(join(contentDir, 'posts/yaml.md'));
  await until(() => !problems()?.some(({ rule }) => rule === 'yaml'));
  expect((await get('/blog/yaml/')).status).toBe(404);
});

it('answers at old addresses', async () => {
  const contentDir = await aContentDir({
    'posts/new.md': post('All is well.', craft, 'aliases: [/old-morning/, /blog/été/]'),
    'redirects.yaml': '/older/: /blog/new/\n',
  });
  const { get } = await aDevServer(contentDir, '/blog/new/');
  for (const address of ['/old-morning/', '/blog/%C3%A9t%C3%A9/', '/older/']) {
    const { status, text } = await get(address);
    expect([address, status, text.includes('url=/blog/new/')]).toEqual([address, 200, true]);
  }
});

it('lets no page wait for a document past the limits, and does not try it again', async () => {
  // The cache of documents knows no other test's.
  const edges = Array.from({ length: 1500 }, (_, index) => `n${(index * 7919) % 500} -> n${(index * 104_729) % 499}`);
  const graph = ['Before.', '', '```dot', `digraph "${randomUUID()}" {`, ...edges, '}', '```'].join('\n');
  const contentDir = await aContentDir({
    'posts/fine.md': post('All is well.', craft),
    'posts/huge.md': post(graph, craft),
  });
  const limited = (server: DevServer) => server.problems()?.find(({ rule }) => rule === 'document-limits')?.severity;
  const first = await aDevServer(contentDir, '/blog/fine/');
  await until(() => limited(first) !== undefined);
  expect(limited(first)).toBe('finding');
  expect(first.problems()?.filter(({ rule }) => rule === 'empty-body')).toEqual([]);
  const { status, text } = await first.get('/blog/huge/');
  expect([status, text.includes('<title>Hello'), text.includes('Before.')]).toEqual([200, true, true]);
  await until(() => limited(first) === 'error');
  await first.stop();

  const second = await aDevServer(contentDir, '/blog/huge/');
  await until(() => second.problems() !== undefined);
  expect(limited(second)).toBe('error');
});

it('shows saves also after it began anew', async () => {
  const contentDir = await aContentDir({ 'posts/a.md': post('The first.', craft) });
  const { get, reloads, reconnected } = await aDevServer(contentDir, '/blog/a/');
  for (const file of ['tsconfig.json', 'package.json', 'astro.config.mjs']) {
    await utimes(file, new Date(), new Date());
    await reconnected();
    const before = reloads();
    await appendFile(join(contentDir, 'posts/a.md'), `\nAfter ${file}.\n`);
    await until(() => reloads() > before);
    expect((await get('/blog/a/')).text).toContain(`After ${file}.`);
  }
});

it('is not disturbed by a check beside it', async () => {
  const contentDir = await aContentDir({ 'posts/a/index.md': post('![A lamp](./a.png)\n\nThe end.', craft) });
  await writeFile(join(contentDir, 'posts/a/a.png'), await readFile('public/icon-192.png'));
  const { get, reloads } = await aDevServer(contentDir, '/blog/a/');
  const before = (await get('/blog/a/')).text;
  const count = reloads();
  await run('check', [], { CONTENT_DIR: contentDir });
  expect((await get('/blog/a/')).text).toBe(before);
  expect(reloads()).toBe(count);
  await appendFile(join(contentDir, 'posts/a/index.md'), '\nOne more.\n');
  await until(() => reloads() > count);
  expect((await get('/blog/a/')).text).toContain('One more.');
});

it('shows the pictures of content that lies elsewhere, also behind a symbolic link', async () => {
  const contentDir = await aContentDir({ 'posts/a/index.md': post('![A lamp](./a.png)', craft) });
  await writeFile(join(contentDir, 'posts/a/a.png'), await readFile('public/icon-192.png'));
  await symlink(contentDir, `${contentDir}-link`);
  for (const path of [contentDir, `${contentDir}-link`]) {
    const { get, stop } = await aDevServer(path, '/blog/a/');
    const pictures = [...(await get('/blog/a/')).text.matchAll(/\/_image\/\?[^"\s]+/g)];
    expect(pictures.length).toBeGreaterThan(0);
    for (const [url] of pictures) expect((await get(url.replaceAll('&amp;', '&'))).status).toBe(200);
    await stop();
  }
});

it('has a desk: every post with its problems, and as others will see it', async () => {
  const contentDir = await aContentDir({
    'posts/fine.md': post('All is well.', craft),
    'posts/later/index.md': post('Before.\n\n![A lamp](./none.png)', craft, 'draft: true'),
  });
  const { get, problems } = await aDevServer(contentDir, '/blog/fine/');
  await until(() => problems() !== undefined);
  const rows = (await get('/_desk/')).text.split('<tr').filter((row) => row.includes('/blog/'));
  expect(
    rows.map((row) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell?.replace(/<[^>]*>/g, ''))),
  ).toEqual(
    expect.arrayContaining([
      [
        'draft',
        '2026-01-01',
        'Hello',
        'Craft',
        expect.anything(),
        expect.stringMatching(/^1 error/),
        '1',
        'as seen · editor',
      ],
      ['public', '2026-01-01', 'Hello', 'Craft', expect.anything(), expect.anything(), '3', 'as seen · editor'],
    ]),
  );
  expect(rows.filter((row) => /data-sought="[^"]*\blater\b/.test(row))).toHaveLength(1);
  expect(JSON.parse((await get('/_desk/later.json')).text)).toMatchObject({ state: 'draft', words: 1, errors: 1 });
  const { text } = await get('/_desk/fine/');
  for (const part of [
    'Search result',
    'src="/og/blog/fine.png"',
    '<iframe class="phone" src="/blog/fine/"',
    'All is well.',
  ])
    expect(text).toContain(part);
  expect((await get('/og/blog/fine.png')).status).toBe(200);
  expect((await get('/_desk/none/')).status).toBe(404);
});
