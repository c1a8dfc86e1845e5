/** Reader modes (Readability, which Firefox has) find a post whole: title, author, date and words. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { awkward, type Build, shipped } from './builds.ts';
import { instant, publicPosts, type WrittenPost } from './content.ts';
import { attribute, blocksOf, classed, type Element, parsePart } from './html.ts';
import { pageAt } from './site.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
const wordsOf = (blocks: readonly string[]): string[] =>
  [...segmenter.segment(blocks.join('\n'))].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

/** What nobody reads as text: drawings, controls, what is hidden. */
const isNoText = (element: Element) =>
  /^(script|style|svg|button|template)$/.test(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  attribute(element, 'aria-hidden') === 'true';

/** Those of `words` that are not in `found`, where each counts as often as it stands there. */
function missing(words: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const read = (build: Build, { path }: WrittenPost) =>
  new Readability(parseHTML(pageAt(build, path).html).document).parse();

const proseWords = (build: Build, { path }: WrittenPost) =>
  wordsOf(classed(pageAt(build, path).root, 'prose').flatMap((prose) => blocksOf(prose, isNoText)));

describe.each([shipped, awkward])('$name', (build) => {
  const posts = publicPosts(build);
  // Readability looks for an article only where there is some text.
  const ofSomeLength = posts.filter((post) => proseWords(build, post).length > 100);

  test('there is something to read', () => {
    expect(ofSomeLength.length).toBeGreaterThan(3);
  });

  // Readability takes what looks like a character reference in a title for one.
  test.each(posts.filter(({ title }) => !/&#?\w+;/.test(title)))('who wrote $slug, and when', (post) => {
    const article = read(build, post);
    expect(article?.title).toBe(post.title);
    expect(article?.byline).toBe(post.authors.join(', '));
    expect(article?.publishedTime).toBe(instant(post.pubDate));
    expect(article?.excerpt).toBe(post.description);
    expect(article?.lang).toBe(post.lang);
  });

  test.each(ofSomeLength)('the words of $slug', (post) => {
    const written = proseWords(build, post);
    const found = wordsOf(blocksOf(parsePart(read(build, post)?.content ?? '')));
    expect(missing(written, found).length / written.length).toBeLessThanOrEqual(0.01);
    // What stands around them, such as who wrote it, is no part of it.
    expect(missing(found, written).length / written.length).toBeLessThanOrEqual(0.2);
  });
});
