import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/authoring/content-check.ts';
import type { KnownFiles, PostEntry } from '../../../src/authoring/content-entries.ts';
import { formatProblem } from '../../../src/domain/problem.ts';

const site = { defaultAuthor: 'sodiarc-team', ctaIds: ['sessions', 'newsletter'] };

/** A post whose fields stand on lines 2, 3, 4 … in the order given. */
function aPost(id: string, fields: PostEntry['fields'] = {}, file = `content/posts/${id}/index.mdx`): PostEntry {
  const all = { category: 'craft', ...fields };
  const positionOf: PostEntry['positionOf'] = (field) => ({
    line: Object.keys(all).indexOf(String(field)) + 2 || 1,
    column: 1,
  });
  return { id, file, fields: all, faulty: [], lost: [], positionOf };
}

function told(posts: readonly PostEntry[], ids: Partial<Record<keyof KnownFiles, readonly string[]>> = {}): string {
  const known = {
    authors: ['sodiarc-team', 'ana-silva'],
    categories: ['craft', 'reliability'],
    series: ['deciding'],
    ...ids,
  };
  const data = (folder: 'authors' | 'categories' | 'series' | 'tags' | 'pages') =>
    (known[folder as keyof typeof known] ?? []).map((id) => ({ id, file: `content/${folder}/${id}.yaml` }));
  const files: KnownFiles = {
    posts: posts.map(({ id, file }) => ({ id, file })),
    pages: data('pages'),
    authors: data('authors'),
    categories: data('categories'),
    series: data('series'),
    tags: data('tags'),
  };
  return checkContent({ posts, files, publicFiles: ['favicon.svg', 'talks/2025.pdf'] }, site)
    .map(formatProblem)
    .join('\n');
}

const tags = (...names: readonly string[]) => names.map((name) => ({ id: name.toLowerCase(), name }));

describe('ids', () => {
  it('that exist are no problem', () => {
    const whole = aPost('a', {
      authors: ['ana-silva'],
      series: { id: 'deciding', part: 1 },
      cta: 'sessions',
      aliases: ['/old/'],
    });
    expect(told([whole, aPost('b', { cta: false })])).toBe('');
  });

  it('misspelt are answered with the nearest', () => {
    const post = aPost('a', {
      category: 'reliabilty',
      authors: ['ana-silva', 'sodiarc-taem'],
      series: { id: 'decidng', part: 1 },
      cta: 'sesions',
    });
    expect(told([post])).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:2:1  unknown-id  category
          There is no category \`reliabilty\`.
          → Type \`reliability\`, or write \`content/categories/reliabilty.yaml\`.
      content/posts/a/index.mdx:3:1  unknown-id  authors[1]
          There is no author \`sodiarc-taem\`.
          → Type \`sodiarc-team\`, or write \`content/authors/sodiarc-taem.yaml\`.
      content/posts/a/index.mdx:4:1  unknown-id  series.id
          There is no series \`decidng\`.
          → Type \`deciding\`, or write \`content/series/decidng.yaml\`.
      content/posts/a/index.mdx:5:1  unknown-id  cta
          There is no call to action \`sesions\` in \`src/site.config.ts\`.
          → Type \`sessions\`, or \`false\` for none."
    `);
  });

  it('far from all are answered with what there is', () => {
    expect(told([aPost('a', { category: 'gardening', cta: 'x' })])).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:2:1  unknown-id  category
          There is no category \`gardening\`.
          → Type one of \`craft\`, \`reliability\`, or write \`content/categories/gardening.yaml\`.
      content/posts/a/index.mdx:3:1  unknown-id  cta
          There is no call to action \`x\` in \`src/site.config.ts\`.
          → Type one of \`sessions\`, \`newsletter\`, or \`false\` for none."
    `);
  });

  it('of a collection without files are answered with the file to write', () => {
    expect(told([aPost('a', { series: { id: 'deciding', part: 1 } })], { series: [] })).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  unknown-id  series.id
          There is no series \`deciding\`.
          → Write \`content/series/deciding.yaml\`."
    `);
  });
});

describe("the site's default author", () => {
  it('must exist when a post relies on it', () => {
    expect(
      told([aPost('a'), aPost('b'), aPost('c', { authors: ['ana-silva'] })], { authors: ['ana-silva'] }),
    ).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:1:1  default-author  authors
          This post names no author (2 posts do), and the site's default author \`sodiarc-team\` does not exist.
          → Write \`content/authors/sodiarc-team.yaml\`, name an existing author as \`defaultAuthor\` in \`src/site.config.ts\`, or add \`authors: [id]\` here."
    `);
  });

  it('need not exist otherwise', () => {
    expect(told([aPost('a', { authors: ['ana-silva'] })], { authors: ['ana-silva'] })).toBe('');
    expect(told([], { authors: [] })).toBe('');
  });

  it('is not asked for by a post whose authors are at fault', () => {
    expect(told([{ ...aPost('a'), faulty: ['authors'] }], { authors: ['ana-silva'] })).toBe('');
  });
});

