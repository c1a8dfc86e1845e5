import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftPost, type Wish } from '../../../tools/new/draft-post.ts';
import { aContentDir, run } from './a-command.ts';

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

// Each test starts a process, which takes its time on a busy machine.
describe('npm run new', { timeout: 60_000 }, () => {
  it('writes a post with which nothing is wrong, and says what to do next', async () => {
    const CONTENT_DIR = await aContentDir();
    const { code, stdout, stderr } = await run('new', ['Reading: a craft', '--tags', 'Reading, review'], {
      CONTENT_DIR,
    });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('posts/reading-a-craft/index.mdx\n');
    expect(stdout).toContain('http://localhost:4321/blog/reading-a-craft/');
    expect(await readFile(join(CONTENT_DIR, 'posts/reading-a-craft/index.mdx'), 'utf8')).toContain(
      'tags: [Reading, review]\n',
    );
    expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0, stderr: '' });
  });

  it('never writes over a post, flat ones included', async () => {
    const CONTENT_DIR = await aContentDir({ 'posts/names.md': 'A post' });
    const { code, stderr } = await run('new', ['Names'], { CONTENT_DIR });
    expect(code).toBe(1);
    expect(stderr).toBe('There is a post `names` already. Write in it, or choose another address: --slug names-2\n');
  });

  it.for([
    [[], 'Give the post a title: npm run new -- "Reading code you did not write"\n'],
    [
      ['Naming', 'things'],
      'Put the title in quotes, and `--` before everything: npm run new -- "Reading code you did not write" --category craft\n',
    ],
    [['Naming', '--tag', 'x'], 'There is no option --tag. Type --tags\n'],
    [['Naming', '--tags'], '--tags needs a value, as in --tags estimates,reading\n'],
  ] as const)('refuses %j in one line', async ([typed, message]) => {
    const CONTENT_DIR = await aContentDir();
    expect(await run('new', typed, { CONTENT_DIR })).toEqual({ code: 1, stdout: '', stderr: message });
  });
});
