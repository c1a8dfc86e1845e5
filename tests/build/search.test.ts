/** The search of the built site: that it knows every public post and no other, and answers a reader. */
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/domain/search-files.ts';
import { awkward, type Build, empty, sentinel, sentinelLater, shipped, sites } from './builds.ts';
import { publicPosts } from './content.ts';
import { attribute, blocksOf, classed, type Element, hasClass } from './html.ts';
import { allPosts, searcher } from './search-index.ts';
import { pagesOf, textFile } from './site.ts';

describe.each(sites)('$name', (build) => {
  test('the index holds the public posts, newest first, with the facts of their pages', async () => {
    const { index } = await searcher(build);
    const posts = publicPosts(build);
    const found = await allPosts(index);
    expect(found.map(({ url }) => url).toSorted()).toEqual(posts.map(({ path }) => path).toSorted());
    for (const { url, title, date, category, text } of found) {
      const post = posts.find(({ path }) => path === url);
      expect(title, url).toBe(post?.title);
      expect(text, url).toContain(post?.description);
      expect(category, url).toBe(post?.category);
      expect(new Date(date), url).toEqual(post?.pubDate);
    }
    const dates = found.map(({ date }) => Date.parse(date));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('every filter leaves the posts that have its value', async () => {
    const { index } = await searcher(build);
    const facets = await index.facets();
    const posts = publicPosts(build);
    const found = await allPosts(index);
    const has = (filter: Filter, value: string) =>
      found
        .flatMap(({ url }, i) =>
          facets
            .get(filter)
            ?.get(value)
            ?.includes(found.length - 1 - i)
            ? [url]
            : [],
        )
        .toSorted();
    const having = (isIt: (post: (typeof posts)[number]) => boolean) =>
      posts.flatMap((post) => (isIt(post) ? [post.path] : [])).toSorted();
    for (const { category, tags, authors, pubDate } of posts) {
      const year = String(pubDate.getUTCFullYear());
      expect(has('category', category)).toEqual(having((post) => post.category === category));
      expect(has('year', year)).toEqual(having((post) => post.pubDate.getUTCFullYear() === Number(year)));
      for (const tag of tags) expect(has('tag', tag)).toEqual(having((post) => post.tags.includes(tag)));
      for (const author of authors)
        expect(has('author', author)).toEqual(having((post) => post.authors.includes(author)));
    }
  });

  test('no page allows more than it did without a search', () => {
    const policies = pagesOf(build).flatMap(
      ({ html }) => /Content-Security-Policy" content="([^"]*)/.exec(html)?.[1] ?? [],
    );
    expect(policies.length).toBeGreaterThan(3);
    expect(policies.filter((policy) => /unsafe/.test(policy))).toEqual([]);
  });
});

test('what is not public cannot be found', async () => {
  for (const kind of ['draft', 'unlisted', 'scheduled']) {
    const { ask, first } = await searcher(sentinel);
    expect(await first(await ask(`sentinel-${kind}-q7x`), 99)).not.toContain(`/blog/sentinel-${kind}-q7x/`);
    expect(textFile(sentinel, 'search/pages.json')).not.toContain(`sentinel-${kind}`);
  }
  const { ask, first } = await searcher(sentinelLater);
  expect(await first(await ask('sentinel-scheduled-q7x'), 1)).toEqual(['/blog/sentinel-scheduled-q7x/']);
});

test('a site without posts has an index without posts', async () => {
  const { index, ask } = await searcher(empty);
  expect(index.lengths).toEqual([]);
  expect((await ask('anything')).posts).toEqual([]);
});

/** What a reader of an article can type or paste. */
const isChrome = (element: Element) =>
  ['button', 'svg', 'template', 'script', 'style'].includes(element.tagName) ||
  hasClass(element, 'anchor') ||
  attribute(element, 'aria-hidden') === 'true';
const wordsOfPage = (build: Build, path: string): string[] =>
  pagesOf(build)
    .filter((page) => page.path === path)
    .flatMap(({ root }) => classed(root, 'prose'))
    .flatMap((prose) => blocksOf(prose, isChrome))
    .flatMap((block) => block.split(/\s+/));

describe.each([shipped, awkward])('$name: every word', (build) => {
  const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text);

  test('of every post finds it, also with the word after it', { timeout: 300_000 }, async () => {
    const { ask, index } = await searcher(build);
    const paths = (await allPosts(index)).map(({ url }) => url);
    const asked = new Map<string, Set<number>>();
    let count = 0;
    const lost: string[] = [];
    for (const [i, path] of paths.entries()) {
      const words = wordsOfPage(build, path);
      count += words.length;
      for (const [place, word] of words.entries()) {
        for (const query of [word, `${word} ${words[place + 1] ?? ''} `]) {
          if (!isWord(query)) continue;
          const posts = asked.get(query) ?? new Set((await ask(query)).posts);
          asked.set(query, posts);
          if (!posts.has(paths.length - 1 - i)) lost.push(`${path}: ${query}`);
        }
      }
    }
    expect(count).toBeGreaterThan(1_000);
    expect(lost).toEqual([]);
  });
});

test.each(['—', '…', '++ & !', '“ ”', '❤️', '<>'])('%s alone finds nothing', async (query) => {
  const { ask } = await searcher(shipped);
  expect((await ask(query)).posts).toEqual([]);
});

describe('the shipped site', () => {
  // What a reader might ask, who has heard of the post.
  const questions: readonly (readonly [query: string, slug: string])[] = [
    ['failure budget', 'the-arithmetic-of-a-failure-budget'],
    ['what to do when the budget is spent', 'when-the-budget-is-gone'],
    ['which promises may break', 'decide-what-may-fail'],
    ['estimates', 'what-is-the-number-for'],
    ['how long will it take', 'what-is-the-number-for'],
    ['decision record', 'write-the-decision-down'],
    ['reviewing generated code', 'nobody-has-read-this-yet'],
    ['read legacy code', 'reading-code-you-did-not-write'],
    ['on call alerts at night', 'an-alert-is-a-question'],
    ['feature requests customers', 'a-request-is-evidence'],
    ['status report', 'the-two-line-status'],
    ['default settings', 'defaults-are-decisions'],
    ['quality furniture drawer', 'where-care-pays'],
    ['ask the tool for a plan', 'ask-for-the-plan-first'],
    ['smallest version', 'the-smallest-true-version'],
    ['anxiety careers execution', 'when-execution-stops-being-the-bottleneck'],
    ['footnotes tables callouts', 'what-an-author-may-write'],
    // Typing errors.
    ['failur buget', 'the-arithmetic-of-a-failure-budget'],
    ['estimtes', 'what-is-the-number-for'],
    ['desicion recrod', 'write-the-decision-down'],
    // Still typing.
    ['stat', 'the-two-line-status'],
    ['arithm', 'the-arithmetic-of-a-failure-budget'],
  ];

  test.each(questions)('%s: %s is among the first five', async (query, slug) => {
    const { ask, first } = await searcher(shipped);
    expect(await first(await ask(query), 5)).toContain(`/blog/${slug}/`);
  });

  test.each(questions)('%s: the index sends less than 40,000 bytes before its first results', async (query) => {
    const { ask, first, bytes } = await searcher(shipped);
    await first(await ask(query), 4);
    expect(bytes()).toBeGreaterThan(1_000);
    expect(bytes()).toBeLessThan(40_000);
  });

  test('the prose is indexed, and nothing around it', async () => {
    const { index } = await searcher(shipped);
    for (const { url, text } of await allPosts(index)) {
      expect(text, url).not.toMatch(
        /Link to the section|Share this article|About the author|Back to Blog|On this page/,
      );
    }
  });

  test('the newest stand first when asked for', async () => {
    const { ask } = await searcher(shipped);
    const { posts } = await ask('decision', { order: 'newest' });
    expect(posts.length).toBeGreaterThan(3);
    expect(posts).toEqual(posts.toSorted((a, b) => b - a));
  });

  test('filters leave what has all of them', async () => {
    const { ask, first } = await searcher(shipped);
    const found = await ask('budget', { filters: { category: 'Reliability', year: '2025' } });
    expect(found.posts.length).toBeGreaterThan(1);
    const written = publicPosts(shipped).filter(
      ({ category, pubDate }) => category === 'Reliability' && pubDate.getUTCFullYear() === 2025,
    );
    for (const path of await first(found, 99)) expect(written.map((post) => post.path)).toContain(path);
    expect((await ask('budget', { filters: { year: '1999' } })).posts).toEqual([]);
  });
});

test.each([
  ['判断', '/blog/%E8%A8%AD%E8%A8%88%E3%81%AE%E5%88%A4%E6%96%AD/'],
  ['قرارات', '/blog/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7-%D8%A8%D8%A7%D9%84%D8%B9%D8%A7%D9%84%D9%85/'],
])('%s is found in its own script', async (query, path) => {
  const { ask, first } = await searcher(awkward);
  expect(await first(await ask(query), 3)).toContain(path);
});
