/** What others made of what readers get is named, with the text of its licence. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { awkward, shipped, sites } from './builds.ts';
import { attribute, classed, named, textOf } from './html.ts';
import { filesOf, pageAt, pagesOf, textFile } from './site.ts';

/** Names of what stands in the two lists, and the licence of each. */
const creditsOf = (build: (typeof sites)[number]) =>
  Object.fromEntries(
    classed(pageAt(build, '/credits/').root, 'prose')
      .flatMap((prose) => named(prose, 'li'))
      .map((item) => /^(.+?), ([\w.-]*?)(?=Copyright|$)/.exec(textOf(item))?.slice(1) ?? []),
  );

describe.each(sites)('$name', (build) => {
  test('every typeface is named, and its text names whose it is', () => {
    const files = filesOf(build).filter((file) => file.endsWith('.woff2'));
    expect(files.length).toBeGreaterThan(10);
    const licence = textFile(build, 'credits/typefaces.txt');
    expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
    const credits = creditsOf(build);
    for (const file of files) {
      const font = create(readFileSync(join(build.dir, file)));
      if (!('copyright' in font)) throw new Error(`${file} holds several fonts`);
      expect(licence, file).toContain(font.copyright.replace(/ \(http.*/, ''));
      expect(credits, file).toHaveProperty([font.familyName.replace(/ \d+pt$/, '')], 'OFL-1.1');
    }
  });

  test('so is every package whose code is in a script or a style sheet', () => {
    const texts = textFile(build, 'credits/packages.txt');
    for (const [name, author] of [
      ['stemmer', 'Titus Wormer'],
      ['tailwindcss', 'Tailwind Labs'],
    ] as const) {
      expect(creditsOf(build)).toHaveProperty([name], 'MIT');
      expect(texts).toMatch(new RegExp(`^${name}: MIT\n\n[^]*${author}`, 'm'));
    }
  });

  test('each page leads there', () => {
    for (const { root, path } of pagesOf(build).filter(({ isRedirect }) => !isRedirect))
      expect(named(root, 'a').filter((link) => attribute(link, 'href') === '/credits/').length, path).toBe(1);
  });
});

test('letters and pictures on cards are named where a card has them', () => {
  expect(creditsOf(awkward)).toHaveProperty(['twemoji-colr-font']);
  expect(creditsOf(awkward)).toHaveProperty(['@fontsource-variable/noto-serif-jp'], 'OFL-1.1');
  expect(creditsOf(shipped)).not.toHaveProperty(['twemoji-colr-font']);
});
