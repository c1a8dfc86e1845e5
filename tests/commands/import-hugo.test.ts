/** `npm run import -- --from hugo`, as an author types it. */
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aContentDir, run } from './a-command.ts';
import { aSource } from './a-source.ts';

const blog = {
  'hugo.toml':
    'baseURL = "https://old.example/"\ntimeZone = "Europe/Lisbon"\n[permalinks.page]\nposts = "/:year/:month/:slug/"\n[params.author]\nname = "Ana"\n',
  'static/img/lamp.png': 'lamp',
  'static/papers/ohm.pdf': 'paper',
  'content/about.md': '---\ntitle: About\n---\nWho we are.\n',
  'content/posts/first-light/index.md': `+++
title = "First light"
date = 2021-07-03T09:30:00
lastmod = 2021-08-01
categories = ["Craft", "Street work"]
tags = ["Sodium", "C++"]
series = ["Lamps"]
authors = ["Bo Street"]
aliases = ["/lamps.html", "first"]
[cover]
image = "hero.png"
alt = "A lamp"
+++
A lamp is lit, and <b>nobody</b> asks why.

## What it takes: one volt

{{< figure src="/img/lamp.png" alt="A lamp on a post" caption="It is *one* colour." >}}

{{< youtube dQw4w9WgXcQ >}}

{{< notice tip "Ask first" >}}
See {{< ref "second.md#the-end" >}} and [the note](/2022/01/second-night/#the-end--of-it).
{{< /notice >}}

\`\`\`go {linenos=true,hl_lines=[2,"4-5"]}
a
b
c
d
e
\`\`\`

Write {{</* figure src="x" */>}} for a picture. {{< counter start="3" >}}

<div style="color: red"><p>Painted <em>red</em>.</p><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?start=9"></iframe></div>
`,
  'content/posts/first-light/hero.png': 'hero',
  'content/posts/second.md': `---
title: Second night
date: 2022-01-05 20:00:00 +0100
description: What came after.
slug: second-night
draft: true
series: Lamps
tags: [sodium, C]
---
Back to [the first](/2021/07/first-light/#what-it-takes-one-volt), [the file](../first-light/), [a paper](/papers/ohm.pdf), [nowhere](/nowhere/), [docs](https://docs.example/en/index.html), [C](/tags/c), [home](/#new).

{{< figure src="/img/lamp.png" alt="Two" title="Dusk" caption="The same lamp" attr="Bo Street" >}}

{{< figure src="/img/lamp.png" alt="One" caption="A lamp" link="https://lamps.example/" >}}

{{< beside src="/img/lamp.png" alt="A lamp" >}}
Lit, as [Ana](https://ana.example/) has it.

And paid.
{{< /beside >}}

![A dark street](/img/gone.png)

## The end – of it
`,
  'content/posts/broken.md': '---\ntitle: "Broken\n---\n',
};

const importFrom = (source: string, CONTENT_DIR: string, ...more: readonly string[]) =>
  run('import', ['--from', 'hugo', source, ...more], { CONTENT_DIR });

