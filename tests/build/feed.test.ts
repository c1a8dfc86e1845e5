/** The feeds are valid RSS 2.0 (RSS Advisory Board, 2.0.11) and carry posts whole. */
import { describe, expect, test } from 'vitest';
import { awkward, type Build, empty, sentinel, shipped } from './builds.ts';
import { attribute, blocksOf, classed, type Element, elements, hasClass, named, parsePart } from './html.ts';
import { filesOf, pageAt, textFile } from './site.ts';
import { childrenNamed, parseXml, textsOf, type XmlElement } from './xml.ts';

const atom = 'http://www.w3.org/2005/Atom';
const content = 'http://purl.org/rss/1.0/modules/content/';
/** RFC 822 as RSS amends it: a year of four digits, the zone GMT or an offset. */
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;
const absolute = /^https?:\/\/[^/]+\//;

const channelOf = (source: string): XmlElement => {
  const [channel, ...others] = childrenNamed(parseXml(source), 'channel');
  if (!channel || others.length > 0) throw new Error('A feed has one channel');
  return channel;
};
const one = (element: XmlElement, name: string, namespace?: string): string => {
  const [text, ...others] = textsOf(element, name, namespace);
  if (text === undefined || others.length > 0)
    throw new Error(
      `<${element.name}> must have one <${name}>, and has ${others.length + (text === undefined ? 0 : 1)}`,
    );
  return text;
};

const feeds = [shipped, awkward, sentinel, empty].flatMap((build) =>
  filesOf(build)
    .filter((file) => file.endsWith('rss.xml'))
    .map((file) => ({ name: `${build.name}: ${file}`, build, file })),
);

test('every site has its feed', () => {
  expect(feeds.filter(({ file }) => file === 'rss.xml').map(({ build }) => build.name)).toEqual([
    'shipped',
    'awkward',
    'sentinel',
    'empty',
  ]);
});

