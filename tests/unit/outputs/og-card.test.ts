import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toBlog } from '../../../src/domain/blog.ts';
import { sentences } from '../../../src/i18n/index.ts';
import { readColours } from '../../../src/outputs/colours.ts';
import { cardDrawing, type OgCard } from '../../../src/outputs/og-card.ts';
import { cardFile, postCard, siteCards } from '../../../src/outputs/og-cards.ts';
import { site } from '../../../src/site.config.ts';
import { aCategory, anAuthor, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const colours = readColours(readFileSync('src/styles/tokens.css', 'utf8'));

const t = sentences('en');
const card = (facts: Partial<OgCard> = {}): OgCard => ({
  url: '/x/',
  title: 'A title',
  lang: 'en',
  seed: 'x',
  hue: 150,
  ...facts,
});
const treeOf = (facts: Partial<OgCard>) =>
  JSON.stringify(cardDrawing(card(facts), 'Sodiarc', colours).layouts[0]?.()[0]);

describe('the drawing of a card', () => {
  test('has everything that is written on it', () => {
    const { text } = cardDrawing(card({ label: 'Craft', note: '3 min read', facts: 'Ana and Bo' }), 'Sodiarc', colours);
    expect(text).toBe('Sodiarc Craft 3 min read A title Ana and Bo');
  });

  test('offers the title in ever smaller sizes, whole words first', () => {
    const sizes = cardDrawing(card(), 'Sodiarc', colours).layouts.map((group) => {
      const [first] = group();
      const [, wrap, size] = /"overflowWrap":"(\w+)","fontSize":(\d+),/.exec(JSON.stringify(first)) ?? [];
      return `${wrap} ${size}`;
    });
    const whole = sizes.filter((size) => size.startsWith('normal')).map((size) => Number(size.split(' ')[1]));
    expect(whole).toEqual(whole.toSorted((a, b) => b - a));
    expect(whole.length).toBeGreaterThan(5);
    expect(sizes.slice(whole.length).every((size) => size.startsWith('anywhere'))).toBe(true);
  });

  test('keeps a hyphenated word on its line, and puts accents on their letters', () => {
    expect(cardDrawing(card({ title: 'Two-line e\u0301' }), 'Sodiarc', colours).text).toContain('Two-\u2060line é');
    expect(cardDrawing(card({ title: '긴 제목' }), 'Sodiarc', colours).text).toContain('긴 제\u2060목');
  });

  test('ends the lines of Thai between words', () => {
    const { text } = cardDrawing(card({ title: 'ราคาแพงแม้ว่า', facts: 'ราคาแพง', lang: 'th' }), 'Sodiarc', colours);
    expect(text).toBe('Sodiarc ราคา\u200Bแพง\u200Bแม้ว่า ราคา\u200Bแพง');
  });

  test('gives lines with marks above and below more room', () => {
    const heightOf = (title: string) => /"lineHeight":([\d.]+),"maxWidth"/.exec(treeOf({ title }))?.[1];
    expect(['Plain é', '❤️ 1️⃣'].map(heightOf)).toEqual(['1.08', '1.08']);
    expect(['टूटता है', 'เครื่อง', 'أبدًا'].map(heightOf)).toEqual(['1.3', '1.3', '1.3']);
  });

  test('lights the part of the title that is lit', () => {
    expect(treeOf({ title: 'A two-part title', lit: 'two-part' })).toContain(
      '"text":"two-\u2060part","style":{"display":"inline","color"',
    );
    expect(treeOf({ title: 'Doing and deciding.', lit: 'deciding' })).toMatch(
      /"text":"Doing and ".*"text":"deciding","style":\{"display":"inline","color":"#[\da-f]{6}"\}.*"text":"\."/,
    );
  });

  test('turns round for a language that is written from the right', () => {
    const [left, right] = [treeOf({ lang: 'en' }), treeOf({ lang: 'ar' })];
    expect(left).toContain('"left":72');
    expect(right).not.toContain('"left":72');
    expect(right).toContain('"direction":"rtl"');
  });

  test('shows the drawn cover, or the hero in its place', () => {
    expect(cardDrawing(card(), 'Sodiarc', colours).pictures['cover']).toMatch(/^<svg /);
    const withHero = cardDrawing(card({ heroOf: 'hello' }), 'Sodiarc', colours);
    expect(withHero.pictures).toEqual({});
    expect(withHero.hero).toMatchObject({ slug: 'hello', height: 630 });
  });

  // Compositions stand to the left or to the right by their seed.
});

describe('the words of a card', () => {
  test('of a post are those of its page', () => {
    const authors = [anAuthor({ name: 'Ana' }), anAuthor({ id: 'bo', name: 'Bo' })] as const;
    expect(
      postCard(aPost({ slug: 's', title: 'T', minutes: 4, authors, category: aCategory({ name: 'C', hue: 15 }) }), t),
    ).toEqual({
      url: '/blog/s/',
      title: 'T',
      lang: 'en',
      label: 'C',
      note: t.minutes(4),
      facts: 'Ana and Bo',
      seed: 's',
      hue: 15,
    });
  });

  const posts = [
    aPost({ slug: 'öffentlich', tags: [aTag()], series: { series: aSeries(), part: 1 } }),
    aPost({ slug: 'unlisted', status: 'unlisted' }),
    aPost({ slug: 'later', status: 'scheduled' }),
    aPost({ slug: 'draft', status: 'draft' }),
  ];
  const parts = { posts };
  const pages = [{ url: '/about/', title: 'About', description: 'Who we are.', lang: 'de' }];
  const cards = siteCards(toBlog(parts, { mode: 'public' }), pages, site, t);

  test('every listing, page and post that has an address has a card, and nothing else', () => {
    expect(cards.map(cardFile).toSorted()).toEqual(
      [
        'about',
        'archive',
        'authors',
        'authors/ana',
        'blog',
        'blog/unlisted',
        'blog/öffentlich',
        'categories',
        'categories/craft',
        'credits',
        'home',
        'privacy',
        'series',
        'series/deciding',
        'subscribe',
        'tags',
        'tags/writing',
      ].toSorted(),
    );
  });

  test('a stand-alone page has its card in its own language', () => {
    const langs = Object.fromEntries(cards.map(({ url, lang }) => [url, lang]));
    expect(langs).toMatchObject({ '/about/': 'de', '/archive/': site.locale });
  });

  test('no two cards are alike', () => {
    const drawings = cards.map((one) => cardDrawing(one, 'Sodiarc', colours).identity);
    expect(new Set(drawings).size).toBe(cards.length);
  });

  test('the home page says its tagline without the marks of emphasis', () => {
    const home = (tagline: string) =>
      siteCards(toBlog(parts, { mode: 'public' }), [], { ...site, tagline }, t).find(({ url }) => url === '/');
    expect(home('Notes on *deciding* well')).toMatchObject({ title: 'Notes on deciding well', lit: 'deciding' });
    expect(home('Notes')).toMatchObject({ title: 'Notes', lit: undefined });
  });

  test('a description too long for a card is left to the page', () => {
    const bios = ['Short.', 'Long. '.repeat(50)].map((bio) => {
      const written = [aPost({ authors: [anAuthor({ description: bio })] })];
      const drawn = siteCards(toBlog({ posts: written }, { mode: 'public' }), [], site, t);
      return drawn.find(({ url }) => url === '/authors/ana/')?.facts;
    });
    expect(bios).toEqual(['Short.', undefined]);
  });
});