test('a post arrives with its dates, terms, pictures, old addresses and shortcodes', async () => {
  const CONTENT_DIR = await aContentDir();
  const { code, stdout, stderr } = await importFrom(await aSource(blog), CONTENT_DIR);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  const first = await readFile(join(CONTENT_DIR, 'posts/first-light/index.md'), 'utf8');
  expect(first).toBe(`---
title: First light
description: A lamp is lit, and nobody asks why.
pubDate: 2021-07-03T09:30:00+01:00
updatedDate: 2021-08-01
category: craft
tags: [Sodium, C Plus Plus, Street work]
authors: [bo-street]
series:
  id: lamps
  part: 1
hero:
  src: ./hero.png
  alt: A lamp
aliases: [/2021/07/first-light/, /lamps.html, /2021/07/first/]
---

A lamp is lit, and <b>nobody</b> asks why.

## What it takes: one volt

![A lamp on a post](./lamp.png "It is one colour.")

https://www.youtube.com/watch?v=dQw4w9WgXcQ

:::tip[Ask first]
See /blog/second-night/#the-end and [the note](/blog/second-night/#the-end--of-it).
:::

\`\`\`go showLineNumbers {2,4-5}
a
b
c
d
e
\`\`\`

Write {{< figure src="x" >}} for a picture. {{< counter start="3" >}}

Painted *red*.

<https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=9>
`);
  const second = await readFile(join(CONTENT_DIR, 'posts/second-night/index.md'), 'utf8');
  expect(second).toContain('pubDate: 2022-01-05T20:00:00+01:00\n');
  expect(second).toContain('category: uncategorized\ntags: [Sodium, C]\n');
  expect(second).toContain('draft: true\naliases: [/2022/01/second-night/]\n');
  expect(second).toContain('[the first](/blog/first-light/#what-it-takes-one-volt), [the file](/2022/01/first-light/)');
  expect(second).toContain('[docs](https://docs.example/en/index.html), [C](/tags/c/), [home](/#new).\n');
  expect(second).toContain('![Two](./lamp.png "Dusk: The same lamp (Bo Street)")');
  expect(second).toContain('![One](./lamp.png)\n\n[A lamp](https://lamps.example/)\n');
  expect(second).toContain('![A lamp](./lamp.png)\n\nLit, as [Ana](https://ana.example/) has it.\n\nAnd paid.\n');
  expect(second).toContain('![A dark street](https://old.example/img/gone.png)');
  expect((await readdir(join(CONTENT_DIR, 'posts/first-light'))).toSorted()).toEqual([
    'hero.png',
    'index.md',
    'lamp.png',
  ]);
  expect(await readFile(join(CONTENT_DIR, 'authors/bo-street.yaml'), 'utf8')).toBe('name: Bo Street\n');
  expect(await readFile(join(CONTENT_DIR, 'series/lamps.yaml'), 'utf8')).toBe('title: Lamps\n');

  // What could not be turned, each with its place.
  expect(stdout).toContain('content/posts/broken.md:2\n    The frontmatter cannot be read:');
  expect(await readFile(join(CONTENT_DIR, 'pages/about/index.md'), 'utf8')).toMatch(/^---\ntitle: About\n/);
  expect(stdout).toMatch(/first-light\/index\.md:34\n {4}The shortcode “counter” has no equivalent here/);
  expect(stdout).toContain('content/posts/second.md:10\n    The link to “/nowhere/” leads to no post of the source.');
  expect(stdout).toContain('A link leads to the file /papers/ohm.pdf.\n    → Put it at public/papers/ohm.pdf.');
  expect(stdout).toContain('content/posts/second.md:22\n    The file “/img/gone.png” is not in the source.');
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0 });
});

test('a dry run writes nothing; a second run goes on where the first stopped and writes over nothing', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource(blog);
  const dry = await importFrom(source, CONTENT_DIR, '--dry-run');
  expect(dry.stdout).toContain('2 posts would be written, 0 there already, 0 left as they are, 0 failed\n');
  expect(await readdir(CONTENT_DIR)).toEqual(['authors', 'categories']);

  await importFrom(source, CONTENT_DIR);
  await writeFile(join(CONTENT_DIR, 'posts/second-night/index.md'), 'mine');
  const { code, stdout } = await importFrom(source, CONTENT_DIR);
  expect(code).toBe(1);
  expect(stdout).toContain('0 posts written, 1 there already, 1 left as they are, 0 failed\n');
  expect(stdout).toContain('    posts/second-night/index.md\n    → Delete one to import it again.');
  expect(await readFile(join(CONTENT_DIR, 'posts/second-night/index.md'), 'utf8')).toBe('mine');
});

test('the report is JSON for programs', async () => {
  const { stdout } = await importFrom(await aSource(blog), await aContentDir(), '--json');
  const report = JSON.parse(stdout) as { posts: object; remarks: object[] };
  expect(report.posts).toEqual({ new: 2, same: 0, differs: 0, failed: 0 });
  expect(report.remarks).toContainEqual({
    file: 'content/posts/second.md',
    line: 10,
    message: 'The link to “/nowhere/” leads to no post of the source.',
    hint: 'Give it an address that exists here, or delete it.',
  });
});

