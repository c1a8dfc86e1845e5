/** `npm run import -- --from wordpress`, as an author types it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aContentDir, run } from './a-command.ts';
import { aSource } from './a-source.ts';

const item = (fields: string, body: string, more = '') => `<item>
${fields}
<content:encoded><![CDATA[${body}]]></content:encoded>
${more}
</item>`;

const classic = `The first <strong>paragraph</strong> costs $5,
on two lines.

[caption id="a" width="9"]<a href="https://old.example/wp-content/uploads/2019/05/lamp.png"><img src="https://old.example/wp-content/uploads/2019/05/lamp-300x200.png" alt="A lamp"></a> One colour[/caption]

https://www.youtube.com/watch?v=dQw4w9WgXcQ

[sourcecode language="js"]
a &lt; b

c
[/sourcecode]

<a href="https://old.example/2019/06/second/#top">On</a> [and a note] [contact-form id="3"]
<!--more-->

[gallery]

<ul>
<li>one</li>

<li>two</li>
</ul>`;

const blocks = `<!-- wp:paragraph -->
<p>Blocks say <em>what</em> they are.</p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p lang="ar" dir="rtl" class="x">سلام <ruby>漢<rt>かん</rt></ruby> <span lang="fr" style="color:red">mot</span> <span class="y">x</span></p>
<!-- /wp:paragraph -->

<!-- wp:embed {"url":"https://vimeo.com/76979871"} -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://vimeo.com/76979871
</div></figure>
<!-- /wp:embed -->

<!-- wp:table -->
<figure class="wp-block-table"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table></figure>
<!-- /wp:table -->`;

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="e" xmlns:content="c" xmlns:dc="d" xmlns:wp="w">
<channel>
<title>Old lamps</title>
<link>https://old.example</link>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name><![CDATA[Ana Arc]]></wp:author_display_name></wp:author>
<wp:category><wp:cat_name><![CDATA[Craft & care]]></wp:cat_name><wp:category_description><![CDATA[How it is done.]]></wp:category_description></wp:category>
${item(
  '<title>First &amp; last</title><link>https://old.example/2019/05/first/</link><dc:creator>ana</dc:creator><wp:post_id>1</wp:post_id><wp:post_date>2019-05-04 10:00:00</wp:post_date><wp:post_date_gmt>2019-05-04 08:00:00</wp:post_date_gmt><wp:post_modified>2019-05-05 10:00:00</wp:post_modified><wp:post_modified_gmt>2019-05-05 08:00:00</wp:post_modified_gmt><wp:post_name>first</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:is_sticky>1</wp:is_sticky>',
  classic,
  '<category domain="category" nicename="craft-care"><![CDATA[Craft & care]]></category><category domain="post_tag" nicename="sodium"><![CDATA[Sodium]]></category><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>3</wp:meta_value></wp:postmeta><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>',
)}
${item('<title>Second</title><link>https://old.example/2019/06/second/</link><dc:creator>ana</dc:creator><wp:post_id>2</wp:post_id><wp:post_date>2019-06-01 00:00:00</wp:post_date><wp:post_date_gmt>2019-06-01 00:00:00</wp:post_date_gmt><wp:post_name>second</wp:post_name><wp:status>private</wp:status><wp:post_type>post</wp:post_type>', blocks)}
${item('<title>lamp</title><wp:post_id>3</wp:post_id><wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><wp:attachment_url>https://old.example/wp-content/uploads/2019/05/lamp.png</wp:attachment_url>', '', '<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A lamp</wp:meta_value></wp:postmeta>')}
${item('<title>About</title><wp:post_id>4</wp:post_id><wp:post_type>page</wp:post_type><wp:status>publish</wp:status>', 'x')}
</channel>
</rss>
`;

test('posts arrive from the classic and the block editor', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource({ 'export.xml': feed, 'wp-content/uploads/2019/05/lamp.png': 'lamp' });
  const { code, stdout, stderr } = await run('import', ['--from', 'wordpress', join(source, 'export.xml')], {
    CONTENT_DIR,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await readFile(join(CONTENT_DIR, 'posts/first/index.md'), 'utf8')).toBe(`---
title: First & last
description: The first paragraph costs $5, on two lines.
pubDate: 2019-05-04T10:00:00+02:00
updatedDate: 2019-05-05T10:00:00+02:00
category: craft-care
tags: [Sodium]
authors: [ana-arc]
hero:
  src: ./lamp.png
  alt: A lamp
featured: true
aliases: [/2019/05/first/]
---

The first **paragraph** costs \\$5,\\
on two lines.

![A lamp](./lamp.png "One colour")

<https://www.youtube.com/watch?v=dQw4w9WgXcQ>

\`\`\`js
a < b

c
\`\`\`

[On](/blog/second/#top) \\[and a note] \\[contact-form id="3"]

![A lamp](./lamp.png)

- one
- two
`);
  expect(await readFile(join(CONTENT_DIR, 'posts/second/index.md'), 'utf8')).toBe(`---
title: Second
description: Blocks say what they are. سلام 漢かん mot x
pubDate: 2019-06-01
category: uncategorized
authors: [ana-arc]
draft: true
aliases: [/2019/06/second/]
---

Blocks say *what* they are.

<span lang="ar" dir="rtl">سلام <ruby>漢<rt>かん</rt></ruby> <span lang="fr">mot</span> x</span>

<https://vimeo.com/76979871>

| A | B |
| - | - |
| 1 | 2 |
`);
  expect(await readdir(join(CONTENT_DIR, 'posts/first'))).toEqual(['index.md', 'lamp.png']);
  expect(await readFile(join(CONTENT_DIR, 'categories/craft-care.yaml'), 'utf8')).toBe(
    'name: Craft & care\ndescription: How it is done.\n',
  );
  expect(await readFile(join(CONTENT_DIR, 'pages/about/index.md'), 'utf8')).toMatch(
    /^---\ntitle: About\ndescription: /,
  );
  expect(stdout).toMatch(/export\.xml:\d+\n {4}“Second” is not for everybody, so it is a draft here\./);
  expect(stdout).toContain('1 comments of readers were left out.');
  expect(stdout).toContain(
    `export.xml:${feed.split('\n').findIndex((line) => line.includes('contact-form')) + 1}\n    The shortcode “contact-form” has no equivalent here`,
  );
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0 });
});

test('short links lead on, addresses of films stay whole, and a gallery without its pictures is told', async () => {
  const CONTENT_DIR = await aContentDir();
  const post = (id: number, body: string) =>
    item(
      `<title>Post ${id}</title><wp:post_id>${id}</wp:post_id><wp:post_name>post-${id}</wp:post_name><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_date>2019-05-0${id} 10:00:00</wp:post_date>`,
      body,
    );
  const source = await aSource({
    'export.xml': feed.replace(
      /<item>[\s\S]*<\/item>/,
      `${post(1, 'See <a href="https://old.example/?p=2#end">the next</a>.\n\n[youtube https://www.youtube.com/watch?v=dQw4w9WgXcQ]\n\n[gallery ids="7,8"]')}
${post(2, 'Next.')}`,
    ),
  });
  const { stdout } = await run('import', ['--from', 'wordpress', source], { CONTENT_DIR });
  const text = await readFile(join(CONTENT_DIR, 'posts/post-1/index.md'), 'utf8');
  expect(text).toContain(
    'See [the next](/blog/post-2/#end).\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n\n\\[gallery ids="7,8"]\n',
  );
  expect(stdout).toContain('The shortcode “gallery” has no equivalent here');
});

test('notes, reused blocks and languages of code come along; what is not in the export is told', async () => {
  const CONTENT_DIR = await aContentDir();
  const body = `<!-- wp:paragraph -->
<p>It went well.<sup data-fn="4f2c" class="fn"><a href="#4f2c" id="4f2c-link">1</a></sup></p>
<!-- /wp:paragraph -->
<!-- wp:block {"ref":300} /-->
<!-- wp:syntaxhighlighter/code {"language":"python"} -->
<pre class="wp-block-syntaxhighlighter-code">print(1)</pre>
<!-- /wp:syntaxhighlighter/code -->
<p><a href="https://old.example/secret.txt">s</a> <a href="/../secret.txt">s</a> <a href="/wp-content/uploads/.netrc">s</a></p>
<figure class="wp-block-image"><a href="https://shop.example/"><img src="/wp-content/uploads/a.png" alt="A lamp"></a><figcaption>The lamp</figcaption></figure>
<figure class="wp-block-image"><img src="/wp-content/uploads/a.png" alt="A lamp"><figcaption>By <a href="https://ana.example/">Ana</a></figcaption></figure>
<!-- wp:acf/quote {"data":{"quote":"They were wonderful"}} /-->
<!-- wp:footnotes /-->`;
  const of = (id: number, type: string, text: string, more = '') =>
    item(
      `<title>Item ${id}</title><wp:post_id>${id}</wp:post_id><wp:post_name>item-${id}</wp:post_name><wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status><wp:post_date>2019-05-01 10:00:00</wp:post_date>`,
      text,
      more,
    );
  const meta =
    '<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"As <em>told</em>.","id":"4f2c"}]]]></wp:meta_value></wp:postmeta>';
  const source = await aSource({
    'wp-content/uploads/a.png': 'lamp',
    'secret.txt': 'secret',
    'wp-content/uploads/.netrc': 'secret',
    'export.xml': feed.replace(
      /<item>[\s\S]*<\/item>/,
      [
        of(1, 'post', body, meta),
        of(300, 'wp_block', '<p>Reused words.</p>'),
        of(7, 'portfolio', 'x'),
        of(2, 'post', 'x', meta.replace('told', 't"old')),
      ].join('\n'),
    ),
  });
  const { stdout } = await run('import', ['--from', 'wordpress', source], { CONTENT_DIR });
  const text = await readFile(join(CONTENT_DIR, 'posts/item-1/index.md'), 'utf8');
  for (const part of [
    '(#4f2c)',
    '<a id="4f2c"></a>As *told*.',
    'Reused words.',
    '```python\nprint(1)\n```',
    '[![A lamp](./a.png "The lamp")](https://shop.example/)',
    ':::figure{src="./a.png" alt="A lamp"}\n\nBy [Ana](https://ana.example/)\n\n:::',
  ])
    expect(text).toContain(part);
  // Nothing but the uploads is taken.
  expect(stdout).not.toContain('A link leads to the file');
  expect(stdout).toContain('leads to no post of the source');
  expect(stdout).toContain('What the block “acf/quote” showed in “Item 1” is not in the export.');
  expect(stdout).toContain('One item of the type “portfolio” was left out.');
  expect(stdout).toContain('The notes of “Item 2” cannot be read.');
  expect(await readFile(join(CONTENT_DIR, 'redirects.yaml'), 'utf8')).toContain('"/feed/": /rss.xml');
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0 });
});

test('what is no export is refused in one line', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource({ 'feed.xml': '<feed/>' });
  const { code, stderr } = await run('import', ['--from', 'wordpress', source], { CONTENT_DIR });
  expect(code).toBe(1);
  expect(stderr).toBe(
    `${join(source, 'feed.xml')} is no export of WordPress: in its administration, Tools and Export make one\n`,
  );
});
