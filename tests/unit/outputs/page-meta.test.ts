import { describe, expect, test } from 'vitest';
import type { Site } from '../../../src/domain/site.ts';
import { pageMeta, postMeta } from '../../../src/outputs/page-meta.ts';
import { aLicence, anAuthor, aPost, aTag } from '../../fixtures/a-post.ts';

const site: Site = {
  name: 'Sodiarc',
  url: 'https://a.example',
  locale: 'en',
  description: 'What this is.',
  licence: aLicence,
  links: [],
};

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

const tags = { url: '/tags/', indexed: true, card: '/tags/' };
const home = { url: '/', indexed: true, card: '/' };
const words = { title: 'Tags', description: 'All of them.' };
const homeWords = { title: 'Sodiarc', description: 'What this is.' };

describe('the head of another page', () => {
  test('names page and site; the home page has the site’s name alone', () => {
    expect(pageMeta(tags, words, site).documentTitle).toBe('Tags · Sodiarc');
    expect(pageMeta(home, homeWords, site).documentTitle).toBe('Sodiarc');
  });

  test('has the words and the facts of the page', () => {
    const modified = new Date('2026-05-01');
    expect(pageMeta({ ...tags, modified }, words, site)).toMatchObject({
      description: 'All of them.',
      lang: 'en',
      canonical: 'https://a.example/tags/',
      indexed: true,
      modified,
    });
  });

  test('vouches for the site’s accounts elsewhere on the home page alone', () => {
    const known = { ...site, links: [{ label: 'Mastodon', href: 'https://social.example/@a' }] };
    expect(pageMeta(home, { ...homeWords, subject: { of: 'home' } }, known).me).toEqual(['https://social.example/@a']);
    expect(pageMeta(tags, words, known).me).toBeUndefined();
  });

  test('a page that may not be indexed has no address to be known by', () => {
    expect(pageMeta({ url: '/404.html', indexed: false }, words, site)).toMatchObject({
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
    const page = { url: '/categories/craft/2/', indexed: true, card: '/categories/craft/' };
    expect(pageMeta(page, words, site).image?.url).toBe('https://a.example/og/categories/craft.png');
  });

  test('of the home page has the words of its card', () => {
    expect(pageMeta(home, homeWords, site).image).toMatchObject({
      url: 'https://a.example/og/home.png',
      alt: 'Sodiarc',
    });
    const { image } = pageMeta(home, homeWords, { ...site, tagline: 'Notes on deciding.' });
    expect(image?.alt).toBe('Notes on deciding. · Sodiarc');
  });

  test('is none of a page that nobody shares', () => {
    expect(pageMeta({ url: '/404.html', indexed: false }, words, site).image).toBeUndefined();
  });
});