test.for([
  [[], 'Say where the posts come from: npm run import -- --from hugo ../old-blog\n'],
  [['--from', 'hogo', '.'], 'There is no --from hogo. Type hugo\n'],
  [['--from', 'hugo'], 'Give the one path of the site: npm run import -- --from hugo ../old-blog\n'],
  [
    ['--from', 'hugo', '/nowhere'],
    'There is no /nowhere. Give the path of the site: npm run import -- --from hugo ../old-blog\n',
  ],
  [['--from', 'hugo', '.', '--dry-rnu'], 'There is no option --dry-rnu. Type --dry-run\n'],
  [
    ['--from', 'hugo', '.', '--category', 'My Thoughts'],
    '--category needs the id of a category, as in --category my-thoughts\n',
  ],
] as const)('refuses %j in one line', async ([typed, message]) => {
  const CONTENT_DIR = await aContentDir();
  expect(await run('import', typed, { CONTENT_DIR })).toEqual({ code: 1, stdout: '', stderr: message });
});

test('below a path of its host a site has the old addresses that lie there, and names the others', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource({
    'hugo.toml': 'baseURL = "https://old.example/notes/"\n',
    'content/posts/one.md':
      '---\ntitle: One\ndate: 2021-07-03\naliases: ["/first/", "https://old.example/outside/"]\n---\nLit.\n',
  });
  const { stdout } = await run('import', ['--from', 'hugo', source], {
    CONTENT_DIR,
    SITE_URL: 'https://example.org/notes',
  });
  const post = await readFile(join(CONTENT_DIR, 'posts/one/index.md'), 'utf8');
  expect(post).toContain('aliases: [/posts/one/, /first/]');
  expect(stdout).toContain('The old address /outside/ is not below /notes/, where this site stands.');
  expect(stdout).toContain('Let the host redirect it to /notes/blog/one/.');
});

test('pages stand alone at their old addresses, or have a redirect; those of the site are left', async () => {
  const CONTENT_DIR = await aContentDir({ 'pages/about.md': '---\ntitle: About\ndescription: Mine.\n---\n\nMine.\n' });
  const source = await aSource({
    'hugo.toml': 'baseURL = "https://old.example/"\n',
    'content/about.md': '---\ntitle: About\n---\n\nTheirs.\n',
    'content/search.md': '---\ntitle: Search\nlayout: search\n---\n',
    'content/docs/lamps.md':
      '---\ntitle: Lamps\naliases: [/lights/]\n---\n\nAll of [them](/about/).\n\n![One](one.png)\n',
    'content/docs/one.png': '',
    'content/docs/_index.xx.md': '---\ntitle: Docs\n---\n\nA list.\n',
  });
  const { stdout } = await importFrom(source, CONTENT_DIR);
  expect(stdout).toContain('This site has a page /about/ of its own, so this one was left out.');
  expect(stdout).toContain('content/search.md:1\n    This page has no text and was left out.');
  expect(stdout).toContain('1 page written, 0 there already, 0 left as they are\n');
  expect(await readFile(join(CONTENT_DIR, 'pages/lamps/index.md'), 'utf8')).toBe(
    '---\ntitle: Lamps\ndescription: All of them.\n---\n\nAll of [them](/about/).\n\n![One](./one.png)\n',
  );
  expect(await readFile(join(CONTENT_DIR, 'redirects.yaml'), 'utf8')).toBe(
    '"/index.xml": /rss.xml\n"/docs/lamps/": /lamps/\n"/lights/": /lamps/\n',
  );
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0, stderr: '' });
});

