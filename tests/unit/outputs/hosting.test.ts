import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mediaTypes } from '../../../src/domain/media-types.ts';
import { caddyConfiguration, caddyRedirectsFile } from '../../../src/outputs/hosting/caddy.ts';
import { headerRules, headersFile, hostFiles } from '../../../src/outputs/hosting/files.ts';
import { hostLimits, limitsReport } from '../../../src/outputs/hosting/limits.ts';
import { nginxConfiguration } from '../../../src/outputs/hosting/nginx.ts';
import { vercelConfiguration } from '../../../src/outputs/hosting/vercel.ts';
import { caching, ownHeaders, policies, redirectsOf, securityHeaders } from '../../../src/outputs/hosting.ts';
import { robots } from '../../../src/outputs/robots.ts';
import { securityTxt } from '../../../src/outputs/security-txt.ts';
import { reservationFile, type Terms } from '../../../src/outputs/terms.ts';
import { type HostName, hostNames } from '../../../src/site.config.ts';
import { aPost } from '../../fixtures/a-post.ts';

describe('deploy/', () => {
  // After a change of the description: `npx vitest run --project unit tests/unit/outputs/hosting.test.ts -u`.
  test.each([
    ['nginx/blog.conf', nginxConfiguration()],
    ['caddy/Caddyfile', caddyConfiguration()],
    ['vercel/vercel.json', vercelConfiguration([])],
  ])('%s is what the description says', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`../../../deploy/${file}`);
  });

  test('CloudFront is told to send the headers of the description', () => {
    const { CorsConfig, SecurityHeadersConfig, CustomHeadersConfig } = JSON.parse(
      readFileSync('deploy/s3/headers.json', 'utf8'),
    );
    const custom: readonly { Header: string; Value: string }[] = CustomHeadersConfig.Items;
    expect(CustomHeadersConfig.Quantity).toBe(custom.length);
    expect({
      'Access-Control-Allow-Origin': CorsConfig.AccessControlAllowOrigins.Items.join(),
      'Content-Security-Policy': SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
      'Referrer-Policy': SecurityHeadersConfig.ReferrerPolicy.ReferrerPolicy,
      ...(SecurityHeadersConfig.ContentTypeOptions && { 'X-Content-Type-Options': 'nosniff' }),
      ...Object.fromEntries(custom.map(({ Header, Value }) => [Header, Value])),
    }).toEqual({ ...securityHeaders, 'Content-Security-Policy': policies.everywhere });
  });

  test('a bucket is told types and caching of the description, and pages last', () => {
    const script = readFileSync('deploy/s3/upload.sh', 'utf8');
    const [, kinds = ''] = /^kinds='([^']*)'$/m.exec(script) ?? [];
    const types = kinds.split('\n').map((line) => /^(\S+) (.*)$/.exec(line)?.slice(1) as [string, string]);
    expect(Object.fromEntries(types)).toEqual(mediaTypes);
    expect(types.at(-1)?.[0]).toBe('html');
    for (const value of Object.values(caching)) expect(script).toContain(`'${value}'`);
  });

  test('each line of a script for GitLab is a command, and no key with a value', () => {
    const jobs = Object.values(parse(readFileSync('deploy/schedule/gitlab.yml', 'utf8')) as Record<string, unknown>);
    const lines = jobs.flatMap((job) => (job as { script?: unknown[] }).script ?? []);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => typeof line !== 'string')).toEqual([]);
  });

  test.each(hostNames)('%s has a page for who has never used it', (host) => {
    expect(readFileSync(`deploy/${host}/README.md`, 'utf8')).toMatch(/^1\. .*\n2\. .*\n3\. /m);
  });
});

const terms: Terms = { licence: { name: 'CC0', href: 'https://a.example/cc0' }, aiCrawlers: 'welcome' };

describe('_headers', () => {
  test('is the same however many posts there are, with one wildcard a path', () => {
    for (const { path } of headerRules) expect(path.split('*').length).toBeLessThanOrEqual(2);
    expect(hostFiles(false, [], terms)['_headers']).toBe(headersFile(ownHeaders(terms, false)));
  });

  test('lets files with a digest be kept, and no others', () => {
    const kept = headerRules.filter(({ headers }) => 'Cache-Control' in headers).map(({ path }) => path);
    expect(kept).toEqual(['/_astro/*']);
  });
});

const posts = [
  aPost({ slug: 'new', aliases: ['/old/', '/blog/older/', '/Old/', '/100%25/', '/a%22b/', '/%E8%A8%AD.html'] }),
  aPost({ slug: 'other' }),
];
const others = [{ from: '/gone/' }, { from: '/tags/x/rss.xml' }, { from: '/away/', to: 'https://a.example/?b=c' }];
const redirects = redirectsOf(posts, others);

