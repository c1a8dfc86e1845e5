import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import type { SiteConfig } from '../../src/site.config.ts';
import { adopt, announce } from '../../tools/announce/announce.ts';
import { readBuiltSite } from '../../tools/announce/built-news.ts';
import { type Limits, sender } from '../../tools/announce/http-retries.ts';
import { readLedger } from '../../tools/announce/ledger.ts';
import { targetsOf } from '../../tools/announce/targets.ts';
import { claim } from '../../tools/astro/one-at-a-time.ts';
import { aFolder } from '../a-folder.ts';
import { aContentDir, run } from './a-command.ts';
import { anUnreliableServer, type Manner } from './an-unreliable-server.ts';
import { until } from './until.ts';

const site = 'https://blog.example';
const quick: Limits = { failures: 3, firstWait: 5, timeout: 20_000, deadline: 40_000 };

const post = (slug: string, published: string, text = 'Text.', aliases: string[] = []): Record<string, string> => ({
  [`blog/${slug}.md`]: `---\ntitle: ${slug}\nurl: ${site}/blog/${slug}/\naliases: [${aliases.map((alias) => site + alias)}]\npublished: ${published}\n---\n\n${text}\n`,
});
const map = (entries: readonly string[]) => `<urlset>${entries.join('')}</urlset>`;
const entry = (path: string) => `<url><loc>${site}${path}</loc><lastmod>2026-02-01</lastmod></url>`;
const page = (words: string) => `<title>Home</title><main class="a"><h1>${words}</h1></main><footer>2026</footer>`;

