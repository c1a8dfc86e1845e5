/** Posts, pages and terms that get another name, or are retired: files as an author has them, byte for byte. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { site } from '../../src/site.config.ts';
import { aContentDir, run } from './a-command.ts';

const fields = (title: string, more = '') =>
  `---\ntitle: ${title}\ndescription: A post about ${title}.\npubDate: 2026-01-01\ncategory: craft\n${more}---\n`;

/** A folder of content with `files`, and the commands on it. */
async function aDesk(files: Readonly<Record<string, string>>) {
  const content = await aContentDir(files);
  const at = (file: string) => join(content, file);
  return {
    at,
    text: (file: string) => readFile(at(file), 'utf8'),
    rename: (...typed: string[]) => run('rename', typed, { CONTENT_DIR: content, SITE_URL: 'https://a.example' }),
    retire: (...typed: string[]) => run('retire', typed, { CONTENT_DIR: content }),
    check: () => run('check', [], { CONTENT_DIR: content }),
  };
}

describe('a post', () => {
  const links = `${fields('Other', 'hero: { src: "../old/p.svg", alt: A picture } # kept\n')}
[a](/blog/old/ "title") [b](../old/index.mdx#part) ![p](../old/p.svg) <https://a.example/blog/old/?q#part>

[c]: </blog/old/#part>

See [c] and <a href='/blog/old/'>d</a>, not [e](/blog/older/).

\`\`\`md
[code](/blog/old/)
\`\`\`
`;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><path d="M0 0h9v9"/></svg>';
  const older = fields('Older');
  const old = `\uFEFF${fields('Old', '# a comment\ntags: [ "x" , y ]\n')}\n## Part\n\n![p](./p.svg) [itself](/blog/old/#part)\n`;

  test('takes its folder and every link with it, and leaves every other byte', async () => {
    const crlf = links.replaceAll('\n', '\r\n');
    const { at, text, rename, check } = await aDesk({
      'posts/old/index.mdx': old,
      'posts/old/p.svg': svg,
      'posts/older.md': older,
      'posts/other.md': crlf
        .replace('../old/', 'old/')
        .replace('../old/index.mdx', 'old/index.mdx')
        .replace('../old/p.svg)', 'old/p.svg)'),
    });
    const before = await text('posts/other.md');
    const dry = await rename('old', 'new', '--dry-run');
    expect(dry.stdout).toContain('content/posts/old → content/posts/new');
    expect(existsSync(at('posts/new'))).toBe(false);
    const told = await rename('old', 'new');
    expect(told.code, told.stderr).toBe(0);
    expect(told.stdout).toMatch(/\n\nChanged: the text of 2 files\.\n$/);
    expect(existsSync(at('posts/old'))).toBe(false);
    expect(await text('posts/new/index.mdx')).toBe(
      old
        .replace('tags: [ "x" , y ]', 'tags: [ "x" , y ]\naliases: [/blog/old/]')
        .replace('(/blog/old/#part)', '(/blog/new/#part)'),
    );
    const [code = ''] = /```[\s\S]*```/.exec(before) ?? [];
    expect(await text('posts/other.md')).toBe(
      before
        .replaceAll('/blog/old/', '/blog/new/')
        .replaceAll('old/', (own) => own.replace('old', 'new'))
        .replace(/```[\s\S]*```/, code),
    );
    expect(await text('posts/older.md')).toBe(older);
    expect((await check()).code).toBe(0);
  });

  test('what was wrong with it before is not told as its fault', async () => {
    const { rename } = await aDesk({ 'posts/a.md': `${fields('A')}\nText, and [here](https://a.example/).\n` });
    const { code, stderr, stdout } = await rename('a', 'b');
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: '' });
  });

  test('keeps its id in feeds when it gets its first name back', async () => {
    const { text, rename, check } = await aDesk({ 'posts/a.md': `${fields('A')}\nText.\n` });
    await rename('a', 'b');
    await rename('b', 'c');
    expect(await text('posts/c.md')).toContain('aliases: [/blog/a/, /blog/b/]');
    expect((await rename('c', 'a')).stderr).toBe('');
    expect(await text('posts/a.md')).toBe(`${fields('A')}\nText.\n`);
    expect(await text('redirects.yaml')).toBe('/blog/b/: /blog/a/\n/blog/c/: /blog/a/\n');
    expect((await check()).code).toBe(0);
  });

  test('that nobody has seen gets no alias', async () => {
    const { text, rename } = await aDesk({ 'posts/a.md': `${fields('A', 'draft: true\n')}\nText.\n` });
    await rename('a', 'b');
    expect(await text('posts/b.md')).not.toContain('aliases');
  });

  test('may be called again as it was once, and not as another was', async () => {
    const { text, rename, check } = await aDesk({
      'published.txt': '/blog/a/ 2026-01-01T00:00:00Z\n/blog/gone/ 2026-01-01T00:00:00Z\n',
      'posts/a.md': `${fields('A')}\nText.\n`,
      'redirects.yaml': '/blog/gone/: gone\n',
    });
    expect((await rename('a', 'gone')).stderr.trim()).toBe(
      '/blog/gone/ was the address of another post, and feeds know that one by it. Type another name',
    );
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'a'],
      ['a', 'b'],
    ] as const)
      expect((await rename(from, to)).stderr).toBe('');
    expect(await text('posts/b.md')).toContain('aliases: [/blog/a/]');
    expect((await check()).code).toBe(0);
  });

  test('goes nowhere where something is', async () => {
    const { rename } = await aDesk({
      'posts/a.md': `${fields('A')}\nText.\n`,
      'posts/b.md': `${fields('B', 'aliases: [/blog/was-b/]\n')}\nText.\n`,
    });
    const refusals = [
      await rename('a', 'b'),
      await rename('a', 'was-b'),
      await rename('a', '7'),
      await rename('a', 'A b'),
      await rename('aa', 'c'),
      await rename(site.defaultAuthor, 'c'),
      await rename('a', 'tags/c'),
      await rename('a'),
      await rename('a', 'c', '--dryrun'),
    ];
    expect(refusals.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
      [1, 'There is content/posts/b.md already. Type another name'],
      [1, '/blog/was-b/ is an old address of content/posts/b.md, whose readers still use it. Type another name'],
      [1, '/blog/7/ is page 7 of all posts. Put a word into the name'],
      [1, '"A b" cannot be part of an address. Type a-b'],
      [1, 'There is no post `aa`. Type a'],
      [
        1,
        `There is no post \`${site.defaultAuthor}\`, but there is one of authors. Type authors/${site.defaultAuthor}`,
      ],
      [1, 'A post cannot become a tag. Type posts/ and the new name'],
      [
        1,
        'Type the old name and the new one: npm run rename -- old-post new-post, or tags/old tags/new, and likewise pages/, categories/, authors/ and series/',
      ],
      [1, 'There is no option --dryrun. Type --dry-run'],
    ]);
  });
});

