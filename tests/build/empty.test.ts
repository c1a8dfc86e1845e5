/** A blog before its first post: every list says that it is empty, and nothing breaks. */
import { describe, expect, test } from 'vitest';
import { en } from '../../src/i18n/en.ts';
import { awkward, empty } from './builds.ts';
import { attribute, classed, folded, named, textOf } from './html.ts';
import { pageAt, pagesOf, textFile } from './site.ts';
import { childrenNamed, parseXml } from './xml.ts';

const mainOf = (build: typeof empty, path: string) => {
  const [main] = named(pageAt(build, path).root, 'main');
  if (!main) throw new Error(`${path} has no main`);
  return main;
};
const says = (path: string) => folded(textOf(mainOf(empty, path)));

describe('without any content', () => {
  test.each(['/', '/blog/', '/archive/'])('%s says that nothing is published, and what to do next', (path) => {
    expect(says(path)).toContain(en.lists.emptyPosts);
    expect(says(path)).toContain(en.lists.emptyPostsHint);
    expect(named(mainOf(empty, path), 'a').map((link) => attribute(link, 'href'))).toContain('/subscribe/');
  });

  test.each(['/categories/', '/tags/', '/authors/', '/series/'])('%s says that there is nothing', (path) => {
    expect(says(path)).toContain(en.lists.emptyIndex);
    expect(named(mainOf(empty, path), 'a').map((link) => attribute(link, 'href'))).toContain('/blog/');
  });

  test('the error page offers no posts', () => {
    expect(says('/404.html')).toContain(en.notFound.text);
    expect(says('/404.html')).not.toContain(en.notFound.newest);
  });

  test('no list stands empty', () => {
    for (const path of ['/', '/blog/', '/tags/', '/404.html']) {
      for (const list of named(mainOf(empty, path), 'ul', 'ol'))
        expect(named(list, 'li').length, path).toBeGreaterThan(0);
      expect(classed(mainOf(empty, path), 'rows')).toEqual([]);
    }
  });

  test('the feed is a feed without items', () => {
    const [channel] = childrenNamed(parseXml(textFile(empty, 'rss.xml')), 'channel');
    expect(channel && childrenNamed(channel, 'item')).toEqual([]);
  });
});

test('a topic, author or series without a post has no page yet', () => {
  const paths = pagesOf(awkward).map(({ path }) => path);
  for (const path of ['/categories/empty-shelf/', '/authors/nobody-yet/', '/series/unwritten/'])
    expect(paths).not.toContain(path);
});
