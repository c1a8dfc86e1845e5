import { describe, expect, test } from 'vitest';
import { toFeedItem } from '../../../src/outputs/feed-item.ts';
import { aCategory, anAuthor, aPost, aTag } from '../../fixtures/a-post.ts';

const origin = 'https://a.example';

describe('toFeedItem', () => {
  test('says of a post what its page says', () => {
    const post = aPost({
      slug: '設計',
      title: 'A & B',
      description: 'C < D',
      lang: 'ja',
      authors: [anAuthor({ name: 'Ana' }), anAuthor({ id: 'bo', name: 'Bo' })],
    });
    expect(toFeedItem(post, { html: '<p>Text.</p>' }, origin)).toEqual({
      id: 'https://a.example/blog/%E8%A8%AD%E8%A8%88/',
      idIsLink: true,
      url: 'https://a.example/blog/%E8%A8%AD%E8%A8%88/',
      title: 'A & B',
      summary: 'C < D',
      html: '<p>Text.</p>',
      published: post.pubDate,
      updated: post.pubDate,
      authors: [
        { name: 'Ana', url: 'https://a.example/authors/ana/' },
        { name: 'Bo', url: 'https://a.example/authors/bo/' },
      ],
      contributors: [],
      terms: [{ term: 'craft', label: 'Craft', scheme: 'https://a.example/categories/' }],
      recordings: [],
      lang: 'ja',
    });
  });

  test('an update changes when it was updated, never when it was published', () => {
    const updatedDate = new Date('2026-05-01');
    const { published, updated } = toFeedItem(aPost({ updatedDate }), { html: '' }, origin);
    expect([published, updated]).toEqual([new Date('2026-02-01'), updatedDate]);
  });

  test('a post that moved keeps its first identity', () => {
    const item = toFeedItem(aPost({ slug: 'new', identity: '/blog/old/' }), { html: '' }, origin);
    expect(item).toMatchObject({
      id: 'https://a.example/blog/old/',
      idIsLink: false,
      url: 'https://a.example/blog/new/',
    });
  });

  test('a site that moved keeps the first identities of its posts', () => {
    const item = toFeedItem(aPost({ slug: 'new' }), { html: '' }, origin, 'https://old.example/notes/');
    expect(item).toMatchObject({
      id: 'https://old.example/notes/blog/new/',
      idIsLink: false,
      url: 'https://a.example/blog/new/',
    });
  });

  test('a tag of the category’s name is not said twice', () => {
    const item = toFeedItem(
      aPost({
        category: aCategory({ name: 'Craft' }),
        tags: [aTag({ name: 'Craft' }), aTag({ id: 'c', name: 'C++' })],
      }),
      { html: '' },
      origin,
    );
    expect(item.terms).toEqual([
      { term: 'craft', label: 'Craft', scheme: 'https://a.example/categories/' },
      { term: 'c', label: 'C++', scheme: 'https://a.example/tags/' },
    ]);
  });

  test('text that is written from the right says so itself', () => {
    const html = (lang: string) => toFeedItem(aPost({ lang }), { html: '<p>…</p>' }, origin).html;
    expect(['he', 'ar-EG', 'ja'].map(html)).toEqual([
      '<div lang="he" dir="rtl">\n<p>…</p>\n</div>',
      '<div lang="ar-EG" dir="rtl">\n<p>…</p>\n</div>',
      '<p>…</p>',
    ]);
  });

  test('no character that XML forbids gets through', () => {
    const item = toFeedItem(aPost({ title: 'a\u0000b\uFFFE' }), { html: '<p>\u0007\u000C\uD800</p>' }, origin);
    expect([item.title, item.html]).toEqual(['ab', '<p></p>']);
  });
});