describe('a term', () => {
  test('is renamed and merged in every post, and its address leads on', async () => {
    const { at, text, rename, check } = await aDesk({
      'categories/habit.yaml': 'name: Habit\n',
      'authors/ana.yaml': 'name: Ana\n',
      'tags/two-words.yaml': 'name: Two words\n',
      'posts/a.md': `${fields('A', `tags:\n  - Two words # why\n  - Other\nauthors: [ana, ${site.defaultAuthor}]\n`)}\n[x](/tags/two-words/)\n`,
      'posts/b.md': `${fields('B', "tags: ['Two words']\n").replace('craft', 'habit')}\nText.\n`,
    });
    for (const typed of [
      ['tags/two-words', 'tags/three-words'],
      ['tags/Three words', 'Other'],
      ['categories/habit', 'craft'],
      ['authors/ana', `authors/${site.defaultAuthor}`],
    ]) {
      const told = await rename(...typed);
      expect(told.code, told.stdout + told.stderr).toBe(0);
    }
    expect(await text('posts/a.md')).toBe(
      `${fields('A', `tags:\n  - Other\nauthors: [${site.defaultAuthor}]\n`)}\n[x](/tags/other/)\n`,
    );
    expect(await text('posts/b.md')).toBe(`${fields('B', "tags: ['Other']\n")}\nText.\n`);
    expect(await text('tags/other.yaml')).toBe('name: Other\n');
    expect(existsSync(at('categories/habit.yaml'))).toBe(false);
    expect(await text('redirects.yaml')).toBe(
      `/tags/two-words/: /tags/other/\n/tags/three-words/: /tags/other/\n/categories/habit/: /categories/craft/\n/authors/ana/: /authors/${site.defaultAuthor}/\n`,
    );
    expect((await check()).stderr).not.toContain('error');
  });

  test('of many posts is told with the first of them, and with a count', async () => {
    const many = Array.from({ length: 23 }, (_, index) => `p${index + 10}`);
    const { rename } = await aDesk(
      Object.fromEntries(
        many.map((name) => [`posts/${name}.md`, `${fields(name, 'tags: [one]\n')}\n[x](/tags/one/)\n`]),
      ),
    );
    const { stdout } = await rename('tags/one', 'tags/two', '--dry-run');
    expect(stdout.trimEnd().split('\n')).toEqual([
      ...many.slice(0, 20).map((name) => `content/posts/${name}.md: tags: two`),
      '… and 3 more files',
      ...many.slice(0, 20).map((name) => `content/posts/${name}.md: 1 link`),
      'content/redirects.yaml: /tags/one/: /tags/two/',
      '',
      'Nothing was changed: this is what would be, without --dry-run. It changes the text of 24 files.',
    ]);
  });

  test('a page is renamed with its links', async () => {
    const { text, rename } = await aDesk({
      'pages/about.md': '---\ntitle: About\ndescription: Us.\n---\n\nUs.\n',
      'posts/a.md': `${fields('A')}\n[x](/about/#us)\n`,
    });
    await rename('pages/about', 'pages/us');
    expect(await text('posts/a.md')).toContain('[x](/us/#us)');
    expect(await text('redirects.yaml')).toBe('/about/: /us/\n');
  });
});