describe('redirects', () => {
  test('what a page plays goes with it', () => {
    const media = new Map([
      ['/blog/new/', ['a%20hum.wav']],
      ['/blog/other/', ['b.mp4']],
      ['/about/', ['c.mp3']],
    ]);
    const moved = redirectsOf(posts.slice(0, 1), [...others, { from: '/us/', to: '/about/' }], '/b', media);
    expect(moved.filter(({ from }) => /\.(?:wav|mp.)$/.test(from))).toEqual([
      { from: '/b/old/a%20hum.wav', to: '/b/blog/new/a%20hum.wav' },
      { from: '/b/blog/older/a%20hum.wav', to: '/b/blog/new/a%20hum.wav' },
      { from: '/b/Old/a%20hum.wav', to: '/b/blog/new/a%20hum.wav' },
      { from: '/b/100%25/a%20hum.wav', to: '/b/blog/new/a%20hum.wav' },
      { from: '/b/a%22b/a%20hum.wav', to: '/b/blog/new/a%20hum.wav' },
      { from: '/b/us/c.mp3', to: '/b/about/c.mp3' },
    ]);
  });

  test('for Cloudflare and Netlify are a line each, which Cloudflare passes over where it knows no status', () => {
    expect(hostFiles('cloudflare', redirects, terms)['_redirects']?.split('\n')).toEqual([
      '/old/ /blog/new/ 301',
      '/blog/older/ /blog/new/ 301',
      '/Old/ /blog/new/ 301',
      '/100%25/ /blog/new/ 301',
      '/a%22b/ /blog/new/ 301',
      '/%E8%A8%AD.html /blog/new/ 301',
      '/gone/ /404.html 410!',
      '/tags/x/rss.xml /404.html 410!',
      '/away/ https://a.example/?b=c 301',
      '/blog/older.md /blog/new.md 301',
      '/og/blog/older.png /og/blog/new.png 301',
      '',
    ]);
  });

  test('for nginx are decoded, with and without a slash, one of those that differ in capitals', () => {
    expect(hostFiles('nginx', redirects, terms)['_nginx.redirects']?.split('\n')).toEqual([
      '"/old/" "/blog/new/$is_args$args";',
      '"/old" "/blog/new/$is_args$args";',
      '"/blog/older/" "/blog/new/$is_args$args";',
      '"/blog/older" "/blog/new/$is_args$args";',
      '"/100%/" "/blog/new/$is_args$args";',
      '"/100%" "/blog/new/$is_args$args";',
      '"/a\\"b/" "/blog/new/$is_args$args";',
      '"/a\\"b" "/blog/new/$is_args$args";',
      '"/設.html" "/blog/new/$is_args$args";',
      '"/gone/" gone;',
      '"/gone" gone;',
      '"/tags/x/rss.xml" gone;',
      '"/away/" "https://a.example/?b=c";',
      '"/away" "https://a.example/?b=c";',
      '"/blog/older.md" "/blog/new.md$is_args$args";',
      '"/og/blog/older.png" "/og/blog/new.png$is_args$args";',
      '',
    ]);
  });

  test('for Caddy end where they end, whatever is in them', () => {
    const odd = caddyRedirectsFile([{ from: '/a/', to: 'https://a.example/?{env.HOME}="\\' }]);
    expect(odd).toBe(['/a/', '/a'].map((path) => `"${path}" "https://a.example/?%7Benv.HOME%7D=\\"%5C"\n`).join(''));
  });

  test('for Vercel are patterns that mean themselves, without what is gone', () => {
    const odd = vercelConfiguration([{ from: '/a(b)+c/', to: '/d/' }, { from: '/gone/' }]);
    expect(JSON.parse(odd).redirects).toEqual([{ source: '/a\\(b\\)\\+c/', destination: '/d/', statusCode: 301 }]);
  });

  test('stand in files of the host that is named alone', () => {
    expect(Object.keys(hostFiles(false, redirects, terms))).toEqual(['_headers', '_redirects']);
    expect(Object.keys(hostFiles('vercel', redirects, terms))).toContain('vercel.json');
    expect(Object.keys(hostFiles('caddy', redirects, terms))).toContain('_caddy.redirects');
    // Caddy would not start.
    expect(Object.keys(hostFiles('caddy', [], terms))).toEqual(['_headers', '_redirects', '_caddy.headers']);
    expect(Object.keys(hostFiles('github-pages', redirects, terms))).toEqual(['_headers', '_redirects']);
  });
});

test('a build for reviewers has no file indexed where the host takes headers, and a real one says nothing of it', () => {
  const texts = (host: (typeof hostNames)[number], isReview: boolean) =>
    Object.values(hostFiles(host, redirects, terms, isReview)).join('\n');
  for (const host of hostNames) expect(texts(host, false), host).not.toContain('X-Robots-Tag');
  expect(hostFiles('nginx', [], terms, true)['_nginx.headers']).toContain(
    'add_header X-Robots-Tag "noindex" always;\n',
  );
  expect(hostFiles('caddy', [], terms, true)['_caddy.headers']).toContain('header X-Robots-Tag "noindex"\n');
  expect(JSON.parse(hostFiles('vercel', [], terms, true)['vercel.json'] ?? '').headers).toContainEqual({
    source: '/(.*)',
    headers: [{ key: 'X-Robots-Tag', value: 'noindex' }],
  });
  expect(texts('netlify', true)).toContain('/*\n  X-Robots-Tag: noindex');
  expect(texts('cloudflare', true)).toContain('/*\n  X-Robots-Tag: noindex');
});

