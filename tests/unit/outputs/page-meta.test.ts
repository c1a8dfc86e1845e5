import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/domain/site.ts';
import { pageMeta, postMeta } from '../../../src/outputs/page-meta.ts';
import { anAuthor, aPost, aTag } from '../../fixtures/a-post.ts';

const site: Site = { name: 'Sodiarc', url: 'https://a.example', locale: 'en', description: 'What this is.', links: [] };

describe('the head of a post', () => {
  test('has the facts of the post', () => {
    const updatedDate = new Date('2026-05-01');
    const post = aPost({
      title: 'T',
      description: 'D',
      lang: 'ja',
      updatedDate,
      tags: [aTag({ name: 'C++' })],
      authors: [anAuthor({ name: 'Ana' }), anAuthor({ name: 'Bo' })],
    });
    expect(postMeta(post, site)).toMatchObject({
      documentTitle: 'T · Sodiarc',
      title: 'T',
      description: 'D',
      lang: 'ja',
      canonical: 'https://a.example/blog/hello/',
      indexed: true,
      type: 'article',
      modified: updatedDate,
      article: { published: post.pubDate, section: 'Craft', tags: ['C++'], authors: [{ name: 'Ana' }, { name: 'Bo' }] },
    });
  });

  test('names the place of first publication when that was elsewhere', () => {
    expect(postMeta(aPost({ canonical: 'https://b.example/x' }), site).canonical).toBe('https://b.example/x');
  });

  test('is titled by post and site, or by the post alone when both are too long to be seen', () => {
    const titled = (title: string) => postMeta(aPost({ title }), site).documentTitle;
    expect(titled('x'.repeat(50))).toBe(`${'x'.repeat(50)} · Sodiarc`);
    expect(titled('x'.repeat(51))).toBe('x'.repeat(51));
    expect(titled('字'.repeat(25))).toBe(`${'字'.repeat(25)} · Sodiarc`);
    expect(titled('字'.repeat(26))).toBe('字'.repeat(26));
  });

  test('leads to the Markdown of a post that machines may read', () => {
    expect(postMeta(aPost(), site).markdown).toBe('/blog/hello.md');
    expect(postMeta(aPost({ status: 'unlisted' }), site)).toMatchObject({ markdown: undefined, graph: [] });
  });

  test.each([
    ['public', true],
    ['unlisted', false],
    ['scheduled', false],
    ['draft', false],
  ] as const)('of a %s post lets it be indexed: %s', (status, indexed) => {
    expect(postMeta(aPost({ status }), site).indexed).toBe(indexed);
  });
});

describe('the head of another page', () => {
  test('names page and site; the home page has the site’s name alone', () => {
    expect(pageMeta({ title: 'Tags', url: '/tags/' }, site).documentTitle).toBe('Tags · Sodiarc');
    expect(pageMeta({ title: 'Sodiarc', url: '/' }, site).documentTitle).toBe('Sodiarc');
  });

  test('falls back on what the site says of itself', () => {
    expect(pageMeta({ title: 'Tags', url: '/tags/' }, site)).toMatchObject({
      description: 'What this is.',
      lang: 'en',
      canonical: 'https://a.example/tags/',
      indexed: true,
    });
  });

  test('vouches for the site’s accounts elsewhere on the home page alone', () => {
    const known = { ...site, links: [{ label: 'Mastodon', href: 'https://social.example/@a' }] };
    expect(pageMeta({ title: 'Sodiarc', url: '/', subject: { of: 'home' } }, known).me).toEqual([
      'https://social.example/@a',
    ]);
    expect(pageMeta({ title: 'Tags', url: '/tags/' }, known).me).toBeUndefined();
  });

  test('changed when the newest of its posts did', () => {
    const posts = [aPost({ pubDate: new Date('2026-03-01') }), aPost({ updatedDate: new Date('2026-05-01') })];
    expect(pageMeta({ title: 'Tags', url: '/tags/', posts }, site).modified).toEqual(new Date('2026-05-01'));
    expect(pageMeta({ title: 'Tags', url: '/tags/', posts: [] }, site).modified).toBeUndefined();
  });

  test('a page that may not be indexed has no address to be known by', () => {
    expect(pageMeta({ title: 'Lost', url: '/404.html', indexed: false }, site)).toMatchObject({
      indexed: false,
      canonical: undefined,
    });
  });
});

describe('the picture', () => {
  test('of a post is its own card, public or not', () => {
    expect(postMeta(aPost({ slug: '設計', title: 'T', status: 'unlisted' }), site).image).toEqual({
      url: 'https://a.example/og/blog/%E8%A8%AD%E8%A8%88.png',
      width: 1200,
      height: 630,
      type: 'image/png',
      alt: 'T · Sodiarc',
    });
  });

  test('of a numbered page is the card of its listing', () => {
    const meta = pageMeta({ title: 'Craft, page 2', url: '/categories/craft/2/', card: '/categories/craft/' }, site);
    expect(meta.image?.url).toBe('https://a.example/og/categories/craft.png');
  });

  test('of a page without a card is that of the home page, and says so', () => {
    expect(pageMeta({ title: 'Search', url: '/search/' }, site).image).toMatchObject({
      url: 'https://a.example/og/home.png',
      alt: 'Sodiarc',
    });
    const home = pageMeta({ title: 'Sodiarc', url: '/' }, { ...site, tagline: 'Notes on deciding.' });
    expect(home.image?.alt).toBe('Notes on deciding. · Sodiarc');
  });

  test('is none of a page that nobody shares', () => {
    expect(pageMeta({ title: 'Lost', url: '/404.html', indexed: false }, site).image).toBeUndefined();
  });
});
