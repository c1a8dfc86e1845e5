/** Every output of a post says what its file says. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { awkward, type Build, shipped } from './builds.ts';
import { lastChange, publicPosts, type WrittenPost } from './content.ts';
import { type Facts, readers, wordsOnPage } from './facts-of-a-post.ts';
import { filesOf } from './site.ts';

const written = (build: Build, post: WrittenPost): Required<Omit<Facts, 'words'>> => ({
  id: `${build.origin}${post.aliases.find((alias) => /^\/blog\/[^/]+\/$/.test(alias)) ?? post.path}`,
  title: post.title,
  description: post.description,
  url: `${build.origin}${post.path}`,
  canonical: post.canonical ?? `${build.origin}${post.path}`,
  published: post.pubDate,
  updated: lastChange(post),
  authors: post.authors,
  category: post.category,
  tags: post.tags,
  terms: [...new Set([post.category, ...post.tags])],
  image: `${build.origin}/og${post.path.replace(/\/$/, '.png')}`,
  lang: post.lang,
  licence: site.licence.href,
  licenceName: site.licence.name,
});

/** The first words that do not follow in `words`, of those that should, one after the other. */
function lost(expected: readonly string[], words: readonly string[]): string | undefined {
  let at = -1;
  for (const [index, word] of expected.entries()) {
    at = words.indexOf(word, at + 1);
    if (at === -1) return expected.slice(Math.max(0, index - 5), index + 3).join(' ');
  }
  return undefined;
}

describe.each([shipped, awkward])('$name', (build) => {
  const posts = publicPosts(build);

  test('there is something to compare', () => {
    expect(posts.length).toBeGreaterThan(7);
    expect(filesOf(build).filter((file) => /^blog\/[^/]+\.md$/.test(file)).length).toBe(posts.length);
  });

  describe.each(Object.entries(readers))('%s', (name, read) => {
    // A post that was first published elsewhere is on the map there.
    const known = posts.filter(({ canonical }) => name !== 'sitemap' || !canonical);

    test.each(known)('$slug', (post) => {
      const { words, ...facts } = read(build, post);
      const all = written(build, post);
      const same = Object.keys(facts).map((fact) => [fact, all[fact as keyof typeof all]]);
      expect(facts).toEqual(Object.fromEntries(same));
      if (words) expect(lost(wordsOnPage(build, post), words)).toBeUndefined();
    });
  });
});
