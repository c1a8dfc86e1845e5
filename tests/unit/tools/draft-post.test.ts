import { describe, expect, it } from 'vitest';
import { isSlug } from '../../../src/schemas/slug.ts';
import { draftPost, type Wish } from '../../../tools/new/draft-post.ts';
import { aContentFolder } from '../schemas/a-content-folder.ts';

const known = {
  posts: ['reading-code', 'estimates', 'estimates-2'],
  addresses: ['/blog/code-review/'],
  tags: [{ id: 'code-review', name: 'Code Review' }],
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
    ['2025', 'post-2025'],
    ['2', 'post-2'],
    ['CON', 'post-con'],
    ['🎉', 'post-2026-02-01'],
    ['?!', 'post-2026-02-01'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\new', 'cnew'],
    ['設'.repeat(100), '設'.repeat(66)],
    ['👍🏽 for İstanbul', 'for-istanbul'],
    ['__proto__', 'proto'],
  ] as const)('%s has the address %s', ([title, slug]) => {
    expect(draft(title).slug).toBe(slug);
  });

  it('has a title that is read as it was typed, whatever it looks like to YAML', async () => {
    const titles = [
      ...[
        '2025',
        '1.10',
        '007',
        'yes',
        '~',
        'null',
        'true',
        '12:30',
        '1_000',
        '2025-01-01',
        '# Heading',
        'Fixing #12',
        '- a',
        'a: b',
      ],
      ...[
        '"quoted"',
        "it's",
        '@me',
        '`code`',
        '%',
        '&a',
        '*a',
        '!important',
        '[draft] x',
        '{x}',
        '| a',
        '> a',
        '? a',
        'C:\\new',
        '---',
      ],
      ...[
        'x'.repeat(120),
        '設'.repeat(120),
        'ﬁ İ ẞ',
        '👨‍👩‍👧 at work',
        'a \\" b',
        '<b>',
        '{{ x }}',
        '…',
        '“Foo”',
        '‘Foo’',
      ],
    ];
    const written = titles.map((title, index) => [`posts/post-${index}.md`, draft(title).text] as const);
    const { posts, problems } = await aContentFolder(Object.fromEntries(written));
    expect(problems.filter(({ severity, rule }) => severity === 'error' || rule === 'quotes')).toEqual([]);
    expect(posts.map(({ frontmatter }) => frontmatter.title).toSorted()).toEqual(titles.toSorted());
    for (const title of titles) expect(isSlug(draft(title).slug), title).toBe(true);
  });

  it('spells a tag as its page does', () => {
    expect(draft('Naming', { tags: ['code review', 'new'] }).text).toContain('tags: [Code Review, new]\n');
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
    [
      'an address that another post had',
      'Code review',
      {},
      '/blog/code-review/ is an old address of another post, which its readers still use. Please choose another address: --slug code-review-2',
    ],
    [
      'a tag without letters',
      'Names',
      { tags: ['?!'] },
      'The tags do not fit. "?!" has no letter or digit, so its page can have no address. Type a word, or delete the tag.',
    ],
    [
      'an address that is a number',
      'Names',
      { slug: '2025' },
      '--slug is "2025", which cannot be the address of a post. Type --slug post-2025',
    ],
    [
      'an address with a space',
      'Names',
      { slug: 'On names' },
      '--slug is "On names", which cannot be the address of a post. Type --slug on-names',
    ],
    [
      'a category a letter away',
      'Names',
      { category: 'crafft' },
      'There is no category `crafft`. Type --category craft, or write content/categories/crafft.yaml',
    ],
    ['a category by its name', 'Names', { category: 'Craft' }, 'There is no category `Craft`. Type --category craft'],
    [
      'a category that could have no such file',
      'Names',
      { category: 'House Notes' },
      'There is no category `House Notes`. Type --category and one of craft, practice, or write content/categories/house-notes.yaml and type --category house-notes',
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
    expect(() => draftPost({ title: 'Names', category: 'House Notes' }, nothing)).toThrow(
      'Write content/categories/house-notes.yaml with a line such as `name: Craft`, and type --category house-notes',
    );
    expect(() => draftPost({ title: 'Names' }, nothing)).toThrow(
      new Error('There is no category yet. Write content/categories/craft.yaml with a line such as `name: Craft`'),
    );
  });

  it.for([
    [['ada'], ', or type --author and one of ada'],
    [[], ''],
  ] as const)('names the setting when the default author does not exist, beside %j', ([authors, more]) => {
    expect(() => draftPost({ title: 'Names' }, { ...known, authors })).toThrow(
      new Error(
        `The site's default author \`sodiarc-team\` does not exist. Write content/authors/sodiarc-team.yaml, or one of yours and its name as \`defaultAuthor\` in src/site.config.ts${more}`,
      ),
    );
  });
});
