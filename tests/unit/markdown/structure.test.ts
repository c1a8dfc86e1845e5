/** Steps, tabs, folded text, trees of files. */
import { describe, expect, test } from 'vitest';
import { compiled, renderings, rules } from './document.ts';

const flat = (html: string) => html.replaceAll('\n', '');

describe('details', () => {
  test('by directive, by component and by HTML', async () => {
    const page = '<details><summary>Why <em>so</em></summary><p>Because.</p></details>';
    expect(flat((await renderings(':::details[Why *so*]\nBecause.\n:::')).html)).toBe(page);
    const html = '<details>\n<summary>Why <em>so</em></summary>\n\nBecause.\n\n</details>';
    expect(flat((await renderings(html)).html)).toBe(page);
    const component = await renderings('<Details summary="Why" open>\n\nBecause.\n\n</Details>', { format: 'mdx' });
    expect(flat(component.html)).toBe('<details open><summary>Why</summary><p>Because.</p></details>');
  });

  test('a feed keeps the element, Markdown a bold line', async () => {
    const { feedHtml, markdown } = await renderings(':::details[Why]{open}\nBecause.\n:::');
    expect(flat(feedHtml)).toBe('<details open><summary><strong>Why</strong></summary><p>Because.</p></details>');
    expect(markdown).toBe('**Why**\n\nBecause.\n');
  });

  test('something has to say what is folded away', async () => {
    expect(rules(await compiled(':::details\nx\n:::'))).toEqual(['1 details-summary']);
  });
});

describe('steps', () => {
  test('are a numbered list', async () => {
    const { html, feedHtml, markdown } = await renderings(':::steps\n3. One\n\n   More.\n4. Two\n:::');
    expect(flat(html)).toBe('<ol class="steps" start="3"><li><p>One</p><p>More.</p></li><li><p>Two</p></li></ol>');
    expect(feedHtml).toMatch(/^<ol start="3">/);
    expect(markdown).toBe('3. One\n\n   More.\n\n4. Two\n');
  });

  test('anything else is an error, and keeps its words', async () => {
    const document = await compiled('text\n\n:::steps\nFirst:\n\n1. One\n:::');
    expect(rules(document)).toEqual(['3 steps-list']);
    expect(document.text).toBe('text\nFirst:\nOne');
  });
});

describe('tabs', () => {
  const body = '::::tabs\n:::tab[npm]\n`npm i`\n:::\n:::tab[pnpm]\n\n| a |\n|---|\n| b |\n\n:::\n::::';

  test('the page holds every section under its label', async () => {
    const { html } = await renderings(body);
    expect(html).toMatch(
      /^<tab-group><section><p>npm<\/p>\n?<p><code>npm i<\/code><\/p>\n?<\/section><section><p>pnpm<\/p>\n?<div class="table"/,
    );
    const component = '<Tabs>\n<Tab label="npm">\n\n`npm i`\n\n</Tab>\n</Tabs>';
    expect(flat((await renderings(component, { format: 'mdx' })).html)).toBe(
      '<tab-group><section><p>npm</p><p><code>npm i</code></p></section></tab-group>',
    );
  });

  test('a feed and Markdown have them one after another', async () => {
    const { feedHtml, markdown } = await renderings(body);
    expect(flat(feedHtml)).toMatch(
      /^<p><strong>npm<\/strong><\/p><p><code>npm i<\/code><\/p><p><strong>pnpm<\/strong>/,
    );
    expect(markdown).toBe('**npm**\n\n`npm i`\n\n**pnpm**\n\n| a |\n| --- |\n| b |\n');
  });

  test('too few colons, a missing label and stray text are errors', async () => {
    expect(rules(await compiled(':::tabs\n:::tab[A]\na\n:::\n:::tab[B]\nb\n:::\n:::'))).toContain('5 tab-outside');
    expect(rules(await compiled('::::tabs\n:::tab\na\n:::\n::::'))).toEqual(['2 tab-label']);
    expect(rules(await compiled('::::tabs\nstray\n:::tab[A]\na\n:::\n::::'))).toEqual(['1 tabs-content']);
  });
});

describe('files', () => {
  const body = ':::files\n- src/ all of it\n  - [slug].astro\n  - **index.ts** begins here\n- `a b.md`\n- public/\n:::';

  test('names are code, folders are marked', async () => {
    const { html, feedHtml, markdown } = await renderings(body);
    expect(flat(html)).toBe(
      '<ul class="files"><li class="folder"><code>src/</code> all of it<ul><li><code>[slug].astro</code></li><li><strong><code>index.ts</code></strong> begins here</li></ul></li><li><code>a b.md</code></li><li class="folder"><code>public/</code></li></ul>',
    );
    expect(feedHtml).not.toContain('class');
    expect(markdown).toBe(
      '- `src/` all of it\n  - `[slug].astro`\n  - **`index.ts`** begins here\n- `a b.md`\n- `public/`\n',
    );
  });

  test('a name that reads as bold and text beside the list are errors', async () => {
    expect(rules(await compiled(':::files\n- a.py\n- __init__.py\n:::'))).toContain('1 file-name');
    expect(rules(await compiled(':::files\ntext\n:::'))).toEqual(['1 files-list']);
  });
});

test('one inside another', async () => {
  const { html, problems } = await compiled(
    ':::::details[All]\n::::tabs\n:::tab[One]\n> [!TIP]\n> | a |\n> |---|\n> | b[^1] |\n:::\n::::\n:::::\n\n[^1]: `code`',
  );
  expect(problems).toEqual([]);
  expect(html).toMatch(/<details><summary>All<\/summary>\n?<tab-group><section><p>One<\/p>\n?<div class="callout tip"/);
  expect(html).toContain('<div class="table"');
});
