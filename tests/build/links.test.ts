/** Every address the built pages name is answered by the build, without a redirect, and nothing is loaded from elsewhere. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { type Build, empty, sites } from './builds.ts';
import { attribute, type Element, elements } from './html.ts';
import { answersOf, filesOf, type Page, pagesOf, textFile } from './site.ts';

interface Reference {
  readonly url: string;
  /** Loaded by the browser by itself, not followed by the reader. */
  readonly isLoaded: boolean;
}

const urlsOfSet = (srcset: string) => srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');

// Relations that point without loading.
const followed = /^(canonical|alternate|prev|next|license|me|author)$/;

function referencesOf(element: Element): Reference[] {
  const { tagName } = element;
  const loads =
    tagName === 'link' && !(attribute(element, 'rel') ?? '').split(/\s+/).some((word) => followed.test(word));
  return element.attrs.flatMap(({ name, value }): Reference[] => {
    if (name === 'href') return [{ url: value, isLoaded: loads }];
    if (/^(src|poster|data|action|formaction|manifest)$/.test(name)) return [{ url: value, isLoaded: true }];
    if (name === 'srcset' || name === 'imagesrcset') return urlsOfSet(value).map((url) => ({ url, isLoaded: true }));
    if (name === 'content' && attribute(element, 'http-equiv') === 'refresh')
      return [{ url: value.replace(/^\d+; url=/, ''), isLoaded: false }];
    if (
      name === 'content' &&
      /^(og:url|og:image|twitter:image)$/.test(attribute(element, 'property') ?? attribute(element, 'name') ?? '')
    )
      return [{ url: value, isLoaded: false }];
    return [];
  });
}

const referencesIn = (page: Page) => [...elements(page.root)].flatMap(referencesOf);
const idsOf = ({ root }: Page) => [...elements(root)].flatMap((element) => attribute(element, 'id') ?? []);
const isOurs = (url: URL, { origin }: Build) => url.origin === origin;

describe.each(sites)('$name', (build) => {
  const pages = pagesOf(build);
  const answers = answersOf(build);
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  const resolved = (page: Page, { url }: Reference) => URL.parse(url, `${build.origin}${page.path}`);

  test('there are pages to look at', () => {
    expect(pages.length).toBeGreaterThan(5);
  });

  // A site without content has not the pages either that its owner's configuration leads to.
  const promised = build === empty ? [...site.nav, ...Object.values(site.callsToAction)].map(({ href }) => href) : [];

  test('every address of this site is answered', () => {
    const broken = pages.flatMap((page) =>
      referencesIn(page).flatMap((reference) => {
        const url = resolved(page, reference);
        if (!url) return [`${page.file}: "${reference.url}" is no URL`];
        if (!isOurs(url, build) || answers.has(url.pathname) || promised.includes(url.pathname)) return [];
        return [`${page.file}: nothing answers ${reference.url}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('every address has one spelling: percent-encoded, a slash or an extension at its end, no empty part', () => {
    const odd = pages.flatMap((page) =>
      referencesIn(page).flatMap((reference) => {
        const url = resolved(page, reference);
        if (!url || !isOurs(url, build)) return [];
        const hasEnd = /(\/|\.[a-z\d]+)$/.test(url.pathname);
        return hasEnd && !url.pathname.includes('//') && !reference.url.includes('/../')
          ? []
          : [`${page.file}: ${reference.url}`];
      }),
    );
    expect(odd).toEqual([]);
  });

  test('every fragment names an element of the page it leads to', () => {
    const broken = pages.flatMap((page) =>
      referencesIn(page).flatMap((reference) => {
        const url = resolved(page, reference);
        if (!url?.hash || !isOurs(url, build) || url.hash.startsWith('#:~:')) return [];
        return ids.get(url.pathname)?.has(decodeURIComponent(url.hash.slice(1)))
          ? []
          : [`${page.file}: no element is ${reference.url}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('no page has an id twice', () => {
    const twice = pages.flatMap((page) => {
      const all = idsOf(page);
      return all.filter((id, index) => all.indexOf(id) !== index).map((id) => `${page.file}: #${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('ARIA names elements that are there', () => {
    const missing = pages.flatMap((page) =>
      [...elements(page.root)].flatMap((element) =>
        ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']
          .flatMap((name) => (attribute(element, name) ?? '').split(/\s+/).filter(Boolean))
          .filter((id) => !ids.get(page.path)?.has(id))
          .map((id) => `${page.file}: #${id}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('a browser loads nothing from another host', () => {
    const foreign = pages.flatMap((page) =>
      referencesIn(page)
        .filter((reference) => reference.isLoaded && !reference.url.startsWith('data:'))
        .filter((reference) => {
          const url = resolved(page, reference);
          return !url || !isOurs(url, build);
        })
        .map(({ url }) => `${page.file}: ${url}`),
    );
    expect(foreign).toEqual([]);
  });

  test('style sheets and scripts name no other host', () => {
    const inPages = pages.flatMap((page) =>
      [...page.html.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => ({ file: page.file, css: css ?? '' })),
    );
    const inFiles = filesOf(build)
      .filter((file) => file.endsWith('.css'))
      .map((file) => ({ file, css: textFile(build, file) }));
    const foreign = [...inPages, ...inFiles].flatMap(({ file, css }) =>
      [...css.matchAll(/url\(\s*["']?([^"')]+)/g), ...css.matchAll(/@import\s+["']([^"']+)/g)]
        .map(([, url]) => url ?? '')
        .filter(
          (url) => !url.startsWith('data:') && !answers.has(URL.parse(url, `${build.origin}/${file}`)?.pathname ?? ''),
        )
        .map((url) => `${file}: ${url}`),
    );
    expect(foreign).toEqual([]);
  });
});
