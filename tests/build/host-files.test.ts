/** Files for hosts, devices and those who look after the site, as they are built. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { awkward, type Build, empty, sentinelLater, shipped, sites } from './builds.ts';
import { publicPosts } from './content.ts';
import { linked } from './html.ts';
import { filesOf, pageAt, pagesOf, textFile } from './site.ts';

const lines = (build: Build, file: string) => textFile(build, file).split('\n').filter(Boolean);

const manifestOf = (build: Build) =>
  JSON.parse(textFile(build, 'manifest.webmanifest')) as {
    readonly icons: readonly { readonly src: string }[];
    readonly start_url: string;
    readonly shortcuts: readonly { readonly url: string }[];
  };

describe.each(sites)('$name', (build) => {
  test('headers are the same for every site, whatever its posts', () => {
    expect(textFile(build, '_headers')).toBe(textFile(empty, '_headers'));
  });

  test.runIf(site.securityContact)('security.txt says whom to tell, for a year from the build', () => {
    const fields = Object.fromEntries(lines(build, '.well-known/security.txt').map((line) => line.split(/: (.*)/)));
    expect(fields['Contact']).toBe(site.securityContact);
    expect(fields['Canonical']).toBe(`${build.origin}/.well-known/security.txt`);
    const days = (new Date(fields['Expires'] ?? '').getTime() - build.time.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
  });

  test('what crawlers for language models may take is said alike in robots.txt, headers and the well-known file', () => {
    const isReserved = site.aiCrawlers !== 'welcome';
    expect([
      textFile(build, 'robots.txt').includes('ai-train=no'),
      /^ {2}tdm-reservation: 1$/m.test(textFile(build, '_headers')),
      filesOf(build).includes('.well-known/tdmrep.json'),
    ]).toEqual([isReserved, isReserved, isReserved]);
  });

  test('every page leads to the manifest, whose files are there', () => {
    for (const { root, path } of pagesOf(build).filter(({ isRedirect }) => !isRedirect))
      expect(linked(root, 'manifest'), path).toEqual(['/manifest.webmanifest']);
    const { icons, start_url } = manifestOf(build);
    for (const { src } of icons) expect(filesOf(build)).toContain(src.slice(1));
    expect(pageAt(build, start_url).path).toBe('/');
  });
});

test('the shortcuts of the installed site lead to its pages', () => {
  const { shortcuts } = manifestOf(shipped);
  expect(shortcuts.length).toBeGreaterThan(0);
  for (const { url } of shortcuts) expect(pageAt(shipped, url).isIndexed, url).toBe(true);
});

test('hosts lead every old address of a public post to it, for ever', () => {
  const redirects = [shipped, awkward, sentinelLater].map((build) => lines(build, '_redirects').toSorted());
  const wanted = [shipped, awkward, sentinelLater].map((build) =>
    pagesOf(build)
      .filter(({ isRedirect }) => isRedirect)
      .flatMap(({ path, html }) => {
        const target = /content="0; url=([^"]+)"/.exec(html)?.[1] ?? '';
        if (!publicPosts(build).some((post) => post.path === target)) return [];
        const moved = [[path, target]];
        // Its Markdown and its card go along.
        if (/^\/blog\/[^/]+\/$/.test(path))
          for (const [before, after] of [
            ['', '.md'],
            ['/og', '.png'],
          ])
            moved.push([path, target].map((page) => `${before}${page.slice(0, -1)}${after}`));
        return moved.map(([from, to]) => `${from} ${to} 301`);
      })
      .toSorted(),
  );
  expect(wanted.flat().length).toBeGreaterThan(4);
  expect(redirects).toEqual(wanted);
});