describe('terms', () => {
  const filesOf = (choice: Terms['aiCrawlers']) =>
    [
      ['cloudflare', '_headers'],
      ['vercel', 'vercel.json'],
      ['nginx', '_nginx.headers'],
      ['caddy', '_caddy.headers'],
    ].map(([host, file = '']) => hostFiles(host as HostName, [], { ...terms, aiCrawlers: choice })[file] ?? '');

  test('the licence of posts is a header of what lies below /blog/, on each host that has headers', () => {
    expect(filesOf('welcome').map((text) => text.replaceAll('\\"', '"'))).toEqual([
      expect.stringContaining('\n/blog/*\n  Link: <https://a.example/cc0>; rel="license"\n'),
      expect.stringMatching(
        /"source": "\/blog\/\(\.\*\)",\s+"headers": \[\s+\{\s+"key": "Link",\s+"value": "<https:\/\/a\.example\/cc0>; rel="license""/,
      ),
      'set $blog_posts "";\nif ($uri ~ "^/blog/") { set $blog_posts "<https://a.example/cc0>; rel="license""; }\nadd_header Link $blog_posts;\n',
      'header /blog/* Link "<https://a.example/cc0>; rel="license""\n',
    ]);
  });

  test.each([
    ['welcome', false],
    ['no-training', true],
    ['refuse', true],
  ] as const)('%s is said alike in robots.txt, headers and the well-known file', (choice, isReserved) => {
    const files = [...filesOf(choice), reservationFile({ ...terms, aiCrawlers: choice }) ?? ''];
    expect(files.map((text) => /tdm-reservation\W+(?:value\W+)?1\b/.test(text))).toEqual(files.map(() => isReserved));
    expect(robots('https://a.example', choice).includes('ai-train=no')).toBe(isReserved);
  });
});

describe('limits', () => {
  const size = {
    files: 1_000,
    bytes: 9_000_000,
    largestFileBytes: 400_000,
    redirects: 10,
    longestRedirect: 80,
  };
  /** What a site of so many posts has: six files and 150 kB a post at most, an old address for every third. */
  const siteOf = (posts: number) => ({
    ...size,
    files: 100 + posts * 6,
    bytes: posts * 150_000,
    redirects: Math.round(posts / 3),
  });

  test.each(hostNames)('%s says where they stand, and nothing of 100 posts', (host) => {
    expect(hostLimits[host].source).toMatch(/^(https:|deploy\/)/);
    expect(limitsReport(host, siteOf(100))).toBeUndefined();
  });

  test('are named before they are reached', () => {
    expect(limitsReport('cloudflare', { ...size, files: 16_100 })).toBe(
      'Limits of cloudflare: 16,100 files, near 20,000 (100,000 on a paid plan). https://developers.cloudflare.com/workers/platform/limits/',
    );
  });

  test('of 1,000 and 10,000 posts, the worst first', () => {
    expect(limitsReport('cloudflare', siteOf(1_000))).toBeUndefined();
    expect(limitsReport('cloudflare', siteOf(10_000))).toMatch(
      /^Limits of cloudflare: 60,100 files, over .*; 3,333 redirects, over /,
    );
    expect(limitsReport('github-pages', siteOf(1_000))).toBeUndefined();
    expect(limitsReport('github-pages', siteOf(10_000))).toContain('1,500,000,000 bytes in all, over 1,000,000,000');
    expect(limitsReport('vercel', siteOf(1_000))).toContain('150,000,000 bytes in all, over');
    expect(limitsReport('nginx', siteOf(10_000))).toBeUndefined();
  });

  test('of one file and one line', () => {
    expect(limitsReport('cloudflare', { ...size, largestFileBytes: 26 * 2 ** 20 })).toContain(
      'bytes in one file, over',
    );
    expect(limitsReport('cloudflare', { ...size, longestRedirect: 1_001 })).toContain(
      'characters in one redirect, over',
    );
    expect(limitsReport('nginx', { ...size, longestRedirect: 1_700 })).toContain('near 2,000');
  });
});

test('security.txt says whom to tell, and for how long that holds', () => {
  const facts = { contact: 'mailto:a@a.example', locale: 'en', siteUrl: 'https://a.example' };
  const text = securityTxt({ ...facts, now: new Date('2026-02-28T23:59:59Z') });
  expect(text.split('\n')).toEqual([
    'Contact: mailto:a@a.example',
    'Expires: 2027-01-01T00:00:00Z',
    'Preferred-Languages: en',
    'Canonical: https://a.example/.well-known/security.txt',
    '',
  ]);
});
