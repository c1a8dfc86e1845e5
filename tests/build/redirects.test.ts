/** Every old address leads to its post, on a host that knows nothing but files. */
import { describe, expect, test } from 'vitest';
import { awkward, sentinelLater, shipped } from './builds.ts';
import { reachablePosts } from './content.ts';
import { attribute, linked, named } from './html.ts';
import { pageAt, pagesOf } from './site.ts';

const aliases = [shipped, awkward, sentinelLater].flatMap((build) =>
  reachablePosts(build).flatMap((post) =>
    post.aliases.map((alias) => ({ build, post, alias, name: `${build.name}: ${alias}` })),
  ),
);

/** As the site spells its addresses: a slash at both ends unless there is an extension, percent-encoded. */
function spelt(alias: string): string {
  const path = alias
    .replace(/^\/|\/$/g, '')
    .split('/')
    .map((part) => encodeURIComponent(decodeURIComponent(part)))
    .join('/');
  return /\.[a-z]+$/.test(path) && !alias.endsWith('/') ? `/${path}` : `/${path}/`;
}

test('there are aliases to look at', () => {
  expect(aliases.length).toBeGreaterThan(5);
});

describe.each(aliases)('$name', ({ build, post, alias }) => {
  // Looked for in each test, so that one that is missing is one failure.
  const page = () => pageAt(build, spelt(alias));

  test('leads to the post at once', () => {
    const refresh = named(page().root, 'meta').filter((meta) => attribute(meta, 'http-equiv') === 'refresh');
    expect(refresh.map((meta) => attribute(meta, 'content'))).toEqual([`0; url=${post.path}`]);
  });

  test('has a link for a browser that stays', () => {
    expect(named(page().root, 'a').map((link) => attribute(link, 'href'))).toEqual([post.path]);
  });

  test('gives its rank to the post', () => {
    expect(linked(page().root, 'canonical')).toEqual([post.canonical ?? `${build.origin}${post.path}`]);
    expect(page().isIndexed).toBe(false);
  });
});

test('there is no redirect that nobody asked for', () => {
  for (const build of [shipped, awkward, sentinelLater]) {
    const redirects = pagesOf(build)
      .filter(({ isRedirect }) => isRedirect)
      .map(({ path }) => path);
    const wanted = aliases.filter((alias) => alias.build === build).map(({ alias }) => spelt(alias));
    expect(redirects.toSorted()).toEqual(wanted.toSorted());
  }
});
