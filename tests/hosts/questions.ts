/** What a reader, a feed client, a crawler or a stranger asks of a host, and what it should answer. */

import { mediaTypes } from '../../src/domain/media-types.ts';
import { caching, policies, securityHeaders } from '../../src/outputs/hosting.ts';
import { licenceHeader } from '../../src/outputs/terms.ts';
import { site as owner } from '../../src/site.config.ts';
import type { Asked } from './ask.ts';
import { film, goneUrl, type Site } from './site.ts';

/** By header: its value or a pattern of it, or `false` where it must not be. */
type Headers = Readonly<Record<string, string | RegExp | false>>;

export interface Expected {
  /** One, or each that is right. */
  readonly status: number | readonly number[];
  readonly headers?: Headers;
  /** A file of the site that the answer, unpacked, is the same as; `''` for an empty one. */
  readonly file?: string;
  /** Bytes of `file`, from and to. */
  readonly range?: readonly [number, number];
}

export interface Question extends Asked, Expected {
  readonly name: string;
  /** Asked again with the `ETag` of the first answer, which is then 304. */
  readonly again?: true;
}

/** What an engine answers otherwise, and why that is all right. */
export interface Limit {
  /** Names of the questions. */
  readonly questions: RegExp;
  readonly because: string;
  readonly instead: Partial<Expected>;
}

const revalidated = /^(no-cache|public, max-age=0, must-revalidate)$/;
const lower = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const secure: Headers = { ...lower(securityHeaders), 'content-security-policy': policies.everywhere };
const html = 'text/html; charset=utf-8';
const notFound: Expected = {
  status: 404,
  headers: { ...secure, 'content-type': html, 'cache-control': revalidated },
  file: '404.html',
};
/** An answer that tells a stranger nothing and leads nobody off the site. */
const harmless: Expected = {
  status: [301, 307, 308, 400, 404],
  headers: { location: /^(\/(?![/\\])|http:\/\/127\.0\.0\.1)|^$/ },
};

/** `address` with its odd characters as they are or encoded. */
const spelt = (address: string) =>
  new RegExp(
    `^${RegExp.escape(address).replaceAll(/\\([${}])/g, (_, sign) => `(?:\\${sign}|${encodeURIComponent(sign)})`)}$`,
  );

