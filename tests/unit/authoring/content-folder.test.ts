import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readContentFolder } from '../../../src/authoring/content-folder.ts';
import { checkImageFile } from '../../../src/authoring/image-file.ts';
import { realFolders } from '../../../src/authoring/real-place.ts';
import { withoutEchoes } from '../../../src/authoring/source-file.ts';
import { withoutUnread } from '../../../src/authoring/unused-files.ts';
import { problemAt } from '../../../src/domain/problem.ts';
import { buildIngredients } from '../../../src/infra/site-recipe.ts';
import { aFolder } from '../../a-folder.ts';
import { hugePng } from '../../fixtures/huge-png.ts';
import { animatedPng } from '../../fixtures/planted-metadata.ts';
import { aContentFolder, aPost, toldAbout } from '../schemas/a-content-folder.ts';

const site = { defaultAuthor: 'sodiarc-team', ctaIds: [] };

const picture = sharp({
  create: {
    width: 800,
    height: 64,
    channels: 3,
    background: '#fa0',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
const merged = (mine: string, theirs: string) => `<<<<<<< HEAD\n${mine}\n=======\n${theirs}\n>>>>>>> branch\n`;
const withHero = (src: string) => aPost([`hero: { src: ${src}, alt: A lamp }`]);

describe('reading', () => {
  it('finds folders and flat files, .mdx and .md, in the order of their paths', async () => {
    const { posts, pages, problems } = await aContentFolder({
      'posts/b.md': aPost(),
      'posts/c/index.md': aPost(),
      'posts/c/cover.png': '',
      'posts/a/index.mdx': aPost(),
      'posts/設計/index.mdx': aPost(),
      'posts/2019-v1.2_notes.mdx': aPost(),
      'posts/_draft.mdx': 'no post',
      'posts/.DS_Store': '',
      'pages/about.mdx': '---\ntitle: About\ndescription: Us.\n---\nHi\n',
      'pages/legal/index.md': '---\ntitle: Legal\ndescription: Terms.\n---\n',
    });
    expect(problems).toEqual([]);
    expect(posts.map(({ slug, format, file }) => [slug, format, file])).toEqual([
      ['2019-v1.2_notes', 'mdx', 'content/posts/2019-v1.2_notes.mdx'],
      ['a', 'mdx', 'content/posts/a/index.mdx'],
      ['b', 'md', 'content/posts/b.md'],
      ['c', 'md', 'content/posts/c/index.md'],
      ['設計', 'mdx', 'content/posts/設計/index.mdx'],
    ]);
    expect(pages.map(({ slug, body }) => [slug, body])).toEqual([
      ['about', 'Hi\n'],
      ['legal', ''],
    ]);
  });

  it('knows on which line the body and each field begin', async () => {
    const post =
      '---\ntitle: Hello\n# A note\ndescription: >\n  Two\n  lines\npubDate: 2026-02-01\ncategory: craft\ntags:\n  - one\n  - two\nseries: { id: deciding,\n  part: 1 }\n---\n\nBody\n';
    const { posts } = await aContentFolder({ 'posts/hello.mdx': post, 'series/deciding.yaml': 'title: Deciding\n' });
    const [hello] = posts;
    expect(hello).toMatchObject({ body: '\nBody\n', bodyLine: 15 });
    expect(hello?.positionOf('title')).toEqual({ line: 2, column: 8 });
    expect(hello?.positionOf('description')).toEqual({ line: 4, column: 14 });
    expect(hello?.positionOf('tags', 1)).toEqual({ line: 11, column: 5 });
    expect(hello?.positionOf('series', 'part')).toEqual({ line: 13, column: 9 });
    expect(hello?.positionOf('series', 'nothing')).toEqual({ line: 12, column: 1 });
    expect(hello?.positionOf('nothing')).toEqual({ line: 1, column: 1 });
  });

  it('reads Windows lines and a byte order mark as if they were not there', async () => {
    const text = aPost(['tags: [one]'], 'First\n\nSecond\n');
    const { posts } = await aContentFolder({
      'posts/plain.md': text,
      'posts/windows.md': `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    });
    const [plain, windows] = posts;
    expect(windows).toMatchObject({
      body: 'First\n\nSecond\n',
      bodyLine: plain?.bodyLine,
      frontmatter: plain?.frontmatter,
    });
    expect(windows?.digest).not.toBe(plain?.digest);
  });

  it('keeps a rule, a fence and dashes of the body out of the frontmatter', async () => {
    const body = 'One\n\n---\n\n```yaml\n---\ntitle: x\n---\n```\n';
    const { posts } = await aContentFolder({ 'posts/hello.md': aPost([], body) });
    expect(posts[0]?.body).toBe(body);
  });

  it('changes the digest when a byte changes, and only then', async () => {
    const digests = async (text: string) =>
      (await aContentFolder({ 'posts/hello.md': text })).posts.map(({ digest }) => digest);
    expect(await digests(aPost())).toEqual(await digests(aPost()));
    expect(await digests(aPost())).not.toEqual(await digests(aPost([], 'Text!\n')));
  });

  it('reads every kind of data', async () => {
    const { authors, categories, series, tags, problems } = await aContentFolder({
      'authors/ana.yml':
        'name: Ana\nrole: Editor\nbio: Writes.\nurl: https://ana.example\nfediverse: "@ana@example.social"\nlinks:\n  - { label: Mail, href: mailto:ana@example.com }\n',
      'series/deciding.yaml': 'title: Deciding\ndescription: Three posts.\n',
      'tags/cpp.yaml': 'name: C++\n',
    });
    expect(problems).toEqual([]);
    expect(authors.map(({ id }) => id)).toEqual(['ana', 'sodiarc-team']);
    expect(authors[0]?.data).toEqual({
      name: 'Ana',
      team: false,
      role: 'Editor',
      bio: 'Writes.',
      url: 'https://ana.example',
      fediverse: '@ana@example.social',
      links: [{ label: 'Mail', href: 'mailto:ana@example.com' }],
    });
    expect(categories.map(({ id, data }) => [id, data])).toEqual([['craft', { name: 'Craft' }]]);
    expect(series.map(({ id, data }) => [id, data])).toEqual([
      ['deciding', { title: 'Deciding', description: 'Three posts.' }],
    ]);
    expect(tags.map(({ id, data }) => [id, data])).toEqual([['cpp', { name: 'C++' }]]);
  });

  it('takes an empty folder for an empty blog', async () => {
    const root = await aFolder();
    const empty = {
      posts: [],
      pages: [],
      authors: [],
      categories: [],
      series: [],
      tags: [],
      refused: [],
      redirects: [],
      published: [],
      publicFiles: [],
      problems: [],
    };
    expect(await readContentFolder({ root, projectRoot: root, site })).toEqual(empty);
    await mkdir(join(root, 'posts'));
    expect(await readContentFolder({ root, projectRoot: root, site })).toEqual(empty);
  });

  it('names files of a folder outside the project from its parent', async () => {
    const root = join(await aFolder(), 'elsewhere');
    await mkdir(join(root, 'categories'), { recursive: true });
    await writeFile(join(root, 'categories/odd.yaml'), 'nam: Odd\n');
    const { problems } = await readContentFolder({ root, projectRoot: await aFolder(), site });
    expect(problems.map(({ file }) => file)).toEqual(['elsewhere/categories/odd.yaml']);
  });

  it('goes on without the files that are wrong and the posts that need them', async () => {
    const { posts, authors } = await aContentFolder({
      'authors/broken.yaml': 'nam: Broken\n',
      'posts/by-broken.md': aPost(['authors: [broken]']),
      'posts/good.md': aPost(),
      'posts/wrong.md': aPost(['draft: yes']),
    });
    expect(authors.map(({ id }) => id)).toEqual(['sodiarc-team']);
    expect(posts.map(({ slug }) => slug)).toEqual(['good']);
  });

  it('checks what is right within a list or a group that is not', async () => {
    const told = await toldAbout({
      'posts/one.md': aPost([
        'tags: [Reading, "+++"]',
        'authors: [5, nobody]',
        'aliases: [/archive/, https://example.org/x, /old/]',
        'hero: { src: ./absent.png }',
        'series: { id: unknown, part: first }',
      ]),
      'posts/two.md': aPost(['tags: [reading]', 'aliases: [/old/]']),
    });
    expect(told.split('\n').filter((line) => line.startsWith('content/'))).toMatchInlineSnapshot(`
      [
        "content/posts/one.md:6:17  invalid-field  tags[1]",
        "content/posts/one.md:7:11  invalid-field  authors[0]",
        "content/posts/one.md:9:1  missing-field  hero.alt",
        "content/posts/one.md:10:30  invalid-field  series.part",
        "content/posts/one.md:8:22  invalid-field  aliases[1]",
        "content/posts/one.md:9:14  missing-image  hero.src",
        "content/posts/one.md:7:14  unknown-id  authors[1]",
        "content/posts/one.md:10:15  unknown-id  series.id",
        "content/posts/two.md:6:8  tag-spelling  tags[0]",
        "content/posts/one.md:8:11  alias-clash  aliases[0]",
        "content/posts/two.md:7:11  alias-clash  aliases[0]",
      ]
    `);
  });
});

describe('files are refused for', () => {
  it('having no frontmatter', async () => {
    expect(await toldAbout({ 'posts/hello.md': '# Hello\n' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:1  frontmatter
          This file has no frontmatter.
          → Begin it with a line \`---\`, then \`title: …\` and the other fields, then a line \`---\`."
    `);
  });
  it('being empty', async () => {
    expect(await toldAbout({ 'posts/hello.md': '' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:1  frontmatter
          This file has no frontmatter.
          → Begin it with a line \`---\`, then \`title: …\` and the other fields, then a line \`---\`."
    `);
  });
  it('frontmatter that never ends', async () => {
    expect(await toldAbout({ 'posts/hello.md': '---\ntitle: Hello\n\nText\n' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:1  frontmatter
          The frontmatter that begins here never ends.
          → Put a line \`---\` after the last field."
    `);
  });
  it('frontmatter below something', async () => {
    expect(await toldAbout({ 'posts/hello.md': `\n${aPost()}` })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:1  frontmatter
          The frontmatter does not begin on the first line.
          → Delete everything before the first \`---\`."
    `);
  });
  it('frontmatter in TOML', async () => {
    expect(await toldAbout({ 'posts/hello.md': '+++\ntitle = "Hello"\n+++\n' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:1  frontmatter
          This frontmatter is TOML.
          → Write it as YAML (\`title: …\`) between two lines of \`---\`."
    `);
  });
  it('frontmatter that is a list', async () => {
    expect(await toldAbout({ 'posts/hello.md': '---\n- title: Hello\n- draft: true\n---\n' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:1  yaml
          Fields are expected here, and this is a list.
          → Write one \`field: value\` a line, without a leading \`-\`."
    `);
  });
  it('frontmatter that is a text', async () => {
    expect(await toldAbout({ 'posts/hello.md': '---\nHello\n---\n' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:1  yaml
          Fields are expected here, and this is bare text.
          → Write one \`field: value\` a line, without a leading \`-\`."
    `);
  });
  it('a field that stands twice', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['tags: [a]', 'tags: [b]']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:7:1  duplicate-field  tags
          This field stands twice.
          → Delete one of the two."
    `);
  });
  it('a tab', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['hero:\n\tsrc: a.png']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:7:1  yaml
          This line is indented with a tab, which YAML does not allow.
          → Indent it with two spaces."
    `);
  });
  it('a colon in a value', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: Estimates: a "defence"']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          This value has a colon followed by a space in it, which begins a new field.
          → Put the value in quotes: \`title: 'Estimates: a "defence"'\`."
    `);
  });
  it('text where nobody reads it: findings', async () => {
    expect(
      await toldAbout({
        'README.md': 'x',
        'hello.mdx': 'x',
        'post/hello/index.mdx': 'x',
        'blog/hello.md': 'x',
        'images/a.png': 'x',
        '_old/a.md': 'x',
      }),
    ).toMatchInlineSnapshot(`
      "content/blog  stray
          Nothing in this folder is read.
          → Move its files to one of \`posts/\`, \`pages/\`, \`authors/\`, \`categories/\`, \`series/\`, \`tags/\`, or begin its name with \`_\` to leave it out.
      content/hello.mdx  stray
          A file is not read here.
          → Move it to one of \`posts/\`, \`pages/\`, \`authors/\`, \`categories/\`, \`series/\`, \`tags/\`.
      content/post  stray
          Nothing in this folder is read.
          → Rename it to \`posts\`, or begin its name with \`_\` to leave it out."
    `);
  });
  it('an index that stands in no folder of its own', async () => {
    expect(await toldAbout({ 'posts/index.mdx': aPost() })).toMatchInlineSnapshot(`
      "content/posts/index.mdx  slug
          This file stands in no folder of its own, so its address would be \`/index/\`.
          → Put it into a folder named for it, as in \`hello/index.mdx\`."
    `);
  });
  it('a field that is indented', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['category: craft', '  toc: true']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:6:8  yaml
          This line is indented, which makes it part of the field above, and that has a value already.
          → Begin it at the left edge: \`toc: true\`."
    `);
  });
  it('a field before which spaces stand', async () => {
    expect(
      await toldAbout({ 'posts/hello.md': aPost(['title: Hello']).replace('title', '  title') }),
    ).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:1  yaml
          Fields of one group begin at one column, and this one begins at another.
          → Begin the fields of the file at the left edge, and those of a group below one another."
    `);
  });
  it('a field that begins as a list item', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['toc: true', '- draft: true']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:7:1  yaml
          A list item stands among fields here.
          → Delete the \`- \` at its start."
    `);
  });
  it('text above the end of the fields', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['Once upon a time']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:6:1  yaml
          This line is neither a field nor part of one.
          → Write \`field: value\`, indent it when it continues the line above, or put a line \`---\` above it when the text begins here."
    `);
  });
  it('a value that is a comment', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: #12 is fixed']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:1  comment  title
          A \`#\` after a space begins a comment, so there is no text here.
          → Type \`"#12 is fixed"\` to keep it all, or give the comment a line of its own."
    `);
  });
  it('a first line of more than three hyphens', async () => {
    expect(await toldAbout({ 'posts/hello.md': '---json\n{}\n---\n' })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:1  frontmatter
          The first line has more on it than \`---\`.
          → Put \`---\` alone on the first line, and the fields below it as YAML (\`title: …\`)."
    `);
  });
  it('quotes that are never closed', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: "Hello']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          A quote or a bracket is opened here and never closed.
          → Put the value in quotes: \`title: "Hello"\`."
    `);
  });
  it('quotes around a part of a value', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: "Done" is a lie']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          This value begins with " and goes on after the end of that.
          → Put the value in quotes: \`title: '"Done" is a lie'\`."
    `);
  });
  it('an apostrophe within single quotes', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(["title: 'It's done'"]) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          This value begins with ' and goes on after the end of that.
          → Put the value in quotes: \`title: "It's done"\`."
    `);
  });
  it('a bracket that is never closed', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['tags: [one, two', 'draft: true']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:6:7  yaml
          A quote or a bracket is opened here and never closed.
          → Type \`tags: [one, two]\`."
    `);
  });
  it('a bracket behind quotes that is never closed', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['tags: [one, "two three"', 'draft: true']) })).toContain(
      '→ Type `tags: [one, "two three"]`.',
    );
    expect(await toldAbout({ 'posts/hello.md': aPost(["hero: { src: './a.png', alt: 'A lamp'"]) })).toContain(
      "→ Type `hero: { src: './a.png', alt: 'A lamp'}`.",
    );
  });
  it('a value that begins with a bracket', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: [WIP] Hello']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          This value begins with [ and goes on after the end of that.
          → Put the value in quotes: \`title: "[WIP] Hello"\`."
    `);
  });
  it('a value that begins with a backtick', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: `npm` is a habit']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          A value that begins with \` needs quotes.
          → Put the value in quotes: \`title: "\`npm\` is a habit"\`."
    `);
  });
  it('a value that begins with an asterisk', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: *Not* done']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          A value that begins with * needs quotes.
          → Put the value in quotes: \`title: "*Not* done"\`."
    `);
  });
  it('a value that begins with an exclamation mark', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: !important things']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  yaml
          A value that begins with ! needs quotes.
          → Put the value in quotes: \`title: "!important things"\`."
    `);
  });
  it('a backslash in double quotes', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['title: "C:\\done"']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:11  yaml
          A backslash inside double quotes begins a code, and this one is unknown.
          → Put the value in single quotes: \`title: 'C:\\done'\`."
    `);
  });
  it('a missing space after a colon', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost(['draft:true']) })).toMatchInlineSnapshot(`
      "content/posts/hello.md:6:1  yaml
          A space is missing after the colon.
          → Type \`draft: true\`."
    `);
  });
  it('a line that is no field', async () => {
    expect(
      await toldAbout({ 'posts/hello.md': aPost(['description: One\ntwo', 'draft: true']) }),
    ).toMatchInlineSnapshot(`
      "content/posts/hello.md:4:1  yaml
          This line is neither a field nor part of one.
          → Write \`field: value\`, indent it when it continues the line above, or put a line \`---\` above it when the text begins here."
    `);
  });
  it('a text cut by a comment: a finding, the post is read', async () => {
    const files = { 'posts/hello.md': aPost(['title: Fixing #12 for good']) };
    const { posts, problems } = await aContentFolder(files);
    expect(problems.map(({ severity }) => severity)).toEqual(['finding']);
    expect(posts.map(({ frontmatter }) => frontmatter.title)).toEqual(['Fixing']);
    expect(await toldAbout(files)).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:8  comment  title
          A \`#\` after a space begins a comment, so this text ends before it.
          → Type \`title: "Fixing #12 for good"\` to keep it all, or give the comment a line of its own."
    `);
  });
  it('a comment behind a sentence is a finding, behind anything else it is a comment', async () => {
    const files = { 'posts/hello.md': aPost(['title: a # comment', 'tags: [b] # c', 'lang: en # d', 'toc: true # e']) };
    const { problems } = await aContentFolder(files);
    expect(problems.map(({ severity, field, hint }) => [severity, field, hint])).toEqual([
      ['finding', 'title', 'Type `title: "a # comment"` to keep it all, or give the comment a line of its own.'],
    ]);
  });
  it('bytes that are no UTF-8', async () => {
    const latin1 = Buffer.from(aPost(['title: Café']), 'latin1');
    expect(await toldAbout({ 'posts/hello.md': latin1 })).toMatchInlineSnapshot(`
      "content/posts/hello.md:2:11  encoding
          This file is not UTF-8 text.
          → Save it with the encoding "UTF-8" in your editor."
    `);
  });
  it('a character that is none', async () => {
    expect(await toldAbout({ 'posts/hello.md': aPost().replace('---\n', '---\n\0') })).toContain('Delete it.');
  });
  it('UTF-16', async () => {
    expect(await toldAbout({ 'posts/hello.md': Buffer.from(aPost(), 'utf16le') })).toMatchInlineSnapshot(`
      "content/posts/hello.md:1:2  encoding
          This file is not UTF-8 text.
          → Save it with the encoding "UTF-8" in your editor."
    `);
  });
  it.each([
    ['categories/odd.yaml', merged('name: Odd', 'name: Odder'), 1],
    ['authors/ana.yml', `name: Ana\r\n${merged('role: a', 'role: b').replaceAll('\n', '\r\n')}`, 2],
    ['redirects.yaml', `/a/: gone\n${merged('/b/: gone', '/c/: gone')}`, 2],
    ['posts/a.mdx', aPost([merged('category: craaft', 'draft: yes').trim()], `# A\n\n${merged('b', 'c')}`), 6],
    ['posts/a.md', aPost(['tags:', '||||||| a1b2c3d', '  - a']), 7],
    ['posts/a.md', aPost(['=======']), 6],
    ['posts/a.md', merged(aPost(), aPost()), 1],
    ['posts/a.md', `---\ntitle: A\n${merged('draft: true\n---\nText', 'toc: true')}`, 3],
  ])('marks of a merge in %s, once: %j', async (file, text, line) => {
    const { problems } = await aContentFolder({ [file]: text });
    expect(problems.map((problem) => [problem.file, problem.line, problem.rule, problem.message])).toEqual([
      [`content/${file}`, line, 'merge-conflict', expect.stringContaining('Git has left two versions')],
    ]);
  });
  it('nothing else where a text holds marks of a merge, or is none', () => {
    const echo = (file: string, rule: string) => problemAt('error', rule, { file }, rule);
    const problems = ['syntax', 'merge-conflict', 'heading-one', 'merge-conflict'].map((rule) => echo('a', rule));
    const others = [echo('b', 'syntax'), echo('c', 'encoding'), echo('c', 'broken-encoding')];
    expect(withoutEchoes([...problems, ...others]).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'a merge-conflict',
      'b syntax',
      'c encoding',
    ]);
  });
  it('what stands in no right place, and are not also to be deleted for lack of use', async () => {
    const { problems } = await aContentFolder({
      'posts/a.markdown': 'x',
      'posts/b.txt': 'x',
      'posts/one/post.md': 'x',
      'posts/two/deep/index.md': 'x',
      'posts/Three/index.md': aPost(),
      'posts/four/index.md': aPost(),
      'posts/five.md': aPost(['title: a # b']),
    });
    const unused = ['a.markdown', 'b.txt', 'one/post.md', 'two/deep/index.md', 'two/lamp.png', 'Three/lamp.png'];
    const others = ['four/notes.md', 'five.pdf', 'b.txt.pdf'];
    const inPosts = (names: readonly string[]) => names.map((name) => `content/posts/${name}`);
    expect(withoutUnread(inPosts([...unused, ...others]), problems)).toEqual(inPosts(others));
  });
  it('a pipe, which nobody may ever write into', async () => {
    const root = await aFolder();
    await mkdir(join(root, 'posts/hero'), { recursive: true });
    execFileSync(
      'mkfifo',
      ['hello.md', 'hero/a.png'].map((name) => join(root, 'posts', name)),
    );
    await writeFile(join(root, 'posts/hero/index.md'), withHero('./a.png'));
    const { problems } = await readContentFolder({ root, projectRoot: root, site });
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual(
      expect.arrayContaining([
        ['unreadable', 'This file cannot be read (no file but a folder, a pipe or a device).'],
        ['broken-image', '`a.png` is no file but a pipe or a device.'],
      ]),
    );
    const project = await aFolder();
    expect(await buildIngredients('', { contentDir: root, strict: false, host: false }, project)).toBeTypeOf('string');
  });
  it('a link that leads nowhere', async () => {
    const root = await aFolder();
    await mkdir(join(root, 'posts'));
    await symlink(join(root, 'gone.md'), join(root, 'posts/hello.md'));
    await symlink(join(root, 'gone'), join(root, 'posts/moved'));
    await mkdir(join(root, 'posts/hero'));
    await writeFile(join(root, 'posts/hero/index.md'), withHero('./a.png'));
    await symlink(join(root, 'posts/gone.png'), join(root, 'posts/hero/a.png'));
    const { problems } = await readContentFolder({ root, projectRoot: root, site });
    expect(problems.map(({ rule, message }) => [rule, message])).toEqual(
      expect.arrayContaining([
        ['unreadable', 'This folder cannot be read (a link to nothing).'],
        ['unreadable', 'This file cannot be read (ENOENT).'],
        ['missing-image', 'The image file `a.png` cannot be read.'],
      ]),
    );
  });
});