const twoPosts: Readonly<Record<string, string>> = {
  'sitemap-index.xml': `<sitemapindex><sitemap><loc>${site}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  'sitemap-0.xml': map(['/', '/blog/a/', '/blog/b/'].map(entry)),
  'index.html': page('Home'),
  'rss.xml': '<rss/>',
  ...post('b', '2026-01-01'),
  ...post('a', '2026-02-01'),
};

interface World {
  readonly manners?: Readonly<Record<string, readonly Manner[]>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
}

/** Only where a server keeps silent: a busy machine may take a while to answer. */
const hurryFor = (manners: readonly Manner[]) => (manners.includes('hang') ? { limits: { timeout: 1_000 } } : {});

/** A hub, IndexNow and a webhook on one server, a ledger, and a command that may be run again. */
async function aWorld({ manners = {}, variables = {}, limits = {} }: World = {}) {
  const { heard, origin, sent } = await anUnreliableServer(manners);
  const ledgerPath = join(await aFolder({}), 'announced.json');
  const config: Pick<SiteConfig, 'hubs' | 'announce'> = {
    hubs: [`${origin}/hub`],
    announce: { indexNow: { endpoint: `${origin}/indexnow`, key: 'key-of-this-site' }, webhooks: ['team chat'] },
  };
  const env = { ANNOUNCE_TEAM_CHAT_URL: `${origin}/hook`, ...variables };
  const targets = async (files: Readonly<Record<string, string>>) =>
    targetsOf(config, await readBuiltSite(await aFolder(files)), await readLedger(ledgerPath), env);
  return {
    heard,
    sent,
    ledgerPath,
    origin,
    targets,
    tell: async (files: Readonly<Record<string, string>> = twoPosts) =>
      announce(await targets(files), await readLedger(ledgerPath), ledgerPath, sender({ ...quick, ...limits })),
    bodies: (path: string) => heard.filter((one) => one.path === path).map(({ body }) => body),
  };
}

describe('what is told', () => {
  test('the hub hears of feeds, IndexNow of pages, the webhook of posts, oldest first', async () => {
    const { tell, bodies, heard } = await aWorld();
    expect(await tell()).toEqual([]);
    const feed = encodeURIComponent(`${site}/rss.xml`);
    expect(bodies('/hub')).toEqual([`hub.mode=publish&hub.url=${feed}&hub.topic=${feed}`]);
    expect(bodies('/indexnow').map((body) => JSON.parse(body))).toEqual([
      {
        host: 'blog.example',
        key: 'key-of-this-site',
        keyLocation: `${site}/key-of-this-site.txt`,
        urlList: [`${site}/`, `${site}/blog/a/`, `${site}/blog/b/`],
      },
    ]);
    expect(bodies('/hook').map((body) => JSON.parse(body))).toMatchObject([
      { event: 'new', text: `b ${site}/blog/b/`, post: { title: 'b', published: '2026-01-01' } },
      { event: 'new', text: `a ${site}/blog/a/`, post: { title: 'a' } },
    ]);
    expect(heard.find(({ path }) => path === '/hub')?.headers['content-type']).toBe(
      'application/x-www-form-urlencoded',
    );
  });

  test('nothing is told twice', async () => {
    const { tell, heard } = await aWorld();
    await tell();
    const told = heard.length;
    expect(await tell()).toEqual([]);
    expect(heard.length).toBe(told);
  });

  test('a change of the text is told, and what is gone is told to search engines alone', async () => {
    const { tell, bodies } = await aWorld();
    await tell();
    const { 'blog/b.md': _, ...rest } = twoPosts;
    await tell({
      ...rest,
      'sitemap-0.xml': map(['/', '/blog/a/'].map(entry)),
      ...post('a', '2026-02-01', 'Better text.'),
    });
    expect(JSON.parse(bodies('/indexnow')[1] ?? '').urlList).toEqual([`${site}/blog/a/`, `${site}/blog/b/`]);
    expect(
      bodies('/hook')
        .slice(2)
        .map((body) => JSON.parse(body)),
    ).toMatchObject([{ event: 'changed', post: { title: 'a' } }]);
    expect(bodies('/hub').length).toBe(1);
  });

  test('a post that got another address is changed, not new', async () => {
    const { tell, bodies } = await aWorld();
    await tell();
    const { 'blog/a.md': _, ...rest } = twoPosts;
    const files = {
      ...rest,
      'sitemap-0.xml': map(['/', '/blog/b/', '/blog/a-b/'].map(entry)),
      ...post('a-b', '2026-02-01', 'Text.', ['/blog/older/', '/blog/a/']),
    };
    await tell(files);
    await tell(files);
    const told = bodies('/hook').map((body) => JSON.parse(body));
    expect(told.slice(2)).toMatchObject([{ event: 'changed', text: `a-b ${site}/blog/a-b/` }]);
  });

  test('a post that an old one was retired to is new', async () => {
    const { tell, bodies } = await aWorld();
    await tell();
    const { 'blog/a.md': _, ...rest } = twoPosts;
    const maps = { 'sitemap-0.xml': map(['/', '/blog/b/', '/blog/c/'].map(entry)) };
    await tell({ ...rest, ...maps, ...post('c', '2026-03-01'), _redirects: '/blog/a/ /blog/c/ 301\n' });
    const told = bodies('/hook').map((body) => JSON.parse(body));
    expect(told.slice(2)).toMatchObject([{ event: 'new', text: `c ${site}/blog/c/` }]);
  });

  test('a page is changed when its words are, and not when its design is', async () => {
    const { tell, bodies } = await aWorld();
    await tell();
    await tell({ ...twoPosts, 'index.html': page('Home').replace('class="a"', 'class="b"').replace('2026', '2027') });
    await tell({ ...twoPosts, 'index.html': page('Another home') });
    expect(bodies('/indexnow').map((body) => JSON.parse(body).urlList.length)).toEqual([3, 1]);
  });

  test('a webhook with a secret can check who speaks', async () => {
    const { tell, heard } = await aWorld({ variables: { ANNOUNCE_TEAM_CHAT_SECRET: 'between us' } });
    await tell();
    const [first] = heard.filter(({ path }) => path === '/hook');
    expect(first?.headers['x-hub-signature-256']).toBe(
      `sha256=${createHmac('sha256', 'between us')
        .update(first?.body ?? '')
        .digest('hex')}`,
    );
    expect(heard.filter(({ path }) => path === '/hub')[0]?.headers['x-hub-signature-256']).toBeUndefined();
  });

  test('a site that moved to another host tells IndexNow of that host alone', async () => {
    const { tell, bodies } = await aWorld();
    await tell();
    const moved = Object.entries(twoPosts).map(([file, text]) => [file, text.replaceAll(site, 'https://new.example')]);
    await tell(Object.fromEntries(moved));
    expect(JSON.parse(bodies('/indexnow')[1] ?? '')).toMatchObject({
      host: 'new.example',
      urlList: ['/', '/blog/a/', '/blog/b/'].map((path) => `https://new.example${path}`),
    });
  });

  test('more than 10,000 addresses go to IndexNow in parts', async () => {
    const { tell, bodies } = await aWorld();
    const many = Array.from({ length: 10_001 }, (_, number) => entry(`/blog/${number}/`));
    const pages = many.map((_, number) => [`blog/${number}/index.html`, page(String(number))]);
    await tell({ ...twoPosts, ...Object.fromEntries(pages), 'sitemap-0.xml': map(many) });
    expect(bodies('/indexnow').map((body) => JSON.parse(body).urlList.length)).toEqual([10_000, 1]);
  });
});