describe.each(feeds)('$name', ({ build, file }) => {
  const source = textFile(build, file);
  const rss = parseXml(source);
  const channel = channelOf(source);
  const items = childrenNamed(channel, 'item');

  test('is RSS 2.0 in UTF-8, without a character that XML forbids', () => {
    expect(source.startsWith('<?xml version="1.0" encoding="UTF-8"?>')).toBe(true);
    expect([rss.name, rss.namespace, rss.attributes['version']]).toEqual(['rss', '', '2.0']);
    // Section 2.2 of XML 1.0; the parser has refused the others.
    expect(source.isWellFormed()).toBe(true);
    expect(source).not.toMatch(/&#(x[0-8bcefBCEF]|x1[0-9a-fA-F]|[0-8]|1[124-9]|2\d|3[01]);/);
  });

  test('its channel has what a channel needs', () => {
    expect(one(channel, 'title')).not.toBe('');
    expect(one(channel, 'description')).not.toBe('');
    expect(one(channel, 'link')).toMatch(absolute);
    expect(one(channel, 'link').startsWith(`${build.origin}/`)).toBe(true);
    expect(Intl.getCanonicalLocales(one(channel, 'language'))).toEqual([one(channel, 'language')]);
    for (const date of textsOf(channel, 'lastBuildDate')) expect(date).toMatch(rfc822);
    for (const name of ['item', 'link', 'title', 'description', 'language', 'lastBuildDate']) {
      if (name !== 'item') expect(childrenNamed(channel, name).length).toBeLessThan(2);
    }
  });

  test('it says where it is', () => {
    const links = childrenNamed(channel, 'link', atom).map(({ attributes }) => attributes);
    expect(links).toContainEqual({
      href: `${build.origin}/${file.split('/').map(encodeURIComponent).join('/')}`,
      rel: 'self',
      type: 'application/rss+xml',
    });
  });

  test('its items have what an item needs', () => {
    for (const item of items) {
      expect(one(item, 'title')).not.toBe('');
      expect(one(item, 'description')).not.toBe('');
      expect(one(item, 'link')).toMatch(absolute);
      expect(one(item, 'pubDate')).toMatch(rfc822);
      expect(new Date(one(item, 'pubDate')).toUTCString()).toBe(one(item, 'pubDate'));
      expect(one(item, 'encoded', content)).toBeTypeOf('string');
      const [guid] = childrenNamed(item, 'guid');
      if (guid?.attributes['isPermaLink'] !== 'false') expect(guid?.text).toBe(one(item, 'link'));
    }
  });

  test('no two items are the same one', () => {
    const guids = items.map((item) => one(item, 'guid'));
    expect(new Set(guids).size).toBe(guids.length);
  });

  test('the newest item comes first', () => {
    const dates = items.map((item) => Date.parse(one(item, 'pubDate')));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('nothing in its items is of use to a browser alone', () => {
    const wrong = items.flatMap((item) => {
      const all = [...elements(parsePart(one(item, 'encoded', content)))];
      return all.flatMap((element) =>
        [
          ...(/^(script|style|link|meta|iframe|object|embed|form|button|picture|source|svg)$/.test(element.tagName)
            ? [`<${element.tagName}>`]
            : []),
          ...element.attrs
            .map(({ name }) => name)
            .filter((name) => /^(class|id|style|tabindex|role|on.*|data-.*|srcset|sizes|loading|decoding)$/.test(name)),
        ].map((what) => `${one(item, 'link')}: ${what}`),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('every URL in its items is absolute', () => {
    const relative = items.flatMap((item) =>
      [...elements(parsePart(one(item, 'encoded', content)))].flatMap((element) =>
        ['href', 'src', 'poster', 'cite']
          .flatMap((name) => attribute(element, name) ?? [])
          .filter((url) => !URL.canParse(url) || (/^https?:/.test(url) && !absolute.test(url)))
          .map((url) => `${one(item, 'link')}: ${url}`),
      ),
    );
    expect(relative).toEqual([]);
  });

  test('every image has an alt text, and its file is in the build', () => {
    const files = new Set(filesOf(build));
    for (const item of items) {
      for (const image of [...elements(parsePart(one(item, 'encoded', content)))].filter(
        ({ tagName }) => tagName === 'img',
      )) {
        expect(attribute(image, 'alt')).toBeTypeOf('string');
        const url = new URL(attribute(image, 'src') ?? '');
        if (url.origin === build.origin) expect(files).toContain(decodeURIComponent(url.pathname.slice(1)));
      }
    }
  });

  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
  // Furniture of the page: links that headings and notes have to themselves, what unfolds code, what scripts show.
  // Formulas and drawings leave as their source and their words, which the compiler's tests read.
  const isFurniture = (element: Element) =>
    hasClass(element, 'anchor') ||
    hasClass(element, 'code-fold') ||
    attribute(element, 'role') === 'doc-backlink' ||
    attribute(element, 'hidden') !== undefined ||
    /^(svg|math)$/.test(element.tagName) ||
    (element.tagName === 'p' && named(element, 'math').length > 0);
  // A callout's word and its title are set apart on the page and parted by a colon in the feed.
  const squeezed = (text: string) => text.replace(/[\s:]+/g, '');

  // The same characters that the feed has to leave out.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
  const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD\uFFFE\uFFFF]/g;

  test.each(items.map((item) => ({ link: one(item, 'link'), item })))(
    'every sentence of $link is in its item',
    ({ link, item }) => {
      const page = pageAt(build as Build, new URL(link).pathname);
      const [prose] = classed(page.root, 'prose');
      if (!prose) throw new Error(`${page.file} has no prose`);
      const fed = squeezed(blocksOf(parsePart(one(item, 'encoded', content))).join(' '));
      const read = blocksOf(prose, isFurniture).flatMap((block) =>
        [...sentences.segment(block)].map(({ segment }) => segment),
      );
      const lost = read.filter((sentence) => !fed.includes(squeezed(sentence.replace(forbidden, ''))));
      expect(lost).toEqual([]);
    },
  );
});