test('of pages with one name that one has it whose address it was', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource({
    'hugo.toml': 'baseURL = "https://old.example/"\n[languages.en]\nweight = 1\n[languages.es]\nweight = 2\n',
    'content/lamps/index.es.md': '---\ntitle: Farolas\n---\nUna.\n',
    'content/lamps/index.md': '---\ntitle: Lamps\n---\nOne.\n',
  });
  await importFrom(source, CONTENT_DIR);
  expect(await readFile(join(CONTENT_DIR, 'pages/lamps/index.md'), 'utf8')).toContain('title: Lamps\n');
  expect(await readFile(join(CONTENT_DIR, 'redirects.yaml'), 'utf8')).toBe(
    '"/index.xml": /rss.xml\n"/es/lamps/": /lamps-2/\n',
  );
});

test('nothing but what lies in the site is taken, and nothing hidden', async () => {
  const CONTENT_DIR = await aContentDir();
  const outside = await aSource({ 'secret.txt': 'secret' });
  const up = '../'.repeat(20);
  const source = await aSource({
    'hugo.toml': 'baseURL = "https://old.example/"\n',
    'content/posts/lamp.md': `---\ntitle: Lamp\ndate: 2024-01-02\n---\n[a](${up}etc/passwd) [b](/linked/secret.txt) [c](/.netrc) [d](/own.txt)\n`,
    'static/.netrc': 'secret',
    'static/own.txt': 'own',
  });
  await symlink(outside, join(source, 'static/linked'));
  const { stdout } = await importFrom(source, CONTENT_DIR);
  expect(stdout.match(/(?<=leads to the file ).*(?=\.$)/gm)).toEqual(['/own.txt']);
});

test('a dated page beside the sections stands alone, terms are found by their folders, other formats are told', async () => {
  const CONTENT_DIR = await aContentDir();
  const head = (title: string, more = '') => `---\ntitle: ${title}\ndate: 2024-01-02\n${more}---\n`;
  const source = await aSource({
    'hugo.toml': 'baseURL = "https://old.example/"\n',
    'content/imprint.md': `${head('Imprint')}Who we are.\n`,
    'content/posts/_index.md': '---\ntitle: Posts\n---\nAll that was written.\n',
    'content/posts/lamp.md': `${head(
      'Lamp',
      'authors: [anna]\ncategories: [making]\ntags: [C++]\ncover: { image: lamp.png, alt: A lamp, caption: "By [**Ana**](https://ana.example)" }\n',
    )}See [a paper](https://old.example/papers/ohm.pdf). <input type="email" value="you@example.com">\n\n{{< alert "circle-info" >}}\nMind it.\n{{< /alert >}}\n`,
    'content/posts/lamp.png': 'lamp',
    'content/posts/arc.org': '#+title: Arc\n\nText.\n',
    'content/authors/anna/_index.md': '---\ntitle: Anna Lind\n---\n',
    'content/categories/making/_index.md': '---\ntitle: Craft & Making\ndescription: How.\n---\n',
    'static/papers/ohm.pdf': 'paper',
  });
  const { stdout } = await importFrom(source, CONTENT_DIR);
  expect(await readFile(join(CONTENT_DIR, 'pages/imprint/index.md'), 'utf8')).toContain('title: Imprint\n');
  expect(await readFile(join(CONTENT_DIR, 'authors/anna.yaml'), 'utf8')).toBe('name: Anna Lind\n');
  expect(await readFile(join(CONTENT_DIR, 'categories/making.yaml'), 'utf8')).toContain('name: Craft & Making\n');
  expect(await readFile(join(CONTENT_DIR, 'tags/c-plus-plus.yaml'), 'utf8')).toBe('name: C++\n');
  const text = await readFile(join(CONTENT_DIR, 'posts/lamp/index.md'), 'utf8');
  expect(text).toContain('caption: By Ana\n');
  expect(text).toContain('See [a paper](/papers/ohm.pdf).');
  expect(text).not.toMatch(/mailto|circle-info/);
  expect(stdout).toContain('content/posts/arc.org:1\n    This post is not in Markdown or HTML');
  expect(stdout).toContain('content/posts/_index.md:4\n    The text of this list was left out.');
  expect(stdout).toContain('A link leads to the file /papers/ohm.pdf.');
});
