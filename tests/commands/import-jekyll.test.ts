/** `npm run import -- --from jekyll`, as an author types it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aContentDir, run } from './a-command.ts';
import { aSource } from './a-source.ts';

const blog = {
  '_config.yml':
    'url: https://old.example\nbaseurl: /notes\nrepository: https://git.example/lamps\ntimezone: America/New_York\npermalink: /:categories/:year/:i_month/:title/\ndefaults:\n  - scope: { path: "", type: posts }\n    values: { author: cy }\n',
  '_data/authors.yml': 'cy:\n  name: Cy Night\n  bio: Walks at night.\n',
  'assets/arc.png': 'arc',
  '_posts/2020-02-09-An-Arc.markdown': `---
title: "An *arc*, drawn"
date: 2020-02-09 08:00:00
categories: craft Light
tags: one two
redirect_from: [/old/arc.html]
image: /assets/arc.png
---
* TOC
{:toc}

# The light
{: #lit .big}

Read [what came next]({% post_url 2021-06-01-dark %}#so-it-s-dark) and {{ site.repository }}.

{% highlight ruby linenos %}
puts "{{ page.title }}"
{% endhighlight %}

{% raw %}Write {{ page.title }}.{% endraw %}

{% include figure image_path="/notes/assets/arc.png" alt="An arc" caption="Lit" %}

![The arc]({{ site.baseurl }}/assets/arc.png){: width="9" }

{% include subscribe.html %}

### Skips a level
`,
  '_posts/2021-06-01-dark.html':
    '---\ntitle: Dark\npublished: false\n---\n<p>It costs $5, or <code>$6</code>.</p>\n<h2>So, it’s dark</h2>\n<figure><img src="/notes/assets/arc.png" alt="Arc"><figcaption>An arc</figcaption></figure>\n<pre><code class="language-js">a &lt; b\n</code></pre>\n<p>A<br>B <sub>2</sub></p>\n<details><summary>More</summary><p>Less</p></details>\n<script>track()</script>\n',
  '_posts/2021-07-01-table.textile': 'h1. Old\n',
};

test('a post arrives by the rules of Jekyll, Liquid and kramdown', async () => {
  const CONTENT_DIR = await aContentDir();
  const { code, stdout, stderr } = await run('import', ['--from', 'jekyll', await aSource(blog)], { CONTENT_DIR });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await readFile(join(CONTENT_DIR, 'posts/an-arc/index.md'), 'utf8')).toBe(`---
title: An arc, drawn
description: Read what came next and https://git.example/lamps.
pubDate: 2020-02-09T08:00:00-05:00
category: craft
tags: [one, two, Light]
authors: [cy]
hero:
  src: ./arc.png
  alt: What the picture shows
aliases: [/notes/craft/light/2020/2/An-Arc/, /notes/old/arc.html]
---

## The light {#lit}

Read [what came next](/blog/dark/#so-it-s-dark) and https://git.example/lamps.

\`\`\`ruby showLineNumbers
puts "{{ page.title }}"
\`\`\`

Write {{ page.title }}.

![An arc](./arc.png "Lit")

![The arc](./arc.png)

{% include subscribe.html %}

### Skips a level
`);
  expect(await readFile(join(CONTENT_DIR, 'posts/dark/index.md'), 'utf8')).toContain(`draft: true
aliases: [/notes/2021/6/dark/]
---

It costs \\$5, or \`$6\`.

## So, it’s dark

![Arc](./arc.png "An arc")

\`\`\`js
a < b
\`\`\`

A\\
B <sub>2</sub>

:::details[More]

Less

:::
`);
  expect(await readFile(join(CONTENT_DIR, 'authors/cy.yaml'), 'utf8')).toBe('name: Cy Night\nbio: Walks at night.\n');
  expect(stdout).toContain('_posts/2021-07-01-table.textile:1\n    This post is not in Markdown or HTML');
  expect(stdout).toContain('_posts/2021-06-01-dark.html:12\n    A script was left out: posts run none.');
  expect(stdout).toMatch(/An-Arc\.markdown:27\n {4}The shortcode “subscribe” has no equivalent here/);
  expect(stdout).not.toContain('/blog/');
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0 });
});

test('Markdown within HTML is Markdown, and abbreviations are HTML’s', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource({
    '_config.yml': 'title: Lamps\n',
    '_posts/2021-06-01-lit.md': `---
title: Lit
---
<div class="notice" markdown="1">
Lamps are **lit**.
</div>

<section markdown=1>*All* of them.</section>

*[LED]: a diode

LED lamps, too.
`,
  });
  await run('import', ['--from', 'jekyll', source], { CONTENT_DIR });
  const post = await readFile(join(CONTENT_DIR, 'posts/lit/index.md'), 'utf8');
  expect(post.split('---\n')[2]?.match(/.+/g)).toEqual([
    'Lamps are **lit**.',
    '*All* of them.',
    '<abbr title="a diode">LED</abbr> lamps, too.',
  ]);
});

test('a note ends where an address begins, and a theme’s remarks are remarks', async () => {
  const CONTENT_DIR = await aContentDir();
  const source = await aSource({
    '_config.yml': 'title: Lamps\n',
    '_posts/2021-06-01-lit.md': `---
title: Lit
---
Lamps[^1] have [docs][docs].

> Mind the gap.
{: .prompt-danger }

[^1]: Of sodium.
[docs]: https://docs.example/
`,
  });
  await run('import', ['--from', 'jekyll', source], { CONTENT_DIR });
  const post = await readFile(join(CONTENT_DIR, 'posts/lit/index.md'), 'utf8');
  expect(post).toContain('> [!CAUTION]\n> Mind the gap.\n');
  expect(post).toContain('[^1]: Of sodium.\n\n[docs]: https://docs.example/');
  expect(await run('check', [], { CONTENT_DIR })).toMatchObject({ code: 0 });
});