describe('a server that fails', () => {
  test.each<[string, readonly Manner[]]>([
    ['answers 500 twice', [500, 500, 204]],
    ['does not answer', ['hang', 202]],
    ['breaks the connection off', ['reset', 'reset', 200]],
    ['is busy', [{ status: 429, headers: { 'Retry-After': '0' } }, 200]],
  ])('that %s is asked again', async (_, manner) => {
    const { tell, bodies } = await aWorld({ manners: { '/hub': manner }, ...hurryFor(manner) });
    expect(await tell()).toEqual([]);
    expect(new Set(bodies('/hub')).size).toBe(1);
    expect(bodies('/hub').length).toBe(manner.length);
  });

  test('that says how long to wait is left alone as long', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '1' } };
    const { tell, heard } = await aWorld({ manners: { '/hub': [busy, 200] } });
    expect(await tell()).toEqual([]);
    const [first = 0, second = 0] = heard.filter(({ path }) => path === '/hub').map(({ at }) => at);
    expect(second - first).toBeGreaterThanOrEqual(990);
  });

  test.each<[string, Manner, string, number]>([
    ['goes on failing', 503, 'it answers 503, 3 times', 3],
    ['never answers', 'hang', 'no answer in 1 s, 3 times', 3],
    ['refuses', 403, 'it answers 403', 1],
    [
      'wants for ever',
      { status: 503, headers: { 'Retry-After': '99999999999999980000' } },
      'it answers 503, and wants more time than a run has',
      1,
    ],
    [
      'wants an hour',
      { status: 429, headers: { 'Retry-After': '3600' } },
      'it answers 429, and wants more time than a run has',
      1,
    ],
    [
      'has moved',
      { status: 301, headers: { Location: 'https://b.example/?token=secret' } },
      'it answers 301, which points elsewhere: give its new address',
      1,
    ],
    ['knows nothing new', 304, 'it answers 304', 1],
  ])('that %s loses nothing: the rest is told, and this next time', async (_, manner, reason, times) => {
    const { tell, bodies, origin, ledgerPath } = await aWorld({
      manners: { '/hook': [200, ...Array<Manner>(times).fill(manner), 200] },
      ...hurryFor([manner]),
    });
    expect(await tell()).toEqual([{ target: 'webhook team chat', urls: [`${site}/blog/a/`], reason }]);
    expect(Object.keys(await readLedger(ledgerPath))).toEqual([
      `hub ${origin}/hub`,
      `indexnow ${origin}/indexnow`,
      'webhook team chat',
    ]);
    expect(await tell()).toEqual([]);
    expect(bodies('/hook').map((body) => JSON.parse(body).post.title)).toEqual(['b', ...Array(times).fill('a'), 'a']);
  });

  test('that is not there is said to be so', async () => {
    const { tell } = await aWorld({ variables: { ANNOUNCE_TEAM_CHAT_URL: 'http://127.0.0.1:9/secret?token=secret' } });
    const [failure] = await tell();
    expect(failure?.reason).toMatch(/^it cannot be reached( \([A-Z_]+\))?, 3 times$/);
  });

  const manyPosts = {
    ...twoPosts,
    ...Object.assign(
      {},
      ...Array.from({ length: 85 }, (_, day) => post(`p${day}`, new Date(Date.UTC(2025, 0, day)).toISOString())),
    ),
  };

  test.each<[Manner, number]>([
    [500, 3],
    ['reset', 3],
    [403, 3],
  ])('thrice (%s) is left alone and reported once, however much there is to tell', async (manner, asked) => {
    const { tell, bodies } = await aWorld({ manners: { '/hook': [manner] } });
    const failures = await tell(manyPosts);
    const times = manner === 403 ? ['it answers 403'] : [expect.stringMatching(/, 3 times$/)];
    expect(failures.map(({ reason }) => reason)).toEqual(times);
    expect(failures.flatMap(({ urls }) => urls)).toHaveLength(87);
    expect(bodies('/hook').length).toBe(asked);
  });

  test('when the time of a run is over nothing more is asked, and the rest is told next time', async () => {
    const { tell, bodies } = await aWorld({
      manners: { '/hook': ['hang', 200] },
      limits: { deadline: 1_000 },
    });
    const failures = await tell(manyPosts);
    expect(failures.map(({ reason, urls }) => [reason, urls.length])).toEqual([['the 1 s of this run are over', 87]]);
    expect(bodies('/hook').length).toBe(1);
  });

  test('an answer without an end is not read', async () => {
    const { tell, sent } = await aWorld({ manners: { '/hook': ['endless'] } });
    expect(await tell()).toEqual([]);
    // What the system's own buffers take before the connection ends.
    expect(sent()).toBeLessThan(64_000_000);
  });

  test('one host is asked one thing at a time', async () => {
    const { tell, heard } = await aWorld({ variables: {} });
    await tell(manyPosts);
    expect(heard.map(({ underWay }) => underWay)).toEqual(heard.map(() => 1));
  });

  test('what was told stands in the ledger before the next thing is told', async () => {
    const { tell, ledgerPath } = await aWorld({ manners: { '/hook': [200, 'hang'] }, limits: { timeout: 1_000 } });
    const telling = tell();
    await expect
      .poll(() => readLedger(ledgerPath).then((ledger) => ledger['webhook team chat']))
      .toHaveProperty([`${site}/blog/b/`]);
    expect((await telling).length).toBe(1);
    expect(await readdir(dirname(ledgerPath))).toEqual(['announced.json']);
  });
});