export function questionsOf(site: Site): Question[] {
  const first = (pattern: RegExp) => site.files.find((file) => pattern.test(file)) ?? `no file like ${pattern}`;
  const hashed = first(/^_astro\/BaseLayout\..*\.js$/);
  const post = 'blog/moved-twice/index.html';
  const ends = [...new Set(site.files.map((file) => /\.([a-z\d]+)$/.exec(file)?.[1] ?? ''))].filter(
    (end) => !['', 'html', 'br', 'gz', 'redirects', 'headers'].includes(end),
  );
  const page = { path: '/blog/moved-twice/', status: 200, file: post } as const;
  const filmPath = `/${film.path}`;
  const compressed = [
    ['a post', page.path, post],
    ['a feed', '/rss.xml', 'rss.xml'],
    ['a script', `/${hashed}`, hashed],
  ] as const;
  const kinds: readonly (readonly [string, string])[] = [
    ['the home page', '/'],
    ['a post', '/blog/moved-twice/'],
    ['a list', '/tags/'],
    ['a feed', '/rss.xml'],
    ['Markdown', '/blog/moved-twice.md'],
    ['a script', `/${hashed}`],
    ['a map', '/sitemap-index.xml'],
    ['a dot folder', '/.well-known/security.txt'],
  ];
  return [
    // Pages.
    { name: 'the home page', path: '/', status: 200, headers: { 'content-type': html }, file: 'index.html' },
    { name: 'a post', ...page, headers: { 'content-type': html } },
    { name: 'a post with a query', ...page, path: '/blog/moved-twice/?utm_source=a' },
    {
      name: 'a page with an address of other letters',
      path: `/blog/${encodeURIComponent('設計の判断')}/`,
      status: 200,
      file: 'blog/設計の判断/index.html',
    },
    { name: 'a page that is not there', path: '/blog/not-there/', ...notFound },
    { name: 'a file that is not there', path: '/not-there.md', ...notFound },
    { name: 'an asset that is not there', path: '/_astro/not-there.js', ...notFound },
    { name: 'a folder without a page', path: '/_astro/', ...notFound },
    {
      name: 'an address without its slash',
      path: '/blog/moved-twice',
      status: [301, 307, 308],
      headers: { location: '/blog/moved-twice/' },
    },
    {
      name: 'an address without its slash, with a query',
      path: `/blog/${encodeURIComponent('設計の判断')}?a=b`,
      status: [301, 307, 308],
      headers: { location: `/blog/${encodeURIComponent('設計の判断')}/?a=b` },
    },
    {
      name: 'an address with the name of the file',
      path: '/blog/moved-twice/index.html',
      status: [301, 307, 308],
      headers: { location: '/blog/moved-twice/' },
    },
    { name: 'the home page by its file', path: '/index.html', status: [301, 307, 308], headers: { location: '/' } },
    { name: 'HEAD of a post', ...page, method: 'HEAD', headers: { 'content-type': html }, file: '' },
    { name: 'HEAD of what is not there', path: '/not-there/', method: 'HEAD', status: 404, file: '' },

    // Types.
    ...ends.map((end): Question => {
      const file = first(new RegExp(`\\.${end}$`));
      const path = `/${file.split('/').map(encodeURIComponent).join('/')}`;
      return {
        name: `type of .${end}`,
        path,
        status: 200,
        headers: { 'content-type': mediaTypes[end] ?? 'in src/domain/media-types.ts' },
        file,
      };
    }),

    // Old addresses.
    ...site.redirects.flatMap(([from, to]): Question[] => [
      { name: `old address ${from}`, path: from, status: 301, headers: { location: spelt(to) } },
      ...(from.endsWith('/')
        ? [
            {
              name: `old address ${from} without its slash`,
              path: from.slice(0, -1),
              status: 301,
              headers: { location: spelt(to) },
            },
          ]
        : []),
    ]),
    {
      name: 'an old address with a query',
      path: '/old/three-words/?a=b',
      status: 301,
      headers: { location: '/blog/three-words/?a=b' },
    },
    {
      name: 'what is gone',
      path: goneUrl,
      status: 410,
      headers: { ...secure, 'content-type': html, 'cache-control': revalidated },
      file: 'blog/given-up/index.html',
    },
    { name: 'a feed that is gone', path: '/tags/given-up/rss.xml', status: 410, headers: { 'content-type': html } },
    { name: 'what is gone, without its slash', path: goneUrl.slice(0, -1), status: 410 },

    // Caching.
    {
      name: 'a file with a digest may be kept for ever',
      path: `/${hashed}`,
      status: 200,
      headers: { 'cache-control': caching.immutable },
    },
    { name: 'a page is asked for again', ...page, headers: { 'cache-control': revalidated }, again: true },
    {
      name: 'a feed is asked for again',
      path: '/rss.xml',
      status: 200,
      headers: { 'cache-control': revalidated },
      file: 'rss.xml',
      again: true,
    },
    {
      name: 'a JSON feed is asked for again',
      path: '/feed.json',
      status: 200,
      headers: { 'cache-control': revalidated },
      file: 'feed.json',
      again: true,
    },
    {
      name: 'the worker is asked for again',
      path: '/sw.js',
      status: 200,
      headers: { 'cache-control': revalidated },
      again: true,
    },
    {
      name: 'a compressed feed is asked for again',
      path: '/atom.xml',
      send: { 'accept-encoding': 'gzip, br' },
      status: 200,
      again: true,
    },

    // Compression.
    ...compressed.flatMap(([name, path, file]) =>
      [
        ['br', 'br'],
        ['gzip', 'gzip'],
        ['gzip, deflate, br, zstd', 'br'],
      ].map(
        ([accepted = '', encoding = '']): Question => ({
          name: `${name} for ${accepted}`,
          path,
          send: { 'accept-encoding': accepted },
          status: 200,
          headers: { 'content-encoding': encoding, vary: /accept-encoding/i },
          file,
        }),
      ),
    ),
    {
      name: 'a page for who unpacks nothing',
      ...page,
      send: { 'accept-encoding': 'identity' },
      headers: { 'content-encoding': false },
    },
    {
      name: 'a picture is not compressed twice',
      path: '/icon-512.png',
      send: { 'accept-encoding': 'br, gzip' },
      status: 200,
      headers: { 'content-encoding': false },
      file: 'icon-512.png',
    },

    // Films.
    {
      name: 'a film says that parts can be had',
      path: filmPath,
      status: 200,
      headers: { 'accept-ranges': 'bytes' },
      file: film.path,
    },
    ...[
      ['the first bytes', 'bytes=0-99', 0, 100],
      ['bytes in the middle', 'bytes=1000-1999', 1_000, 2_000],
      ['the rest', 'bytes=299000-', 299_000, film.bytes],
      ['the last bytes', 'bytes=-500', film.bytes - 500, film.bytes],
    ].map(
      ([name, range, from, to]): Question => ({
        name: `${name} of a film`,
        path: filmPath,
        send: { range: String(range) },
        status: 206,
        headers: { 'content-range': `bytes ${from}-${Number(to) - 1}/${film.bytes}`, 'content-type': 'video/mp4' },
        file: film.path,
        range: [Number(from), Number(to)],
      }),
    ),
    { name: 'bytes past the end of a film', path: filmPath, send: { range: 'bytes=999999-' }, status: 416 },

    // Headers on every kind of answer.
    ...kinds.map(
      ([name, path]): Question => ({ name: `security headers of ${name}`, path, status: 200, headers: secure }),
    ),
    { name: 'security headers of a redirect', path: '/old/three-words/', status: 301, headers: secure },
    {
      name: 'a drawing by itself does nothing',
      path: '/favicon.svg',
      status: 200,
      headers: { 'content-security-policy': new RegExp(policies.drawing.replaceAll('-', '\\-')) },
    },

    // Terms.
    ...['/blog/moved-twice/', '/blog/moved-twice.md', filmPath].map(
      (path): Question => ({
        name: `the licence of ${path}`,
        path,
        status: 200,
        headers: { ...lower(licenceHeader(owner)), 'tdm-reservation': false },
      }),
    ),
    { name: 'a script has a licence of its own', path: `/${hashed}`, status: 200, headers: { link: false } },

    // Strangers.
    ...[
      ['a file of the host', '/_redirects'],
      ['headers of the host', '/_headers'],
      ['redirects of nginx', '/_nginx.redirects'],
      ['redirects of Caddy', '/_caddy.redirects'],
      ['headers of nginx', '/_nginx.headers'],
      ['a repository', '/.git/config'],
      ['an environment', '/.env'],
      ['a dot file in a folder', '/blog/.DS_Store'],
    ].map(([name = '', path = '']): Question => ({ name, path, ...notFound })),
    ...[
      ['a way out', '/../../../../etc/passwd'],
      ['a way out, encoded', '/%2e%2e/%2e%2e/%2e%2e/etc/passwd'],
      ['a way out, slashes encoded', '/..%2f..%2f..%2fetc%2fpasswd'],
      ['a way out, encoded twice', '/%252e%252e%252fetc%252fpasswd'],
      ['a way out with backslashes', '/..%5c..%5cetc%5cpasswd'],
      ['another host', '//evil.example/'],
      ['another host without a slash', '//evil.example'],
      ['another host and a page', '//evil.example/blog'],
      ['another host and a way back', '//evil.example/%2e%2e/blog'],
      ['another host, a way back and a query', '//evil.example/%2e%2e/blog?a'],
      ['another host and a file name', '//evil.example/index.html'],
      ['another host with a backslash', '/%5cevil.example/index.html'],
      ['another host encoded', '/%2fevil.example/'],
      ['a new line', '/%0d%0aSet-Cookie:%20a=b'],
      ['a new line in the middle', '/blog%0d%0aLocation:%20x/'],
      ['a zero byte', '/%00'],
      ['broken encoding', '/%zz'],
      ['bytes that are no text', '/%ff%fe/'],
    ].map(([name = '', path = '']): Question => ({ name, path, ...harmless })),
    {
      name: 'two slashes in the middle',
      path: '/blog//moved-twice/',
      status: [200, 301, 307, 308, 404],
      headers: { location: /^$|^\/blog\/moved-twice\/$/ },
    },
    { name: 'a long name', path: `/${'a'.repeat(300)}`, status: 404 },
    { name: 'a long name of other letters', path: `/${'%E8%A8%AD'.repeat(120)}/`, status: 404 },
    { name: 'a long way', path: `/${'a/'.repeat(1_500)}`, status: 404 },
    { name: 'a very long address', path: `/${'a'.repeat(20_000)}`, status: [404, 414, 431] },
    { name: 'a very long query', ...page, path: `/blog/moved-twice/?${'a'.repeat(4_000)}` },
  ];
}
