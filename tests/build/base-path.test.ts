/** A site below a path of its host: every address of it begins with that path and is answered, in whatever file it stands. */
import { expect, test } from 'vitest';
import { basePath, withBase } from '../../src/domain/urls.ts';
import { site } from '../../src/site.config.ts';
import { belowAPath as build } from './builds.ts';
import { answersOf, filesOf, textFile } from './site.ts';

const base = basePath(build.origin);
const { origin } = new URL(build.origin);
const answers = answersOf(build);
const answered = (path: string) => answers.has(path.slice(base.length));
/** What an author shows as code is no address. */
const code = /(?:<|&lt;)pre\b.*?(?:<|&lt;)\/pre|^(`{3,})[^\n]*\n.*?^\1$/gms;
const textOf = (file: string) =>
  textFile(build, file).replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll(code, '');
// The search keeps what a reader reads, code included.
const texts = filesOf(build).filter(
  (file) => !/^search\/(?!list|pages)|\.(?:avif|ico|jpe?g|mp[34]|png|webp|woff2)$/.test(file),
);

test('there are files of every kind to look at', () => {
  const ends = new Set(texts.map((file) => /[^./]*$/.exec(file)?.[0]));
  const kinds = ['html', 'js', 'css', 'xml', 'json', 'md', 'txt', 'opml', 'webmanifest', '_headers', '_redirects'];
  expect(kinds.filter((kind) => !ends.has(kind))).toEqual([]);
});

test('no address in full leads to the host beside the site, and each is answered', () => {
  const wrong = texts.flatMap((file) =>
    [...textOf(file).matchAll(/https?:\/\/built\.example[^\s"'`<>)\\]*/g)].flatMap(([address]) => {
      // Shown with a place to break after each slash.
      if (`${origin}/` === address) return [];
      const path = new URL(address.replace(/[.,;]$/, '').replace(/\?.*/, '')).pathname;
      return path.startsWith(`${base}/`) && answered(path) ? [] : [`${file}: ${address}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('no path leads to the host beside the site, and each is answered', () => {
  const wrong = texts.flatMap((file) =>
    // In quotes and parentheses, in lists of pictures, and where lines of a file for hosts hold them.
    [...textOf(file).matchAll(/(?<=^|["'`(=,]\s?|url=|\d[wx], )\/(?!\/)[^\s"'`<>()\\,{}$]*/gm)].flatMap(([address]) => {
      const path = URL.parse(address.replace(/[*:].*/, ''), origin)?.pathname ?? '';
      // The error page has no address of its own.
      if ([`${base}/`, `${base}/_astro/`, `${base}/404/`].includes(path)) return [];
      if (path.startsWith(`${base}/`)) return answered(path) || file === '_redirects' ? [] : [`${file}: ${address}`];
      return answers.has(path) && path !== '/' ? [`${file}: ${address} without ${base}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('whatever begins at the home page begins below the path', () => {
  const home = texts.filter((file) =>
    /(?:href|src|action|value)="\/"|"(?:id|scope|start_url|url)": ?"\/"/.test(textOf(file)),
  );
  expect(home).toEqual([]);
  const { id, scope, start_url, icons, shortcuts } = JSON.parse(textFile(build, 'manifest.webmanifest'));
  expect([id, scope, start_url]).toEqual(Array(3).fill(`${base}/`));
  expect(icons.every(({ src }: { src: string }) => answered(src))).toBe(true);
  const pages = site.nav.map(({ href }) => href).filter((href) => href.startsWith('/'));
  expect(shortcuts.map(({ url }: { url: string }) => url)).toEqual(pages.map((href) => withBase(href, base)));
});

test('old addresses lead on below the path', () => {
  const lines = textFile(build, '_redirects').trim().split('\n');
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [from = '', to = ''] = line.split(' ');
    expect(from.startsWith(`${base}/`) && answered(to)).toBe(true);
    if (from.endsWith('/'))
      expect(textFile(build, `${from.slice(base.length + 1)}index.html`)).toContain(`content="0; url=${to}"`);
  }
});

test('what the search finds is there', () => {
  const files = filesOf(build).filter((file) => file.startsWith('search/') && file.endsWith('.json'));
  const found = files.flatMap((file) => /^\{"url":"([^"]*)"/.exec(textFile(build, file))?.[1] ?? []);
  expect(found.length).toBeGreaterThan(5);
  expect(found.filter((url) => !url.startsWith(`${base}/`) || !answered(url))).toEqual([]);
});
