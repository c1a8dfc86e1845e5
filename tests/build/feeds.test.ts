/** Every feed keeps the rules of its format, and all feeds agree. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { awkward, type Build, empty, sentinel, shipped } from './builds.ts';
import { publicPosts } from './content.ts';
import { type FedDocument, feedsIn, saysArchive } from './feed-files.ts';
import { absolute, formatFaults, htmlFaults } from './feed-rules.ts';
import { attribute, elements, linked, metas, named, parsePart } from './html.ts';
import { answersOf, bytesOf, filesOf, pageAt, pagesOf, textFile } from './site.ts';
import { parseXml, type XmlElement } from './xml.ts';

const inFile = (documents: readonly FedDocument[], faults: (document: FedDocument) => readonly string[]) =>
  documents.flatMap((document) => [...new Set(faults(document))].map((fault) => `${document.file}: ${fault}`));

test('a build has what is tested here: archives, recordings, other languages', () => {
  const all = feedsIn(awkward);
  expect(all.filter(({ isArchive }) => isArchive).length).toBeGreaterThan(2);
  expect(all.flatMap(({ items }) => items).some(({ lang }) => lang)).toBe(true);
  expect(
    feedsIn(shipped)
      .flatMap(({ items }) => items)
      .some(({ files }) => files.length > 0),
  ).toBe(true);
});

describe.each([shipped, awkward, sentinel, empty])('$name', (build: Build) => {
  const documents = feedsIn(build);
  const answers = answersOf(build);
  const current = documents.filter(({ isArchive }) => !isArchive);

  test.each(['rss', 'atom', 'json'] as const)('every %s document keeps the rules of its format', (format) => {
    const written = documents.filter((document) => document.format === format);
    expect(written.length).toBeGreaterThan(0);
    expect(inFile(written, formatFaults[format])).toEqual([]);
  });

  test('no document has a character that XML forbids, not even escaped', () => {
    // Section 2.2 of XML 1.0; the parser has refused those that are not escaped.
    const escaped = /&#(x[0-8bcefBCEF]|x1[0-9a-fA-F]|[0-8]|1[124-9]|2\d|3[01]);/;
    const xml = documents.filter(({ format }) => format !== 'json');
    expect(
      inFile(xml, ({ source }) => [
        ...(escaped.exec(source) ?? []),
        ...(source.isWellFormed() ? [] : ['half a character']),
      ]),
    ).toEqual([]);
    expect(
      inFile(xml, ({ source }) => (source.startsWith('<?xml version="1.0" encoding="UTF-8"?>') ? [] : ['no UTF-8'])),
    ).toEqual([]);
  });

  test('every document says where it is, and what page it follows', () => {
    const place = ({ file }: FedDocument) => `${build.origin}/${file.split('/').map(encodeURIComponent).join('/')}`;
    expect(inFile(documents, (document) => (document.self === place(document) ? [] : [document.self]))).toEqual([]);
    expect(inFile(documents, ({ pageUrl }) => (answers.has(new URL(pageUrl).pathname) ? [] : [pageUrl]))).toEqual([]);
    expect(
      inFile(documents, ({ title, description }) => (title && description ? [] : ['no title, no description'])),
    ).toEqual([]);
    expect(documents.filter(({ lang }) => Intl.getCanonicalLocales(lang)[0] !== lang)).toEqual([]);
  });

  test('the newest item comes first, no item twice, no more than the limit', () => {
    expect(
      inFile(documents, ({ items }) => {
        const dates = items.map(({ published }) => published.getTime());
        const sorted = dates.every((date, index) => index === 0 || date <= (dates[index - 1] ?? 0));
        return [
          ...(sorted ? [] : ['not newest first']),
          ...(new Set(items.map(({ id }) => id)).size === items.length ? [] : ['an item twice']),
          ...(items.length <= site.feedSize ? [] : [`${items.length} items`]),
        ];
      }),
    ).toEqual([]);
  });

  test('what an item says to a reader stands by itself', () => {
    expect(inFile(documents, ({ items }) => items.flatMap(({ html }) => htmlFaults(html)))).toEqual([]);
    expect(
      inFile(documents, ({ items }) => items.filter(({ url }) => !absolute.test(url)).map(({ id }) => id)),
    ).toEqual([]);
  });

  test('every file of ours that an item names is in the build, of the length it says', () => {
    const files = new Set(filesOf(build));
    const pathOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));
    const isOurs = (url: string) => url.startsWith(`${build.origin}/`);
    const missing = inFile(documents, ({ items }) =>
      items
        .flatMap(({ html, image, files: named }) => [
          ...[...elements(parsePart(html))].flatMap((element) => attribute(element, 'src') ?? []),
          ...(image ? [image] : []),
          ...named.map(({ url }) => url),
        ])
        .filter((url) => isOurs(url) && !files.has(pathOf(url))),
    );
    expect(missing).toEqual([]);
    const named = documents.flatMap(({ items }) => items.flatMap((item) => item.files));
    expect(named.filter(({ url, length }) => bytesOf(build, pathOf(url)).length !== length)).toEqual([]);
    const pictures = documents.flatMap(({ items }) => items.filter(({ imageLength }) => imageLength !== undefined));
    expect(
      pictures.filter(({ image = '', imageLength }) => bytesOf(build, pathOf(image)).length !== imageLength),
    ).toEqual([]);
    expect(named.filter(({ type }) => !/^(audio|video)\/[\w.+-]+$/.test(type ?? ''))).toEqual([]);
  });

  test('the picture of an item is the picture of its page', () => {
    const pictures = new Map(documents.flatMap(({ items }) => items.map(({ url, image }) => [url, image])));
    expect(pictures.size).toBe(publicPosts(build).length);
    for (const [url, image] of pictures) {
      expect(metas(pageAt(build, new URL(url).pathname).root, 'og:image')).toEqual([image]);
    }
  });

  test('the three formats of a feed say the same', () => {
    const listings = Map.groupBy(documents, ({ file }) => file.replace(/(rss|atom|feed)((?:\/\d+)?)\.\w+$/, '$2'));
    for (const [rss, atom, json] of [...listings.values()].map((group) =>
      (['rss', 'atom', 'json'] as const).map((format) => group.find((document) => document.format === format)),
    )) {
      if (!rss || !atom || !json) throw new Error(`A format is missing beside ${(rss ?? atom ?? json)?.file}`);
      const said = ({ title, description, lang, pageUrl, items }: FedDocument) => ({
        title,
        description,
        lang,
        pageUrl,
        // JSON may hold `]]>` as it is.
        items: items.map(({ updated, files, imageLength, html, ...item }) => ({
          ...item,
          html: html.replaceAll(']]>', ']]&gt;'),
        })),
      });
      expect(said(atom), atom.file).toEqual(said(rss));
      expect(said(json), json.file).toEqual(said(rss));
      expect(json.items.map(({ updated, files }) => [updated, files])).toEqual(
        atom.items.map(({ updated, files }) => [updated, files]),
      );
      expect(rss.items.map(({ files }) => files)).toEqual(atom.items.map(({ files }) => files.slice(0, 1)));
    }
  });

  test('every post is in the history of the site’s feed, and the newest in every other feed they belong to', () => {
    const posts = publicPosts(build);
    const belongs = {
      '': () => true,
      categories: ({ categoryId }, id) => categoryId === id,
      authors: ({ authorIds }, id) => authorIds.includes(id),
      series: ({ series }, id) => series === id,
    } satisfies Record<string, (post: (typeof posts)[number], id: string) => boolean>;
    const byUrl = new Map(documents.map((document) => [document.self, document]));
    for (const document of current) {
      const [kind = '', id = ''] = document.file.split('/').length > 1 ? document.file.split('/') : [''];
      const found = new Set<string>();
      const archives: FedDocument[] = [];
      for (let at: FedDocument | undefined = document; at; at = at.older ? byUrl.get(at.older) : undefined) {
        for (const { url } of at.items) found.add(new URL(url).pathname);
        if (at.older && !byUrl.has(at.older)) throw new Error(`${at.file}: there is no ${at.older}`);
        if (at !== document) archives.push(at);
      }
      if (kind in belongs) {
        const all = posts.filter((post) => belongs[kind as keyof typeof belongs](post, id));
        const expected = kind === '' ? all : all.slice(0, site.feedSize);
        expect([...found].toSorted(), document.file).toEqual(expected.map(({ path }) => path).toSorted());
      }
      if (kind !== '') {
        expect(archives, document.file).toEqual([]);
        expect(document.items.length, document.file).toBeLessThanOrEqual(site.feedSize);
      }
      // RFC 5005, section 4; an archive that is not full would change.
      for (const archive of archives) {
        expect(archive.items.length, archive.file).toBe(site.feedSize);
        if (archive.format !== 'json') expect([archive.current, saysArchive(archive)]).toEqual([document.self, true]);
      }
      if (document.format !== 'json') expect([document.current, saysArchive(document)]).toEqual([undefined, false]);
    }
  });

  test('every page names the feeds, its own first', () => {
    const feedPaths = (path: string) => ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `${path}${file}`);
    const pages = pagesOf(build).filter(({ isRedirect }) => !isRedirect);
    const wrong = pages.filter(({ root, path }) => {
      const named = linked(root, 'alternate').filter((href) => /(rss|atom)\.xml$|feed\.json$/.test(href));
      const [listing] = /^\/(categories|tags|authors|series)\/[^/]+\//.exec(path) ?? [];
      const expected = [...(listing ? feedPaths(listing) : []), ...feedPaths('/')];
      return String(named) !== String(expected);
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('the page to subscribe on lists every feed, and the file of all of them every RSS feed', () => {
    const { root } = pageAt(build, '/subscribe/');
    const shown = named(root, 'feed-addresses').flatMap((list) =>
      named(list, 'a')
        .map((link) => attribute(link, 'href') ?? '')
        .filter((href) => /\.(xml|json)$/.test(href)),
    );
    expect(shown.map((href) => `${build.origin}${href}`).toSorted()).toEqual(
      current.map(({ self }) => self).toSorted(),
    );
    const outlines = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(outlines)];
    const subscribed = outlines(parseXml(textFile(build, 'feeds.opml'))).flatMap(({ attributes }) =>
      attributes['type'] === 'rss' ? [attributes] : [],
    );
    const rss = current.filter(({ format }) => format === 'rss');
    expect(subscribed.map(({ xmlUrl, htmlUrl, text }) => [xmlUrl, htmlUrl, text]).toSorted()).toEqual(
      rss.map(({ self, pageUrl, title }) => [self, pageUrl, title]).toSorted(),
    );
  });

  test('a browser finds the style sheet of a feed', () => {
    const named = documents
      .filter(({ format }) => format !== 'json')
      .map(({ source }) => /<\?xml-stylesheet(?: type="text\/css")? href="([^"]+)"\?>/.exec(source)?.[1]);
    expect([...new Set(named)]).toEqual(['/feed.css']);
    expect(answers).toContain('/feed.css');
  });
});