describe('what is retired', () => {
  const files = {
    'posts/a.md': `${fields('A', 'aliases: [/old-a/]\ntags: [alone]\n')}\nText.\n`,
    'posts/b.md': `${fields('B')}\n[x](/blog/a/)\n`,
  };

  test('leads its readers on, and its text is kept', async () => {
    const { text, retire, check } = await aDesk({
      ...files,
      'published.txt': '/blog/a/ 2026-01-01T00:00:00Z\n/tags/alone/ 2026-01-01T00:00:00Z\n',
    });
    const told = await retire('a', '--to', 'b');
    expect(told.code, told.stderr).toBe(0);
    expect(await text('posts/_a.md')).toBe(files['posts/a.md']);
    expect(await text('posts/b.md')).toContain('[x](/blog/b/)');
    expect(await text('redirects.yaml')).toBe('/blog/a/: /blog/b/\n/old-a/: /blog/b/\n/tags/alone/: /tags/\n');
    expect((await check()).code).toBe(0);
  });

  test('or is gone, and links to it are found', async () => {
    const { text, retire } = await aDesk(files);
    const dry = await retire('/blog/a/', '--gone', '--dry-run');
    expect(dry.code, dry.stderr).toBe(0);
    expect(dry.stdout).toMatch(/After that: 1 problem.*posts\/b\.md:8:\d+ {2}finding broken-link\n.*\nNothing was/s);
    const told = await retire('/blog/a/', '--gone');
    expect(told.code).toBe(0);
    expect(told.stderr).toContain('Nothing on this site answers /blog/a/.');
    expect(await text('redirects.yaml')).toContain('/blog/a/: gone\n/old-a/: gone\n');
  });

  test('needs to say where readers go', async () => {
    const { retire, at } = await aDesk(files);
    const refusals = [
      await retire('a'),
      await retire('aa'),
      await retire('a', '--to', '/blog/bb/'),
      await retire('a', '--to', '/blog/a/'),
      await retire('tags/alone', '--gone'),
    ];
    expect(refusals.map(({ code, stderr }) => [code, stderr.trim()])).toEqual([
      [
        1,
        'Where do the readers of a go? Type --to and an address, as in --to /blog/another/, or --gone when nothing took its place',
      ],
      [1, 'There is no post `aa`. Type a'],
      [1, 'Nothing on this site answers /blog/bb/. Type --to /blog/b/, or --gone'],
      [1, '/blog/a/ is the address that you retire. Type another one behind --to'],
      [1, 'A tag goes with its posts, or becomes part of another: npm run rename -- tags/alone tags/another'],
    ]);
    await writeFile(at('posts/_a.md'), '');
    expect((await retire('a', '--gone')).stderr).toContain('posts/_a.md already');
  });
});

test('what the settings of the site and its authors link to is renamed too, or said', {
  timeout: 120_000,
}, async () => {
  const { rename, text, check } = await aDesk({
    'posts/a.md': fields('A'),
    'pages/about.md': '---\ntitle: About\ndescription: Who we are, and what we do all day.\n---\n\nText.\n',
    'authors/ana.yaml': 'name: Ana\nlinks: [{ label: Me, href: "https://a.example/about/#ana" }] # kept\n',
    'published.txt': '/about/ 2026-01-01T00:00:00Z\n',
  });
  const { stdout, code, stderr } = await rename('pages/about', 'us');
  expect(code, stderr).toBe(0);
  expect(stdout).toMatch(/src\/site\.config\.ts:\d+: change '\/about\/' to '\/us\/' yourself/);
  expect(await text('authors/ana.yaml')).toBe(
    'name: Ana\nlinks: [{ label: Me, href: "https://a.example/us/#ana" }] # kept\n',
  );
  expect((await check()).stderr).not.toContain('broken-link');
});
