import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rawMarkdown } from '../../../src/outputs/raw-markdown.ts';
import { aLicence, anAuthor, aPost, aSeries, aTag } from '../../fixtures/a-post.ts';

const site = {
  name: 'A Site',
  url: 'https://a.example',
  locale: 'en',
  description: 'A description.',
  licence: aLicence,
};
const written = (post = aPost()) => rawMarkdown(post, '# Hello\n\nText.\n', site);
/** The front matter as another reader of YAML takes it, strings left as they are. */
const factsOf = (markdown: string) => load(/^---\n(.*?)\n---\n/s.exec(markdown)?.[1] ?? '');

describe('rawMarkdown', () => {
  test('begins with what is known of the post', () => {
    expect(written()).toBe(`---
title: Hello
description: A greeting.
url: https://a.example/blog/hello/
site: A Site
authors:
  - Ana Silva
published: 2026-02-01
category: Craft
language: en
words: 100
minutes: 1
image: https://a.example/og/blog/hello.png
licence: CC BY 4.0
---

# Hello

Text.
`);
  });

  test('says everything that a post may have', () => {
    const post = aPost({
      slug: '設計',
      aliases: ['/blog/old/'],
      canonical: 'https://elsewhere.example/a',
      updatedDate: new Date('2026-05-01T09:30:00Z'),
      tags: [aTag({ name: 'C++' }), aTag({ id: 'yes', name: 'yes: no' })],
      authors: [anAuthor(), anAuthor({ id: 'bo', name: '#Bo' })],
      series: { series: aSeries(), part: 2 },
    });
    expect(factsOf(written(post))).toMatchObject({
      url: 'https://a.example/blog/%E8%A8%AD%E8%A8%88/',
      aliases: ['https://a.example/blog/old/'],
      canonical: 'https://elsewhere.example/a',
      updated: new Date('2026-05-01T09:30:00Z'),
      tags: ['C++', 'yes: no'],
      authors: ['Ana Silva', '#Bo'],
      series: 'Deciding',
      part: 2,
    });
  });

  test.each(['A: b', '- a', '"quoted"', '---', '{a} [b]', 'true', '2026', '# no comment', "it's", 'a # b', ' *b'])(
    'no title is taken for anything but text: %s',
    (title) => {
      expect(factsOf(written(aPost({ title, description: title })))).toMatchObject({ title, description: title });
    },
  );

  test.each(['2026-02-01', 'Yes', 'off', '12:30', '1_000'])('nor to a reader of YAML 1.1: %s', (title) => {
    const markdown = written(aPost({ title, lang: 'no' }));
    expect(parse(markdown.split('---\n')[1] ?? '', { version: '1.1' })).toMatchObject({
      title,
      language: 'no',
      published: new Date('2026-02-01'),
    });
  });

  test('an instant keeps its zone', () => {
    const updatedDate = new Date('2026-02-20T10:00:00Z');
    expect(written(aPost({ updatedDate }))).toContain('\nupdated: 2026-02-20T10:00:00.000Z\n');
  });
});
