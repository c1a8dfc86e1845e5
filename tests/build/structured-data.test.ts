/** What search engines read of each page: one graph of schema.org's vocabulary, whole, true, and with what Google asks for. */
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { awkward, type Build, shipped, sites } from './builds.ts';
import { instant, lastChange, publicPosts } from './content.ts';
import { attribute, metas, named, textOf } from './html.ts';
import { filesOf, type Page, pageAt, pagesOf } from './site.ts';
import { propertiesOf } from './vocabulary.ts';

type Value = string | number | Node | readonly Value[];
interface Node {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly [property: string]: Value | undefined;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = ({ root }: Page) =>
  named(root, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .map(textOf);

/** The nodes at the top of the page's graph. */
const graphOf = (page: Page): readonly Node[] =>
  texts(page).flatMap((text) => (JSON.parse(text) as { '@graph': Node[] })['@graph']);

/** Every node of a graph, however deep, those that only name another among them. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : [];
}

const isReference = (node: Node) => Object.keys(node).join() === '@id';

/** Described nodes of a type, not mere mentions. */
const typed = (page: Page, type: string): Node[] =>
  nodesIn(graphOf(page)).filter(
    (node) => node['@type'] === type && Object.keys(node).some((name) => !name.startsWith('@')),
  );

function only<T>(what: string, found: readonly T[]): T {
  const [first] = found;
  if (found.length !== 1 || first === undefined) throw new Error(`Found ${found.length} of ${what}, not one`);
  return first;
}

const described = (build: Build) => pagesOf(build).filter(({ isIndexed, isRedirect }) => isIndexed && !isRedirect);

describe.each(sites)('$name', (build) => {
  const pages = described(build);

  test('every page that may be indexed has one graph, and no other page has', () => {
    expect(pages.length).toBeGreaterThan(5);
    const wrong = pagesOf(build).filter((page) => texts(page).length !== (pages.includes(page) ? 1 : 0));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('each node of a graph is led to from another', () => {
    const faults = pages.flatMap((page) => {
      const graph = graphOf(page);
      return graph.slice(1).flatMap((node) => {
        const others = graph.filter((other) => other !== node).flatMap(nodesIn);
        return node['@id'] && others.some((other) => other['@id'] === node['@id'])
          ? []
          : [`${page.path}: ${node['@type']}`];
      });
    });
    expect(faults).toEqual([]);
  });

  test('no graph can end the element it stands in', () => {
    for (const page of pages) for (const text of texts(page)) expect(text, page.path).not.toMatch(/[<\u2028\u2029]/);
  });

  test('every type and property is schema.org’s', () => {
    const faults = pages.flatMap((page) =>
      nodesIn(graphOf(page))
        .filter((node) => !isReference(node))
        .flatMap((node) => {
          const known = propertiesOf(node['@type'] ?? '');
          // An input of an action is named after the property it fills (schema.org, "Potential Actions").
          const names = Object.keys(node).filter((name) => !name.startsWith('@') && !/-(in|out)put$/.test(name));
          if (!known) return [`${page.path}: there is no type ${node['@type']}`];
          return names
            .filter((name) => !known.has(name))
            .map((name) => `${page.path}: ${node['@type']} has no ${name}`);
        }),
    );
    expect(faults).toEqual([]);
  });

  test('every reference leads to a node that is described: on the page, or on the page its id names', () => {
    const describedOn = (page: Page) =>
      new Set(nodesIn(graphOf(page)).flatMap((node) => (isReference(node) ? [] : (node['@id'] ?? []))));
    const byPath = new Map(pages.map((page) => [page.path, describedOn(page)]));
    const faults = pages.flatMap((page) =>
      nodesIn(graphOf(page)).flatMap(({ '@id': id }) => {
        if (id === undefined || byPath.get(page.path)?.has(id)) return [];
        const { origin, pathname } = new URL(id);
        return origin === build.origin && byPath.get(pathname)?.has(id) ? [] : [`${page.path}: ${id}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  test('every address of ours answers', () => {
    const answers = new Set([
      ...pagesOf(build).map(({ path }) => path),
      ...filesOf(build).map((file) => `/${file.split('/').map(encodeURIComponent).join('/')}`),
    ]);
    const faults = pages.flatMap((page) =>
      nodesIn(graphOf(page))
        .flatMap(({ url, item, logo }) => [url, item, logo])
        .filter((address) => typeof address === 'string' && address.startsWith(`${build.origin}/`))
        .filter((address) => !answers.has(new URL(String(address)).pathname))
        .map((address) => `${page.path}: ${address}`),
    );
    expect(faults).toEqual([]);
  });

  test('the way down to a page is numbered from the home page', () => {
    for (const page of pages) {
      const lists = typed(page, 'BreadcrumbList');
      expect(lists.length, page.path).toBe(page.path === '/' ? 0 : 1);
      for (const { itemListElement } of lists) {
        const steps = itemListElement as readonly Node[];
        expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
        expect(steps[0]).toMatchObject({ name: site.name, item: `${build.origin}/` });
        // Only the last may leave its address out: it is the page's own.
        expect(steps.slice(0, -1).every(({ name, item }) => name && item)).toBe(true);
        expect(steps.at(-1)?.['name']).toBeTruthy();
      }
    }
  });

  test('the home page describes the site and who publishes it', () => {
    const home = pageAt(build, '/');
    const website = only('website', typed(home, 'WebSite'));
    const publisher = only('organization', typed(home, 'Organization'));
    expect(website).toMatchObject({ name: site.name, url: `${build.origin}/`, publisher: { '@id': publisher['@id'] } });
    expect(publisher).toMatchObject({ name: site.name, url: `${build.origin}/`, logo: `${build.origin}/icon-512.png` });
  });
});

describe.each([shipped, awkward])('posts of $name', (build) => {
  test.each(publicPosts(build))('$slug', (post) => {
    const page = pageAt(build, post.path);
    const article = only('article', typed(page, 'BlogPosting'));
    expect(article).toMatchObject({
      headline: post.title,
      description: post.description,
      url: post.canonical ?? `${build.origin}${post.path}`,
      datePublished: instant(post.pubDate),
      dateModified: instant(lastChange(post)),
      articleSection: post.category,
      inLanguage: post.lang,
      mainEntityOfPage: { '@id': `${build.origin}${post.path}` },
    });
    expect(article['keywords'] ?? []).toEqual(post.tags);
    const authors = article['author'] as readonly Node[];
    expect(authors.map(({ name, url }) => [name, url])).toEqual(
      post.authors.map((name, index) => [name, `${build.origin}/authors/${post.authorIds[index]}/`]),
    );
    expect(authors.every((author) => /^(Person|Organization)$/.test(author['@type'] ?? ''))).toBe(true);
    const image = article['image'] as Node;
    expect([image['url'], image['width'], image['height']]).toEqual([
      metas(page.root, 'og:image')[0],
      `${metas(page.root, 'og:image:width')[0]} px`,
      `${metas(page.root, 'og:image:height')[0]} px`,
    ]);
    expect(article['timeRequired']).toMatch(/^PT[1-9]\d*M$/);
    expect(article['wordCount']).toBeTypeOf('number');
    expect(article['publisher']).toMatchObject({
      '@id': `${build.origin}/#organization`,
      name: site.name,
      logo: `${build.origin}/icon-512.png`,
    });
    const series = [article['isPartOf']]
      .flat()
      .filter(isNode)
      .filter((node) => node['@type'] === 'CreativeWorkSeries');
    expect(series.map((node) => node['@id'])).toEqual(
      post.series ? [`${build.origin}/series/${post.series}/#series`] : [],
    );
  });
});

describe('pages about somebody or something', () => {
  const mainly = (path: string) =>
    only(
      'page',
      graphOf(pageAt(awkward, path)).filter(({ mainEntity }) => mainEntity),
    );

  test('an author’s page is a profile', () => {
    expect(mainly('/authors/amina/')).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: 'أمينة الحسن', jobTitle: 'كاتبة' },
    });
    expect(mainly('/authors/sodiarc-team/')).toMatchObject({
      mainEntity: { '@type': 'Organization', name: 'Sodiarc Team' },
    });
  });

  test('topics and tags are terms of a set', () => {
    const [term] = typed(pageAt(awkward, '/categories/odd-things/'), 'DefinedTerm');
    const [set] = typed(pageAt(awkward, '/categories/'), 'DefinedTermSet');
    expect(term?.['inDefinedTermSet']).toEqual({ '@id': set?.['@id'] });
    expect(nodesIn(set).map((node) => node['@id'])).toContain(term?.['@id']);
  });

  test('a list counts what it shows', () => {
    const { numberOfItems, itemListElement } = mainly('/series/out-of-order/')['mainEntity'] as Node;
    expect((itemListElement as readonly Node[]).length).toBe(numberOfItems);
    expect(numberOfItems).toBeGreaterThan(1);
  });
});