describe('names are refused for', () => {
  it('capitals, spaces and marks', async () => {
    expect(
      await toldAbout({
        'posts/Hello World!/index.mdx': aPost(),
        'posts/README.md': '# Posts\n',
        'posts/!!!.md': aPost(),
        'authors/Ana Silva.yaml': 'name: Ana\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/posts/!!!.md  slug
          "!!!" cannot be part of an address: lower-case letters, digits and hyphens can.
          → Rename it to \`a-name-in-words\`, or begin its name with \`_\` to leave it out.
      content/posts/Hello World!/index.mdx  slug
          "Hello World!" cannot be part of an address: lower-case letters, digits and hyphens can.
          → Rename it to \`hello-world\`, or begin its name with \`_\` to leave it out.
      content/posts/README.md  slug
          "README" cannot be part of an address: lower-case letters, digits and hyphens can.
          → Rename it to \`readme\`.
      content/authors/Ana Silva.yaml  slug
          "Ana Silva" cannot be part of an address: lower-case letters, digits and hyphens can.
          → Rename it to \`ana-silva\`, or begin its name with \`_\` to leave it out."
    `);
  });
  it('looking like a file', async () => {
    expect(await toldAbout({ 'posts/page.html/index.mdx': aPost() })).toMatchInlineSnapshot(`
      "content/posts/page.html/index.mdx  slug
          "page.html" cannot be part of an address: lower-case letters, digits and hyphens can.
          → Rename it to \`pagehtml\`, or begin its name with \`_\` to leave it out."
    `);
  });
  it('a document that is not the index of its folder', async () => {
    expect(
      await toldAbout({ 'posts/hello/Index.MDX': aPost(), 'posts/2024/hello/index.mdx': aPost() }),
    ).toMatchInlineSnapshot(`
      "content/posts/2024  no-document
          This folder has no \`index.mdx\` and no \`index.md\`.
          → Put the text in \`index.mdx\` right here (folders are not nested), or delete the folder.
      content/posts/hello  no-document
          This folder has no \`index.mdx\` and no \`index.md\`.
          → Rename \`Index.MDX\` to \`index.mdx\`."
    `);
  });
  it('an extension of another kind', async () => {
    expect(
      await toldAbout({ 'posts/hello.markdown': aPost(), 'authors/ana.json': '{}', 'categories/x.md': '' }),
    ).toMatchInlineSnapshot(`
      "content/posts/hello.markdown  file-type
          A file that ends in \`.markdown\` is not read here.
          → Let its name end in \`.mdx\` (or \`.md\`), or begin its name with \`_\` to leave it out.
      content/authors/ana.json  file-type
          A file that ends in \`.json\` is not read here.
          → Move what it says into a file that ends in \`.yaml\`, or begin its name with \`_\` to leave it out.
      content/categories/x.md  file-type
          A file that ends in \`.md\` is not read here.
          → Let its name end in \`.yaml\` (or \`.yml\`), or begin its name with \`_\` to leave it out."
    `);
  });
  it('a tag file that no tag can have', async () => {
    expect(await toldAbout({ 'tags/node.0js.yaml': 'name: Node.js\n' })).toMatchInlineSnapshot(`
      "content/tags/node.0js.yaml  slug
          No tag has the slug \`node.0js\`, so this file describes none.
          → Rename it to \`node0js.yaml\`."
    `);
  });
});

describe('images are refused for', () => {
  const toldAboutImage = (src: string, files: Record<string, string | Uint8Array> = {}) =>
    toldAbout({ 'posts/hello/index.mdx': withHero(src), ...files });

  it('being absent', async () => {
    expect(await toldAboutImage('./cover.png')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  missing-image  hero.src
          There is no image file \`cover.png\`.
          → There is no image in that folder: put the file there, or delete what names it."
    `);
  });
  it('another case', async () => {
    expect(
      await toldAboutImage('./Cover.PNG', { 'posts/hello/cover.png': await picture.png().toBuffer() }),
    ).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  missing-image  hero.src
          There is no image file \`Cover.PNG\`.
          → Write \`cover.png\`, or put the file there."
    `);
  });
  it('another name', async () => {
    const image = await picture.png().toBuffer();
    expect(
      await toldAboutImage('./lamp.png', { 'posts/hello/street.png': image, 'posts/hello/arc.jpg': image }),
    ).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  missing-image  hero.src
          There is no image file \`lamp.png\`.
          → Write one of \`arc.jpg\`, \`street.png\`, or put the file there."
    `);
  });
  it('no bytes', async () => {
    expect(await toldAboutImage('./cover.png', { 'posts/hello/cover.png': '' })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  broken-image  hero.src
          \`cover.png\` is empty (0 bytes).
          → Export the image again and replace the file."
    `);
  });
  it('being text', async () => {
    expect(await toldAboutImage('./cover.png', { 'posts/hello/cover.png': '<!doctype html>' })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  broken-image  hero.src
          \`cover.png\` is not an image that can be read.
          → Replace it with a PNG, JPEG, WebP, AVIF, GIF, TIFF or SVG file."
    `);
  });
  it('more pixels than can be read', async () => {
    expect(await toldAboutImage('./cover.png', { 'posts/hello/cover.png': await hugePng() })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  broken-image  hero.src
          \`cover.png\` has more than 268 million pixels.
          → Export it smaller: 2,000 pixels wide is enough."
    `);
  });
  it('an extension that is no image', async () => {
    expect(await toldAboutImage('./cover.pdf', { 'posts/hello/cover.pdf': '%PDF' })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  image-format  hero.src
          \`cover.pdf\` is not an image by its name.
          → Name a file that ends in .avif, .gif, .jpeg, .jpg, .png, .svg, .tiff or .webp."
    `);
  });
  it('a picture as telephones write it', async () => {
    expect(await toldAboutImage('./cover.HEIC', { 'posts/hello/cover.HEIC': 'ftypheic' })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  image-format  hero.src
          \`cover.HEIC\` is a HEIC picture, which few browsers show.
          → Export it as JPEG."
    `);
  });
  it('a name whose accents are characters of their own', async () => {
    const decomposed = { 'posts/hello/u\u0308ber.png': '' };
    expect(await toldAboutImage('./\u00FCber.png', decomposed)).toContain('One there only looks the same');
  });
  it('a sign in its path that means something else there', async () => {
    const [folder = ''] = await realFolders(import.meta.dirname);
    const named = { src: './a\\b.png', path: join(folder, 'a\\b.png'), place: { file: 'x' } };
    expect(await checkImageFile(named, [folder])).toMatchObject([
      { message: '`./a\\b.png` has a `\\` in its path, where the image would not be found.' },
    ]);
    expect(await toldAboutImage('"./a?b.png"')).toContain('has a `?` in its path');
  });
  it('lying outside the content folder', async () => {
    expect(await toldAboutImage('../../../cover.png')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  outside  hero.src
          "../../../cover.png" leads outside the content folder, and nothing there is published.
          → Put the file itself beside index.mdx."
    `);
  });
  it('an SVG without a size', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="5"/></svg>';
    expect(await toldAboutImage('./cover.svg', { 'posts/hello/cover.svg': svg })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  broken-image  hero.src
          \`cover.svg\` has no size of its own.
          → Give its \`<svg>\` a \`viewBox\`, or \`width\` and \`height\`."
    `);
  });
  it('an avatar that is absent', async () => {
    expect(await toldAbout({ 'authors/ana.yaml': 'name: Ana\navatar: ana.jpg\n' })).toMatchInlineSnapshot(`
      "content/authors/ana.yaml:2:9  missing-image  avatar
          There is no image file \`ana.jpg\`.
          → There is no image in that folder: put the file there, or delete what names it."
    `);
  });
  it.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)('being cut short (%s)', async (format) => {
    const whole = await picture.toFormat(format).toBuffer();
    const cut = { [`posts/hello/cover.${format}`]: whole.subarray(0, Math.floor(whole.length * 0.7)) };
    expect(await toldAboutImage(`./cover.${format}`, cut)).toMatch(
      /`cover\.\w+` is (cut short|not an image that can be read)\./,
    );
  });

  it.each(['png', 'jpeg', 'gif', 'webp', 'avif', 'tiff'] as const)(
    'nothing when whole (%s), under whichever name',
    async (format) => {
      const bytes = await picture.toFormat(format).toBuffer();
      expect(await toldAboutImage(`./cover.${format}`, { [`posts/hello/cover.${format}`]: bytes })).toBe('');
      expect(await toldAboutImage('cover.png', { 'posts/hello/cover.png': bytes })).toBe('');
      expect(await toldAboutImage('../shared.jpg', { 'posts/shared.jpg': bytes })).toBe('');
    },
  );
  it('standing still where it moves', async () => {
    const moving = await animatedPng();
    expect(await toldAboutImage('./cover.png', { 'posts/hello/cover.png': moving })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  small-hero  hero.src
          \`cover.png\` is 32 pixels wide, and is shown blurred above the post and on its card.
          → Give one of at least 800 pixels; 1,952 fill the place on every screen.
      content/posts/hello/index.mdx:6:14  still-image  hero.src
          \`cover.png\` moves, and only the first picture of a moving PNG is shown.
          → Convert it to an animated WebP or GIF, or play it as a film: ::video[What it shows]{src=./film.mp4}"
    `);
  });
  it('nothing when bytes follow the end of a JPEG', async () => {
    const bytes = Buffer.concat([await picture.jpeg().toBuffer(), Buffer.alloc(5000, 1)]);
    expect(await toldAboutImage('./cover.jpg', { 'posts/hello/cover.jpg': bytes })).toBe('');
  });
  it('nothing for an SVG with a viewBox', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h1"/></svg>';
    expect(await toldAboutImage('./cover.svg', { 'posts/hello/cover.svg': svg })).toBe('');
  });
});
