import { describe, expect, it } from 'vitest';
import { draftPost, type Wish } from '../../../tools/new/draft-post.ts';

const known = {
  posts: ['reading-code', 'estimates', 'estimates-2'],
  categories: ['craft', 'practice'],
  authors: ['sodiarc-team', 'ana'],
  defaultAuthor: 'sodiarc-team',
  today: '2026-02-01',
};
const draft = (title: string, wish: Partial<Wish> = {}) => draftPost({ title, ...wish }, known);

describe('a draft', () => {
  it('needs a title and nothing else', () => {
    expect(draft('When: “now” or never?')).toEqual({
      slug: 'when-now-or-never',
      text: `---
title: "When: “now” or never?"
description: One or two sentences that a reader would click on.
pubDate: 2026-02-01
category: craft
draft: true
---

Begin here.
`,
    });
  });

  it('takes what is chosen for it', () => {
    const { slug, text } = draft('Naming', {
      category: 'practice',
      authors: ['ana', 'sodiarc-team'],
      tags: ['Code, read', 'craft'],
      slug: 'names',
    });
    expect(slug).toBe('names');
    expect(text).toContain('category: practice\ntags: ["Code, read", craft]\nauthors: [ana, sodiarc-team]\n');
  });

  it.for([
    [
      'a taken address',
      'Estimates',
      {},
      'There is a post `estimates` already. Write in it, or choose another address: --slug estimates-3',
    ],
    [
      'a title of 121 characters',
      'a'.repeat(121),
      {},
      'The title does not fit. This text has 121 characters; at most 120 fit. Shorten it by 1.',
    ],
    ['a title without letters', '?!', {}, 'No address can be made from "?!". Choose one: --slug a-name-in-words'],
    [
      'a title of 300 bytes',
      '設'.repeat(100),
      {},
      'The address made from this title is too long for a file name. Choose a shorter one: --slug a-name-in-words',
    ],
    [
      'an address with a space',
      'Names',
      { slug: 'On names' },
      '--slug is "On names", which cannot be part of an address. Type --slug on-names',
    ],
    [
      'a category a letter away',
      'Names',
      { category: 'crafft' },
      'There is no category `crafft`. Type --category craft, or write content/categories/crafft.yaml',
    ],
    [
      'an unknown author',
      'Names',
      { authors: ['zoe'] },
      'There is no author `zoe`. Type --author and one of sodiarc-team, ana, or write content/authors/zoe.yaml',
    ],
  ] as const)('is refused for %s', ([, title, wish, message]) => {
    expect(() => draft(title, wish)).toThrow(new Error(message));
  });

  it('is refused where there is no category', () => {
    const nothing = { ...known, categories: [] };
    expect(() => draftPost({ title: 'Names' }, nothing)).toThrow(
      new Error('There is no category yet. Write content/categories/craft.yaml with a line such as `name: Craft`'),
    );
  });
});