test('a process that is killed leaves a ledger that can be read, and the next one tells the rest', async () => {
  const { tell, heard, ledgerPath, origin, bodies } = await aWorld({ manners: { '/hook': [200, 'hang', 200] } });
  const code = `
    import { announce } from './tools/announce/announce.ts';
    import { readBuiltSite } from './tools/announce/built-news.ts';
    import { sender } from './tools/announce/http-retries.ts';
    import { targetsOf } from './tools/announce/targets.ts';
    const [folder, ledger, origin] = process.argv.slice(1);
    const config = { hubs: [], announce: { webhooks: ['team chat'] } };
    const targets = targetsOf(config, await readBuiltSite(folder), {}, { ANNOUNCE_TEAM_CHAT_URL: origin + '/hook' });
    await announce(targets, {}, ledger, sender(${JSON.stringify(quick)}));`;
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    code,
    await aFolder(twoPosts),
    ledgerPath,
    origin,
  ]);
  await until(() => heard.length === 2);
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  const ledger = await readLedger(ledgerPath);
  expect(Object.keys(ledger['webhook team chat'] ?? {})).toEqual([`${site}/blog/b/`]);
  expect(await tell()).toEqual([]);
  expect(bodies('/hook').map((body) => new URL(JSON.parse(body).id).pathname)).toEqual([
    '/blog/b/',
    '/blog/a/',
    '/blog/a/',
  ]);
});