describe('one thing, one claimant', () => {
  it('slugs', () => {
    expect(told([aPost('a'), aPost('a', {}, 'content/posts/a.md'), aPost('b')])).toMatchInlineSnapshot(`
      "content/posts/a.md  duplicate-id
          This file and content/posts/a/index.mdx have one slug, \`a\`.
          → Rename one of the two, or delete it."
    `);
  });

  it('ids of data files', () => {
    expect(told([], { authors: ['ana', 'ana'] })).toMatchInlineSnapshot(`
      "content/authors/ana.yaml  duplicate-id
          This file and content/authors/ana.yaml have one id, \`ana\`.
          → Rename one of the two, or delete it."
    `);
  });

  it('parts of a series', () => {
    const part = (id: string, number: number) => aPost(id, { series: { id: 'deciding', part: number } });
    expect(told([part('a', 1), part('b', 2), part('c', 1)])).toMatchInlineSnapshot(`
      "content/posts/c/index.mdx:3:1  series-part  series.part
          Part 1 of \`deciding\` is taken by content/posts/a/index.mdx:3.
          → Type another number; 3 is free."
    `);
  });

  it('addresses of the site', () => {
    expect(told([aPost('2')], { pages: ['about', 'blog', 'search', 'saved', 'home'] })).toMatchInlineSnapshot(`
      "content/posts/2/index.mdx  address-clash
          /blog/2/ is the address of page 2 of all posts.
          → Put a word into the name.
      content/pages/blog.yaml  address-clash
          /blog/ is an address of the site itself.
          → Give the page another name.
      content/pages/search.yaml  address-clash
          /search/ is an address of the site itself.
          → Give the page another name.
      content/pages/saved.yaml  address-clash
          /saved/ is an address of the site itself.
          → Give the page another name.
      content/pages/home.yaml  address-clash
          /home/ is an address of the site itself.
          → Give the page another name."
    `);
  });
});

describe('spellings of a tag', () => {
  it('follow the one used most', () => {
    const posts = [
      aPost('a', { tags: tags('ai', 'craft') }),
      aPost('b', { tags: tags('AI') }),
      aPost('c', { tags: tags('AI') }),
    ];
    expect(told(posts)).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  tag-spelling  tags[0]
          "ai" has the page /tags/ai/, and so has "AI" in content/posts/b/index.mdx:3 and in 1 more.
          → Type \`AI\` here too. For a subject of its own, type another word; \`content/tags/\` can give its page any name."
    `);
  });

  it('collide when two subjects share a slug', () => {
    const posts = [aPost('a', { tags: [{ id: 'c', name: 'C++' }] }), aPost('b', { tags: [{ id: 'c', name: 'C' }] })];
    expect(told(posts)).toMatchInlineSnapshot(`
      "content/posts/b/index.mdx:3:1  tag-spelling  tags[0]
          "C" has the page /tags/c/, and so has "C++" in content/posts/a/index.mdx:3.
          → Type \`C++\` here too. For a subject of its own, type another word; \`content/tags/\` can give its page any name."
    `);
  });

  it('collide within a post', () => {
    expect(told([aPost('a', { tags: tags('AI', 'ai') })])).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  tag-spelling  tags[1]
          "ai" has the page /tags/ai/, and so has "AI" in content/posts/a/index.mdx:3.
          → Type \`AI\` here too. For a subject of its own, type another word; \`content/tags/\` can give its page any name."
    `);
  });
});

