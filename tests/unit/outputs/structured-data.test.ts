import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/domain/site.ts';
import { pageMeta, postMeta } from '../../../src/outputs/page-meta.ts';
import { jsonLd } from '../../../src/outputs/structured-data.ts';
import { aCategory, aLicence, anAuthor, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const site: Site = {
  name: 'Sodiarc',
  url: 'https://a.example',
  locale: 'en',
  description: 'What this is.',
  licence: aLicence,
  links: [{ label: 'Mastodon', href: 'https://social.example/@a' }],
};

type Node = Readonly<Record<string, unknown>>;

/** As a reader of the page finds it. */
const graph = (meta: { readonly graph: Parameters<typeof jsonLd>[0] }) =>
  (JSON.parse(jsonLd(meta.graph)) as { '@graph': Node[] })['@graph'];

const article = (...post: Parameters<typeof aPost>) => graph(postMeta(aPost(...post), site))[0];

describe('JSON-LD in a page', () => {
  const title = 'On </script><!-- and \u2028 lines';
  const text = jsonLd(postMeta(aPost({ title }), site).graph);

  test('holds nothing that could end its element', () => {
    expect(text).not.toMatch(/[<\u2028\u2029]/);
  });

  test('says what the post says', () => {
    expect(article({ title })).toMatchObject({ headline: title });
  });
});

describe('a post', () => {
  test('has its facts, each date with its zone', () => {
    expect(
      article({
        title: 'T',
        description: 'D',
        lang: 'ja',
        pubDate: new Date('2026-02-01'),
        updatedDate: new Date('2026-02-03T04:05:06Z'),
        category: aCategory({ name: 'Craft' }),
        tags: [aTag({ name: 'C++' })],
        words: 1234,
        minutes: 5,
      }),
    ).toMatchObject({
      '@type': 'BlogPosting',
      '@id': 'https://a.example/blog/hello/#post',
      headline: 'T',
      description: 'D',
      url: 'https://a.example/blog/hello/',
      inLanguage: 'ja',
      datePublished: '2026-02-01T00:00:00Z',
      dateModified: '2026-02-03T04:05:06Z',
      articleSection: 'Craft',
      keywords: ['C++'],
      wordCount: 1234,
      timeRequired: 'PT5M',
      isPartOf: { '@id': 'https://a.example/blog/#blog' },
    });
  });

  test('is by people, and by organizations where several write under one name', () => {
    const authors = [anAuthor({ id: 'ana', name: 'Ana' }), anAuthor({ id: 'all', name: 'All', team: true })] as const;
    expect(article({ authors })).toMatchObject({
      author: [
        { '@type': 'Person', name: 'Ana', url: 'https://a.example/authors/ana/' },
        { '@type': 'Organization', name: 'All', url: 'https://a.example/authors/all/' },
      ],
    });
  });

  test('is a part of its series, by number', () => {
    const series = { series: aSeries({ id: 's', name: 'S' }), part: 2 };
    expect(article({ series })).toMatchObject({
      position: 2,
      isPartOf: [
        { '@type': 'Blog' },
        { '@type': 'CreativeWorkSeries', name: 'S', '@id': 'https://a.example/series/s/#series' },
      ],
    });
  });

  test('says nothing of what it lacks', () => {
    expect(article({})).not.toHaveProperty('keywords');
    expect(article({})).not.toHaveProperty('position');
  });

  test('was first published elsewhere, at that address', () => {
    expect(article({ canonical: 'https://b.example/x' })).toMatchObject({
      url: 'https://b.example/x',
      mainEntityOfPage: { '@id': 'https://a.example/blog/hello/' },
    });
  });

  test('says how to get to it from the home page', () => {
    const [post] = graph(postMeta(aPost({ title: 'T' }), site, [{ name: 'Blog', url: '/blog/' }]));
    expect(post?.['mainEntityOfPage']).toMatchObject({
      breadcrumb: {
        itemListElement: [
          { position: 1, name: 'Sodiarc', item: 'https://a.example/' },
          { position: 2, name: 'Blog', item: 'https://a.example/blog/' },
          { position: 3, name: 'T' },
        ],
      },
    });
  });
});

describe('other pages', () => {
  type Facts = Parameters<typeof pageMeta>[1];
  const nodes = ({ url, ...facts }: { readonly url: string } & Omit<Facts, 'description'>) =>
    graph(pageMeta({ url, indexed: true, card: url }, { description: 'D', ...facts }, site));

  test('the home page describes the site, its search and its publisher', () => {
    const [, website, publisher] = nodes({ title: 'Sodiarc', url: '/', subject: { of: 'home' } });
    expect(website).toMatchObject({
      '@type': 'WebSite',
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: 'https://a.example/search/?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
      publisher: { '@id': publisher?.['@id'] },
    });
    expect(publisher).toMatchObject({ '@type': 'Organization', sameAs: ['https://social.example/@a'] });
  });

  test('an author’s page is their profile', () => {
    const author = anAuthor({
      role: 'Editor',
      description: 'Writes.',
      website: 'https://ana.example/',
      links: [
        { label: 'Site', href: 'https://ana.example/' },
        { label: 'Mail', href: 'mailto:ana@ana.example' },
      ],
    });
    const [page] = nodes({
      title: 'Posts by Ana',
      url: '/authors/ana/',
      subject: { of: 'author', author, portrait: '/_astro/ana.webp', posts: [] },
    });
    expect(page).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: {
        '@type': 'Person',
        jobTitle: 'Editor',
        image: 'https://a.example/_astro/ana.webp',
        description: 'Writes.',
        sameAs: ['https://ana.example/'],
      },
    });
  });

  test('a page about a term holds its posts in their order', () => {
    const posts = [aPost({ slug: 'b', title: 'B' }), aPost({ slug: 'a', title: 'A' })];
    const subject = { of: 'term', taxonomy: 'tags', term: aTag({ name: 'C++' }), posts } as const;
    const [page] = nodes({ title: 'Posts tagged C++', url: '/tags/writing/', subject });
    expect(page).toMatchObject({
      '@type': 'CollectionPage',
      about: { '@type': 'DefinedTerm', name: 'C++', inDefinedTermSet: { '@id': 'https://a.example/tags/#terms' } },
      mainEntity: {
        numberOfItems: 2,
        itemListElement: [
          { position: 1, name: 'B', url: 'https://a.example/blog/b/' },
          { position: 2, name: 'A', url: 'https://a.example/blog/a/' },
        ],
      },
    });
  });

  test('a page that may not be indexed says nothing', () => {
    expect(pageMeta({ url: '/404.html', indexed: false }, { title: 'Lost', description: 'D' }, site).graph).toEqual([]);
  });
});