test('nothing is told where it cannot be written down', async () => {
  const { tell, heard, ledgerPath } = await aWorld();
  await mkdir(`${ledgerPath}.new`);
  await expect(tell()).rejects.toThrow(`${ledgerPath} cannot be written (EISDIR): mend that before you announce`);
  expect(heard).toEqual([]);
});

test('neither a token nor a query is in what is printed or committed', async () => {
  const { targets } = await aWorld({
    variables: { ANNOUNCE_TEAM_CHAT_URL: 'https://user:s3cret@chat.example/hook?token=s3cret' },
  });
  const [{ refusal } = {}] = (await targets(twoPosts)).filter(({ name }) => name.startsWith('webhook'));
  expect(refusal).toMatch(/^ANNOUNCE_TEAM_CHAT_URL is no https address, or has a user name in it/);
  const hubs = ['https://hub.example/?token=s3cret', 'https://hub.example/?token=other', 'https://hub.example/'];
  const built = await readBuiltSite(await aFolder(twoPosts));
  const names = targetsOf({ hubs, announce: { indexNow: false, webhooks: [] } }, built, {}, {}).map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  expect(names.join()).not.toMatch(/s3cret|other|token/);
  expect(names[2]).toBe('hub https://hub.example/');
});

test('a webhook without an address is named, and the others are told', async () => {
  const { tell, bodies } = await aWorld({ variables: { ANNOUNCE_TEAM_CHAT_URL: '' } });
  expect(await tell()).toEqual([
    {
      target: 'webhook team chat',
      urls: [`${site}/blog/b/`, `${site}/blog/a/`],
      reason: 'ANNOUNCE_TEAM_CHAT_URL is not set. Give the webhook’s address, such as https://chat.example/hooks/abc',
    },
  ]);
  expect(bodies('/hub').length).toBe(1);
});

test('a site whose readers know everything is adopted without a word', async () => {
  const { targets, tell, heard, ledgerPath } = await aWorld();
  await adopt(await targets(twoPosts), {}, ledgerPath);
  expect(await tell()).toEqual([]);
  expect(heard).toEqual([]);
});

describe('npm run announce', () => {
  const told = async (typed: readonly string[], files: Readonly<Record<string, string>>, ledger?: string) => {
    const CONTENT_DIR = await aContentDir(ledger === undefined ? {} : { 'announced.json': ledger });
    const OUT_DIR = await aFolder(files);
    const result = await run('announce', typed, { CONTENT_DIR, OUT_DIR });
    return { ...result, ledger: await readFile(join(CONTENT_DIR, 'announced.json'), 'utf8').catch(() => undefined) };
  };

  test('a dry run writes nothing', async () => {
    const { code, ledger } = await told(['--dry-run'], twoPosts);
    expect([code, ledger]).toEqual([0, undefined]);
  });

  test.each([
    [['--dryrun'], undefined, /^Type npm run announce, or with -- --dry-run /],
    [[], '<<<<<<< HEAD\n{}', /announced\.json is no ledger of announcements/],
  ] as const)('refuses %j with the ledger %j in one line', async (typed, ledger, message) => {
    const { code, stderr } = await told(typed, twoPosts, ledger);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n').length).toBe(1);
  });

  test('does not run twice on one content at a time', async () => {
    const CONTENT_DIR = await aContentDir({});
    const OUT_DIR = await aFolder(twoPosts);
    await claim('announce', CONTENT_DIR);
    const { code, stdout, stderr } = await run('announce', [], { CONTENT_DIR, OUT_DIR });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `What is new in ${CONTENT_DIR} is being announced already (process ${process.pid}). Wait until that is done\n`,
    );
  });

  test('needs a build', async () => {
    const { code, stderr } = await told([], {});
    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no build in .*\. Run npm run build first/);
  });
});
