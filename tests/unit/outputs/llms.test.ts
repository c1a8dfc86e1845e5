import { describe, expect, test } from 'vitest';
import { toBlog } from '../../../src/domain/blog.ts';
import { en } from '../../../src/i18n/en.ts';
import { llmsFullTxt, llmsTxt } from '../../../src/outputs/llms.ts';
import { aLicence, aPost } from '../../fixtures/a-post.ts';

const site = {
  name: 'A Site',
  url: 'https://a.example',
  locale: 'en',
  description: 'About\nthings.',
  licence: aLicence,
};
const blogOf = (...posts: Parameters<typeof aPost>[0][]) =>
  toBlog(
    {
      posts: posts.map(aPost),
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

- [Everything in one file](https://a.example/llms-full.txt): ${en.llms.fullNote}
- [RSS feed](https://a.example/rss.xml): The newest posts with their whole text.
`);
  });

  test('of a blog without posts promises nothing', () => {
    expect(llmsTxt(blogOf(), site, en.llms)).toBe('# A Site\n\n> About things.\n');
  });
});

describe('llms-full.txt', () => {
  const documents = ['A', 'B', 'Ç'].map((name) => `---\ntitle: ${name}\n---\n\n# ${name}\n`);
  async function* newestFirst() {
    yield* documents;
  }
  const full = (most?: number) => llmsFullTxt(newestFirst(), documents.length, site, en.llms, most);

  test('is the posts one after the other', async () => {
    expect(await full()).toBe(`# A Site\n\n> About things.\n\n${documents.join('\n')}`);
  });

  test('has each post whole or not at all, and says where the others are', async () => {
    const bytes = Buffer.byteLength(`${documents.join('\n')}\n`);
    expect(await full(bytes)).toBe(await full());
    expect(await full(bytes - 1)).toBe(
      `# A Site\n\n> About things.\n\n${documents.slice(0, 2).join('\n')}\nThis file ends here. Where 1 older post is: https://a.example/llms.txt\n`,
    );
    expect(await full(0)).toContain('Where 3 older posts are: ');
  });
});
