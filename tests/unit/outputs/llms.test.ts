import { describe, expect, test } from 'vitest';
import { toBlog } from '../../../src/domain/blog.ts';
import { en } from '../../../src/i18n/en.ts';
import { llmsFullTxt, llmsTxt } from '../../../src/outputs/llms.ts';
import { aCategory, aPost } from '../../fixtures/a-post.ts';

const site = { name: 'A Site', url: 'https://a.example', locale: 'en', description: 'About\nthings.' };
const blogOf = (...posts: Parameters<typeof aPost>[0][]) =>
  toBlog(
    {
      posts: posts.map(aPost),
      authors: [],
      categories: [aCategory(), aCategory({ id: 'shelf', name: 'Empty shelf' })],
      series: [],
    },
    { mode: 'public' },
  );

describe('llms.txt', () => {
  test('has the shape of llmstxt.org: a title, a quote, text, lists of links', () => {
    const text = llmsTxt(
      blogOf(
        { slug: 'old', title: 'Arrays [1] of <T>', description: 'Old.', pubDate: new Date('2025-01-01') },
        { slug: 'new', title: 'New', description: 'Newer\nthan old.' },
        { slug: 'secret', title: 'Secret', status: 'unlisted' },
      ),
      site,
      en.llms,
    );
    expect(text).toBe(`# A Site

> About things.

${en.llms.notes}

## Craft

- [New](https://a.example/blog/new.md): Newer than old.
- [Arrays \\[1\\] of \\<T>](https://a.example/blog/old.md): Old.

## Optional

- [Everything in one file](https://a.example/llms-full.txt): The whole text of 2 posts.
- [RSS feed](https://a.example/rss.xml): The newest posts with their whole text.
`);
  });

  test('of a blog without posts promises nothing', () => {
    expect(llmsTxt(blogOf(), site, en.llms)).toBe('# A Site\n\n> About things.\n');
  });
});

test('llms-full.txt is the posts one after the other', () => {
  expect(llmsFullTxt(['---\ntitle: A\n---\n\n# A\n', '---\ntitle: B\n---\n\n# B\n'], site)).toBe(
    '# A Site\n\n> About things.\n\n---\ntitle: A\n---\n\n# A\n\n---\ntitle: B\n---\n\n# B\n',
  );
});
