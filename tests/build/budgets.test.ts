/** What a reader's connection carries for one post. Bytes are those of Brotli at its best, as a host stores them. */
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { budget } from '../budget.ts';
import { awkward, type Build, shipped } from './builds.ts';
import { publicPosts } from './content.ts';
import { attribute, classed, elements, named } from './html.ts';
import { bytesOf, type Page, pageAt, textFile } from './site.ts';

const ordinary = 1_200;
/** The first round trip of a connection: ten segments of 1,460 bytes (RFC 6928). */
const firstRoundTrip = 14_600;

const brotli = (data: Buffer | string) =>
  brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  }).length;

const fileOf = (url: string) => decodeURIComponent(new URL(url, 'https://site.invalid').pathname.slice(1));

/** Every script file the page loads, with those that they import. */
function scriptsOf(build: Build, { root }: Page): string[] {
  const files = new Set(
    named(root, 'script')
      .flatMap((script) => attribute(script, 'src') ?? [])
      .map(fileOf),
  );
  for (const file of files) {
    const imports = textFile(build, file).matchAll(/(?:from|import)\s*\(?\s*["'](\.{0,2}\/[^"']+)["']/g);
    for (const [, path = ''] of imports) files.add(fileOf(new URL(path, `https://site.invalid/${file}`).href));
  }
  return [...files];
}

const scriptBytes = (build: Build, page: Page) =>
  scriptsOf(build, page).reduce((sum, file) => sum + brotli(bytesOf(build, file)), 0);

interface Face {
  readonly family: string;
  readonly style: string;
  readonly file: string;
  /** Code points it is loaded for, as written. */
  readonly range: string;
}

/** Of the page and of the sheet that brings the site's own. */
function facesOf(build: Build, { html }: Page): Face[] {
  const [own = ''] = /\/_astro\/own-faces[^"\s>]*\.css/.exec(html) ?? [];
  return [...`${html}${textFile(build, fileOf(own))}`.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(
    ([, rule = '']) => {
      const [, url] = /url\(["']?([^"')]+)/.exec(rule) ?? [];
      if (!url) return [];
      const value = (name: string) => new RegExp(`${name}:\\s*["']?([^;"']+)`).exec(rule)?.[1] ?? '';
      return [
        {
          family: value('font-family'),
          style: value('font-style') || 'normal',
          file: fileOf(url),
          range: value('unicode-range'),
        },
      ];
    },
  );
}

const isLoadedFor = (range: string, text: ReadonlySet<number>) =>
  range === '' ||
  range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    const [low, high] = [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
    return [...text].some((point) => point >= low && point <= high);
  });

/** An estimate: every upright face of titles, text and interface for whose characters the page has a use, italics and code where there are any. The browser tests measure. */
function fontBytes(build: Build, page: Page): number {
  const [prose] = classed(page.root, 'prose');
  const tags = new Set(prose ? [...elements(prose)].map(({ tagName }) => tagName) : []);
  const slanting = ['em', 'i', 'cite', 'blockquote', 'var', 'dfn'];
  const hasItalic = slanting.some((tag) => tags.has(tag));
  const hasItalicCode =
    prose && slanting.some((tag) => named(prose, tag).some((part) => named(part, 'code').length > 0));
  const points = new Set(
    [...page.html.replace(/<style.*?<\/style>|<script.*?<\/script>|<[^>]*>/gs, '')].map(
      (character) => character.codePointAt(0) ?? 0,
    ),
  );
  const faces = facesOf(build, page).filter(({ family, style, range }) => {
    const isItalic = style !== 'normal' || /italic/i.test(family);
    if (/code/i.test(family)) {
      if (!tags.has('code') || (isItalic && !hasItalicCode)) return false;
    } else if (isItalic && !hasItalic) return false;
    return isLoadedFor(range, points);
  });
  return [...new Set(faces.map(({ file }) => file))].reduce((sum, file) => sum + bytesOf(build, file).length, 0);
}

/** The hero as a window of 1,440 px at one pixel a pixel loads it: the first format offered, the narrowest file that is wide enough. */
function coverBytes(build: Build, { root }: Page): number {
  const [hero] = classed(root, 'post-hero');
  if (!hero) return 0;
  const [source] = [...named(hero, 'source'), ...named(hero, 'img')];
  if (!source) return 0;
  const candidates = (attribute(source, 'srcset') ?? `${attribute(source, 'src')} 9999w`)
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .map(([url = '', width = '0w']) => ({ url, width: Number.parseInt(width, 10) }))
    .toSorted((a, b) => a.width - b.width);
  const chosen = candidates.find(({ width }) => width >= 976) ?? candidates.at(-1);
  return chosen ? bytesOf(build, fileOf(chosen.url)).length : 0;
}

describe('shipped posts of ordinary length', () => {
  const posts = publicPosts(shipped).filter(({ words }) => words <= ordinary);

  test('there are some', () => {
    expect(posts.length).toBeGreaterThan(5);
  });

  test.each(posts)('$slug arrives in the first round trip', ({ path }) => {
    expect(brotli(pageAt(shipped, path).html)).toBeLessThanOrEqual(firstRoundTrip);
  });

  test.each(posts)('$slug runs at most 6,000 bytes of scripts', ({ path }) => {
    expect(scriptBytes(shipped, pageAt(shipped, path))).toBeLessThanOrEqual(6_000);
  });

  test.each(posts)('$slug loads at most 90,000 bytes, fonts and cover included', ({ path }) => {
    const page = pageAt(shipped, path);
    const bytes = {
      html: brotli(page.html),
      scripts: scriptBytes(shipped, page),
      fonts: fontBytes(shipped, page),
      cover: coverBytes(shipped, page),
    };
    const total = Object.values(bytes).reduce((sum, part) => sum + part);
    expect(total, JSON.stringify(bytes)).toBeLessThanOrEqual(budget(90_000));
  });
});

test('a post of 500 words with every feature of the page takes at most 10,000 bytes', () => {
  const page = pageAt(awkward, '/blog/five-hundred-words/');
  // The features it is measured with.
  for (const name of ['toc', 'neighbours', 'related', 'series-parts', 'invitation', 'share', 'author-card']) {
    expect(classed(page.root, name).length, name).toBeGreaterThan(0);
  }
  expect(brotli(page.html)).toBeLessThanOrEqual(budget(10_000));
});