describe('aliases', () => {
  it('clash with the post itself, another post, its Markdown and a page', () => {
    const aliases = [
      '/blog/a/',
      '/blog/b/',
      '/blog/b.md',
      '/about/',
      '/',
      '/rss.xml',
      '/index.html',
      '/blog/a/index.html',
    ];
    expect(told([aPost('a', { aliases }), aPost('b')], { pages: ['about'] })).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  alias-clash  aliases[0]
          /blog/a/ is the address of this very post.
          → Delete it: only old addresses are aliases.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[1]
          /blog/b/ is the address of the post content/posts/b/index.mdx.
          → Give that one another name when this is an old address of this post. Otherwise delete it.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[2]
          /blog/b.md is the address of the Markdown of content/posts/b/index.mdx.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[3]
          /about/ is the address of the page content/pages/about.yaml.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[4]
          / is the address of a page of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[5]
          /rss.xml is the address of a file of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[6]
          /index.html is the address of a page of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[7]
          /blog/a/index.html is the address of this very post.
          → Delete it: only old addresses are aliases."
    `);
  });

  it('clash with listings, their pages, their feeds and the files of the build', () => {
    const aliases = [
      '/blog/',
      '/blog/2/',
      '/categories/craft/',
      '/categories/craft/3/',
      '/tags/ai/rss.xml',
      '/authors/ana-silva/',
      '/series/deciding/',
      '/og/a.png',
    ];
    expect(told([aPost('a', { aliases, tags: tags('ai') })])).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  alias-clash  aliases[0]
          /blog/ is the address of a page of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[1]
          /blog/2/ is the address of part of the listing /blog/.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[2]
          /categories/craft/ is the address of the page of the category \`craft\`.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[3]
          /categories/craft/3/ is the address of part of the listing /categories/craft/.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[4]
          /tags/ai/rss.xml is the address of part of the listing /tags/ai/.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[5]
          /authors/ana-silva/ is the address of the page of the author \`ana-silva\`.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[6]
          /series/deciding/ is the address of the page of the series \`deciding\`.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[7]
          /og/a.png is the address of a file of the build.
          → Delete it, or type the old address in full."
    `);
  });

  it('clash with files and folders of the build, of hosts and of public/, in whichever letters', () => {
    const aliases = [
      '/_headers',
      '/_redirects/',
      '/rss.xml/',
      '/RSS.xml',
      '/feed/1.json',
      '/tags/ai/atom/2.xml',
      '/_astro/x',
      '/sw.js',
      '/Blog/B/',
      '/404.html',
      '/.well-known/security.txt',
      '/.well-known/matrix/',
      '/favicon.svg/old/',
      '/talks/2025.pdf',
      '/blog/b.html/c.html/',
      '/authors/ana-silva.html',
      '/cdn-cgi/x/',
    ].map((path) => (/\.\w+$|\/$/.test(path) ? path : `${path}/`));
    expect(told([aPost('a', { aliases, tags: tags('ai') }), aPost('b')])).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  alias-clash  aliases[0]
          /_headers/ is the address of a file of the build.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[1]
          /_redirects/ is the address of a file of the build.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[2]
          /rss.xml/ would be a folder where the site has a file, a file of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[3]
          /RSS.xml is the address of a file of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[4]
          /feed/1.json is the address of part of the listing /.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[5]
          /tags/ai/atom/2.xml is the address of part of the listing /tags/ai/.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[6]
          /_astro/x/ is the address of a file of the build.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[7]
          /sw.js is the address of a file of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[8]
          /Blog/B/ is the address of the post content/posts/b/index.mdx.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[9]
          /404.html is the address of a page of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[10]
          /.well-known/security.txt is the address of a file of the site.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[11]
          /.well-known/matrix/ is the address of a file of the build.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[12]
          /favicon.svg/old/ would be a folder where the site has a file, public/favicon.svg.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[13]
          /talks/2025.pdf is the address of public/talks/2025.pdf.
          → Delete it, or type the old address in full.
      content/posts/a/index.mdx:3:1  alias-clash  aliases[16]
          /cdn-cgi/x/ is the address of a file of the build.
          → Delete it, or type the old address in full."
    `);
  });

  it('clash with each other, also where the letters differ in size alone', () => {
    expect(
      told([aPost('a', { aliases: ['/x/', '/old/'] }), aPost('b', { aliases: ['/Old/index.html'] })]),
    ).toMatchInlineSnapshot(`
      "content/posts/b/index.mdx:3:1  alias-clash  aliases[0]
          /Old/index.html is the address of the alias in content/posts/a/index.mdx:3.
          → Keep one of the two, in the post that readers of the old address look for."
    `);
  });

  it('cannot be a file and a folder', () => {
    expect(told([aPost('a', { aliases: ['/old.html', '/old.html/more/'] })])).toMatchInlineSnapshot(`
      "content/posts/a/index.mdx:3:1  alias-clash  aliases[1]
          /old.html/more/ would be a folder where the site has a file, the alias in content/posts/a/index.mdx:3.
          → Keep one of the two, in the post that readers of the old address look for."
    `);
  });

  it('clash in whichever script', () => {
    expect(
      told([aPost('設計'), aPost('b', { aliases: [`/blog/${encodeURIComponent('設計')}/`] })]),
    ).toMatchInlineSnapshot(`
      "content/posts/b/index.mdx:3:1  alias-clash  aliases[0]
          /blog/%E8%A8%AD%E8%A8%88/ is the address of the post content/posts/設計/index.mdx.
          → Give that one another name when this is an old address of this post. Otherwise delete it."
    `);
  });

  it('are free elsewhere', () => {
    expect(
      told([
        aPost('a', { aliases: ['/blog/old/', '/2/', '/tags/unused/', '/about/', '/blog/a/b/', '/blog/a/page.html'] }),
      ]),
    ).toBe('');
  });
});
