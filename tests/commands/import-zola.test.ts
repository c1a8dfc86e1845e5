/** `npm run import -- --from zola`, as an author types it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aContentDir, run } from './a-command.ts';
import { aSource } from './a-source.ts';

const blog = {
  'config.toml': 'base_url = "https://old.example"\n[languages.pt]\n',
  'content/blog/_index.md': '+++\ntitle = "Blog"\n+++\n',
  'content/blog/2022-03-04-Été en ville.md': `+++
title = "Summer in town"
description = "Warm light."
updated = 2022-05-01
aliases = ["ete", "old/ete.html"]
[taxonomies]
tags = ["Sodium"]
authors = ["Bo Street"]
[extra]
image = "lamp.png"
+++
Go [on](@/blog/next/index.md#what-s-left) or [back](@/blog/gone.md).

{% quote(author="Ana", source="Lamps") %}
Be lit.
{% end %}

{% note(title="Mind") %}
It is **hot**.
{% end %}

{{ youtube(id="dQw4w9WgXcQ", title="A lamp") }} and {{/* youtube(id="x") */}}

\`\`\`rust,linenos,hl_lines=2 4-5
a
b
c
d
e
\`\`\`
`,
  'content/blog/next/index.md':
    '+++\ntitle = "Next"\ndate = 2022-04-01\n+++\nText.\n\n## What’s left\n\n![Lamp](lamp.png)\n',
  'content/blog/next/index.pt.md': '+++\ntitle = "A seguir"\ndate = 2022-04-02\n+++\nTexto.\n',
  'content/blog/next/lamp.png': 'lamp',
  'content/blog/lamp.png': 'another lamp',
};

test('a post arrives by the rules of Zola', async () => {
  const CONTENT_DIR = await aContentDir();
  const { code, stdout, stderr } = await run('import', ['--from', 'zola', await aSource(blog)], { CONTENT_DIR });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(await readFile(join(CONTENT_DIR, 'posts/été-en-ville/index.md'), 'utf8')).toBe(`---
title: Summer in town
description: Warm light.
pubDate: 2022-03-04
updatedDate: 2022-05-01
category: uncategorized
tags: [Sodium]
authors: [bo-street]
hero:
  src: ./lamp.png
  alt: What the picture shows
aliases: [/blog/ete-en-ville/, /ete/, /old/ete.html]
---

Go [on](/blog/next/#what-s-left) or [back](/blog/gone/).

> Be lit.
> 
> — Ana, Lamps

:::note[Mind]
It is **hot**.
:::

[A lamp](https://www.youtube.com/watch?v=dQw4w9WgXcQ) and {{ youtube(id="x") }}

\`\`\`rust showLineNumbers {2,4-5}
a
b
c
d
e
\`\`\`
`);
  expect(await readFile(join(CONTENT_DIR, 'posts/next/index.md'), 'utf8')).toBe(
    '---\ntitle: Next\ndescription: Text.\npubDate: 2022-04-01\ncategory: uncategorized\n---\n\nText.\n\n## What’s left {#what-s-left}\n\n![Lamp](./lamp.png)\n',
  );
  expect(await readFile(join(CONTENT_DIR, 'posts/next-pt/index.md'), 'utf8')).toContain(
    'lang: pt\naliases: [/pt/blog/next/]',
  );
  expect(stdout).toContain('Été en ville.md:12\n    The link to “@/blog/gone.md” leads to no post of the source.');
  // What the source lacks is named.
  expect((await run('check', [], { CONTENT_DIR })).stderr).toContain('field-placeholder  hero.alt');
});
