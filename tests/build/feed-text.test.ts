/** A feed carries posts whole: every sentence that a reader of the page meets. */
import { describe, expect, test } from 'vitest';
import { awkward, sentinel, shipped } from './builds.ts';
import { feedsIn } from './feed-files.ts';
import { attribute, blocksOf, classed, type Element, hasClass, named, parsePart } from './html.ts';
import { pageAt } from './site.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
// Furniture of the page: links that headings and notes have to themselves, what unfolds code, what scripts show.
// Formulas and drawings leave as their source and their words, which the compiler's tests read.
const isFurniture = (element: Element) =>
  hasClass(element, 'anchor') ||
  hasClass(element, 'code-fold') ||
  attribute(element, 'role') === 'doc-backlink' ||
  attribute(element, 'hidden') !== undefined ||
  /^(svg|math)$/.test(element.tagName) ||
  (/^(p|h[1-6]|td|th)$/.test(element.tagName) && named(element, 'math').length > 0);
// A callout's word and its title are set apart on the page and parted by a colon in the feed.
const squeezed = (text: string) => text.replace(/[\s:]+/g, '');

// The same characters that the feed has to leave out.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD\uFFFE\uFFFF]/g;

describe.each([shipped, awkward, sentinel])('$name', (build) => {
  // The history of the site's feed holds every post; other feeds hold the same items.
  const items = feedsIn(build)
    .filter(({ file }) => /^atom(\/\d+)?\.xml$/.test(file))
    .flatMap((document) => document.items);

  test.each([...new Map(items.map((item) => [item.url, item])).values()])(
    'every sentence of $url is in its item',
    ({ url, html }) => {
      const page = pageAt(build, new URL(url).pathname);
      const [prose] = classed(page.root, 'prose');
      if (!prose) throw new Error(`${page.file} has no prose`);
      const fed = squeezed(blocksOf(parsePart(html)).join(' '));
      const read = blocksOf(prose, isFurniture).flatMap((block) =>
        [...sentences.segment(block)].map(({ segment }) => segment),
      );
      expect(read.filter((sentence) => !fed.includes(squeezed(sentence.replace(forbidden, ''))))).toEqual([]);
    },
  );
});
