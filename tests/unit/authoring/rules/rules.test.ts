import { dirname, relative } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../../../src/authoring/compile-document.ts';
import { hasPlace } from '../../../../src/authoring/image-file.ts';
import {
  blogRules,
  documentRules,
  judgeBlog,
  judgePicture,
  pictureRules,
  ruleIds,
} from '../../../../src/authoring/rules/index.ts';
import type { BlogRule, DocumentRule, PictureRule } from '../../../../src/authoring/rules/rule.ts';
import { unusedFiles } from '../../../../src/authoring/unused-files.ts';
import { postUrl } from '../../../../src/domain/urls.ts';
import { statusOf } from '../../../../src/domain/visibility.ts';
import { aContentFolder } from '../../schemas/a-content-folder.ts';
import { found } from './found.ts';

const all: readonly DocumentRule[] = documentRules;

const filledIn: Readonly<Record<string, string>> = {
  description: 'What the post says about its subject, at some length: number',
  pubDate: '2026-01-31',
  category: 'craft',
};

/** Posts and files of a blog rule's example, by their paths below the content folder. */
function filesOf(example: string): Record<string, string> {
  const files: Record<string, string> = {
    ...(/^series: /m.test(example) && { 'series/a.yaml': 'title: A' }),
  };
  const slugs = ['one', 'two', 'three'];
  for (const part of example.split('\n---\n')) {
    const [, path, content] = /^content\/(\S+)\n(.*)$/s.exec(part) ?? [];
    if (path) {
      files[path] = content ?? '';
      continue;
    }
    const slug = slugs.shift() ?? '';
    const [, fields = '', body = ''] = /^((?:[a-z]+: [^\n]*(?:\n|$))*)\n?(.*)$/is.exec(part) ?? [];
    const given = { title: `The post ${slug}`, ...filledIn, description: `${filledIn['description']} ${slug}.` };
    const missing = Object.entries(given).filter(([name]) => !new RegExp(`^${name}:`, 'm').test(fields));
    const yaml = [...missing.map(([name, value]) => `${name}: ${JSON.stringify(value)}`), fields.trim()].join('\n');
    files[`posts/${slug}/index.md`] = `---\n${yaml.trim()}\n---\n\n${body || 'Some text.'}\n`;
  }
  return files;
}

/** What the rules about a blog find in an example. */
async function foundInBlog(example: string, errors: readonly string[] = []) {
  const folder = await aContentFolder(filesOf(example));
  expect(folder.problems.map(({ rule }) => rule)).toEqual(errors);
  const now = new Date('2026-06-01');
  const posts = await Promise.all(
    folder.posts.map(async (source) => {
      const { body, format, file, path, bodyLine: firstLine } = source;
      const site = 'https://sodiarc.com';
      const url = site + postUrl(source.slug);
      const { document } = await compileDocument({ body, format, file, path, firstLine, lang: 'en', url, site });
      return { source, document, status: statusOf(source.frontmatter, { now }) };
    }),
  );
  const root = dirname(dirname(dirname(folder.posts[0]?.path ?? '')));
  const unused = await unusedFiles(
    root,
    posts.map(({ source: { path, frontmatter }, document }) => ({ path, hero: frontmatter.hero?.src, document })),
  );
  return judgeBlog({
    folder,
    posts,
    pages: [],
    unused: unused.map((file) => relative(dirname(root), file)),
    now,
    defaultAuthor: 'sodiarc-team',
  });
}

describe.each((blogRules as readonly BlogRule[]).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('finds nothing in its good example', async () => expect(await foundInBlog(rule.good)).toEqual([]));

  test('finds its bad example, says where, and what to type', async () => {
    const [problem, ...others] = (await foundInBlog(rule.bad)).filter((known) => known.rule === id);
    expect(problem).toMatchObject({
      rule: id,
      severity: rule.severity ?? 'finding',
      hint: expect.stringMatching(/\S/),
    });
    expect(problem?.file).toMatch(/^content|\.(?:md|yaml)$/);
    expect(others).toEqual([]);
  });
});

test.each([
  ['post-link', 'See [two](/blog/two/).\n---\ndraft: true'],
  ['post-link', 'See [two](/blog/two/).\n---\npubDate: 2026-07-01'],
  ['post-link', 'See [two](/blog/two/).\n---\nunlisted: true'],
  ['repeated-field', 'title: A post\ndescription: A post'],
  ['field-length', 'description: Short.'],
  ['field-length', 'title: Hi'],
  ['field-markup', 'title: The _last_ one'],
  ['field-markup', 'title: Fish &amp; chips'],
  ['series-gap', 'series: { id: a, part: 2 }'],
  ['odd-date', 'pubDate: 2036-01-31'],
  ['odd-date', 'updatedDate: 2027-01-31'],
  ['post-link', 'See [two](/old/two).\n---\naliases: [/old/two/]'],
  [
    'doubled-term',
    'content/authors/ana.yaml\nname: Ana Silva\n---\ncontent/authors/asilva.yaml\nname: ana silva\n---\nauthors: [ana, asilva]',
  ],
  ['doubled-term', 'content/series/b.yaml\ntitle: A\n---\nseries: { id: a, part: 1 }\n---\nseries: { id: b, part: 1 }'],
  ['unused-file', 'Text.\n---\ncontent/posts/one/notes.md\nText.'],
  ['unused-file', 'Text.\n---\ncontent/posts/lamp.pdf\nText.'],
  [
    'unused-file',
    '\n![A lantern](./lantern.svg)\n---\ncontent/posts/one/lantern.svg\n<svg xmlns="http://www.w3.org/2000/svg"><title>lamp</title></svg>\n---\nText.\n---\ncontent/posts/two/lamp.pdf\nText.',
  ],
  ['doubled-term', 'tags: [failure budget]\n---\ntags: [failure budgets]'],
  ['doubled-term', 'tags: [case-study]\n---\ntags: [case studies]'],
])('%s finds %j', async (id, example) => {
  expect((await foundInBlog(example)).map(({ rule }) => rule)).toContain(id);
});

test('what no post has is not told while a post is refused', async () => {
  const other =
    'content/tags/other.yaml\nname: Other\n---\ntags: [lamp]\nseries: { id: a, part: 2 }\n---\ntags: [lamp]';
  const told = (await foundInBlog(other)).map(({ rule }) => rule);
  expect(told).toEqual(expect.arrayContaining(['series-gap', 'unused-term']));
  expect(await foundInBlog(`${other}\n---\ncategory: nothing`, ['unknown-id'])).toEqual([]);
});

test.each([
  ['post-link', 'draft: true\n\nSee [two](/blog/two/).\n---\ndraft: true'],
  ['post-link', 'pubDate: 2026-08-01\n\nSee [two](/blog/two/).\n---\npubDate: 2026-07-01'],
  ['odd-date', 'updatedDate: 2026-05-31'],
  ['odd-date', 'pubDate: 2026-07-01\nupdatedDate: 2026-07-02'],
  ['field-markup', 'title: 2 * 3 * 4 and a_b_c < d'],
  [
    'doubled-term',
    'content/authors/ana.yaml\nname: Ana Silva\nurl: https://a.example/\n---\ncontent/authors/ben.yaml\nname: Ben Okafor\nurl: https://a.example/\n---\nauthors: [ana, ben]',
  ],
  ['unused-file', 'Text.\n---\ncontent/posts/one/_notes.txt\nText.'],
  ['unused-file', 'Text.\n---\ncontent/posts/one/_old/lamp.svg\n<svg/>'],
  ['doubled-term', 'tags: [css]\n---\ntags: [cs]'],
  ['doubled-term', 'tags: [status]\n---\ntags: [statu]'],
  ['empty-body', 'title: A picture\n\n![A lamp](./lamp.png)'],
])('%s leaves %j alone', async (id, example) => {
  expect((await foundInBlog(example)).map(({ rule }) => rule)).not.toContain(id);
});

test('every rule has a name of its own', () => expect(new Set(ruleIds).size).toBe(ruleIds.length));

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (id, { good, bad, format, severity = 'finding' }) => {
  test('finds nothing in its good example', async () => expect(await found(good, format)).toEqual([]));

  test('finds its bad example, says where, and what to type', async () => {
    const problems = await found(bad, format);
    expect([...new Set(problems.map(({ rule }) => rule))].filter((rule) => rule === id)).toEqual([id]);
    for (const problem of problems.filter(({ rule }) => rule === id)) {
      expect(problem.severity).toBe(severity);
      expect(problem.line).toBeGreaterThan(0);
      expect(problem.hint).toMatch(/\S/);
    }
  });
});

/** What else each rule finds, and what it leaves alone. */
type Cousins = readonly [rule: string, found: readonly string[], left: readonly string[], format?: 'mdx'];

const cousins: readonly Cousins[] = [
  [
    'open-marks',
    [
      'a b** c',
      '[a **b](c)',
      'a ~~b c',
      '- **`a` b',
      'It is __not so.',
      'It is *not so, they said.',
      'It is _not so.',
      '*Not so in the spring.',
    ],
    [
      'a ** b',
      'Takes *args and **kwargs.',
      'As in *nix systems.',
      'It ends in **** 1234.',
      'A price.*\n\n*Without tax.',
      'The max_count and _private are old.',
      'Use _N as a suffix.',
      'The loading of _blob by others.',
      '2**10',
      'src/**/a',
      '`**a`',
      '\\*\\*a',
      '<kbd>**</kbd>',
      '**a**',
    ],
  ],
  [
    'open-marks',
    ['The sum $$a+b is x.'],
    ['$$a$$', 'Run `echo $$`.', '\\$\\$', 'In a shell $$ is its number.', 'From $$ to $$$.'],
  ],
  [
    'missing-reference',
    ['[a][]', '- ![a][b]', 'a [the b][the b] c', 'See [a].\n\n[a]:'],
    ['[a]', 'list[0][1]', '`[a][b]`', '[0][1]', '\\[a][b]', '[a][b]\n\n[b]: /c/', '[^1][a]\n\n[^1]: b'],
  ],
  [
    'unused-definition',
    ['a\n\n[^1]: b', 'See [a].\n\n[a]: /b/\n[a]: /c/', '[a]: Hello.\n[b]: Hi', '> [a]: b', '[a]: b "c d"', '[a]:\nb'],
    [
      '[a]: /b',
      '[a]: b.html',
      '[a]: mailto:b',
      '[//]: # (b)',
      '[a]: <> (b)',
      'See [a].\n\n[a]: b',
      '![a]\n\n[a]: b',
      '[^a b]: c',
    ],
  ],
  [
    'missing-reference',
    ['a[^b c].\n\n[^b c]: https://example.org/', '[^b c]: https://example.org/', '[^b c]: d e\n\nf[^b c]'],
    ['a[^b].\n\n[^b]: c', 'a [^b c]+', '`[^b c]`', '\\[^b c]'],
  ],
  [
    'link-signs',
    ['[a] (https://b.org)', '[a](https://b.org and so on', 'See <https://b.org/c, and go on.', 'a [b(https://c.org) d'],
    [
      '（a）［b］',
      '［注］（下記）',
      '(a)[^1]\n\n[^1]: b',
      'f(a)[0]',
      '[a](https://b.org/c_(d))',
      '(see [a](https://b.org))',
    ],
  ],
  [
    'vague-link',
    ['[](https://example.org)', '[a](#)', '<a>b</a>', '<a class="c">b</a>', '<div>\n<a>b</a>\n</div>'],
    ['<a id="b"></a>', '<a name="b">c</a>', '`<a>`', '<!-- <a>b</a> -->', '<abbr>b</abbr>'],
  ],
  ['vague-link', ['a <a>b</a>', '<a className="c">b</a>'], ['<a {...{}}>b</a>', '<a href={`c`}>b</a>'], 'mdx'],
  [
    'heading-space',
    ['#Heading', '######A b', '##\u00A0A', '#\u00A0a', 'a\n##\u00A0A\nb', '>\u00A0## A'],
    ['a\u00A0# b', '#tag', '#a #b', '#!/bin/sh', '\\## a', '#123 is mended'],
  ],
  [
    'table-rule',
    ['| a |\n| - |\n| b | c |', 'a\n| b | c |\n| - = | - |\n| d | e |'],
    ['| a |', '|| b', 'a | b\nc', 'a || b\nc || d'],
  ],
  ['foreign-signs', ['![[a]]', 'a [[b|c]]'], ['`[[a]]`', '[[a]](b)', '\\[[a]]']],
  ['foreign-signs', [':+1:', 'a (:smile:)', ':ab: :cd:'], ['10:30:15', 'a::b::c', '`:tada:`', 'std::vec', 'a:b:c']],
  ['attribute-braces', ['a\n{: .b}', '![a](b.png){width=300}', 'a {.b #c}'], ['`{#a}`', '## a {#b}']],
  [
    'list-signs',
    [
      '-a\n-b',
      '1)a\n2)b',
      '[ ] a\n[x] b',
      '- [] a',
      '- [ ]a',
      '• a',
      '– a\n– b',
      '— a\n— b',
      '· a\n· b',
      'Three:\n• a\n• b',
      '-\u00A0a',
      '*\u00A0a\n*\u00A0b',
      '1.\u00A0a',
      '- a\n-\u00A0b',
      '>\u00A0- a',
      '-\u00A0[ ] a',
    ],
    [
      'am\n1.\u00A0Januar',
      '*a*\u00A0b',
      '3\u00A0- 2',
      '- a',
      '- [x](y)',
      '[ ] is an empty box.',
      '-1 is a number',
      '*a* b\n*c* d',
      '[x]',
      '— a\\\n— b',
      '— a',
      'a\n— b',
    ],
  ],
  [
    'foreign-signs',
    ['```js\na; // [!code ++]\n```', '```py\n# highlight-next-line\na\n```'],
    ['```js\nhighlight_next() // code\n```', '```md\n// [!code ++]\n```'],
  ],
  ['foreign-signs', ['[TOC]', '[[toc]]', '!!! note "A"\n    b', '.. note::\n   a'], ['`[TOC]`']],
  ['line-of-signs', ['a\n\n——', '– – –'], ['---', '* * *', 'a = b']],
  [
    'foreign-signs',
    ['{% include a.html %}', '{{ site.url }}', '{{<img src="a.png">}}', '[caption id="a"]b[/caption]', '[youtube a]'],
    ['`{{ a }}`', '{{a: 1}}', '[gallery](b)', 'A film [YouTube]'],
  ],
  [
    'foreign-signs',
    [
      '++ab c++',
      'a %%b c%%',
      '== A b ==',
      '10^2^',
      'H~2~O',
      'a.^[B c.]',
      '{code:java}\na\n{code}',
      "'''a'''",
      'a ||b c||.',
      '[url=https://a.org]b[/url]',
    ],
    ['a == b == c', '2^10 and 3^4', '100%% of it', 'C++ and D++', '`==a==`', 'a || b || c', '||'],
  ],
  [
    'html-markdown',
    [
      '<details>\n<summary>More **here**</summary>\n</details>',
      '<details>\n<summary>a</summary>\n- b\n- c\n</details>',
      '<p align="center">\n[a](https://b.org)\n</p>',
      '<table><tr><td>`a`</td></tr></table>',
      '> <div>\n> # a\n> </div>',
      '<ul>\n<li>a **B** c\n</ul>',
    ],
    [
      '<pre>\n**a** `b`\n</pre>',
      '<div><code>*a*</code> <kbd>`b`</kbd></div>',
      '<div>\n2 * 3 * 4, *.ts and *.js, a_b_c, __init__, f[0](x), \\`a\\`\n</div>',
      '<blockquote>\na\n- b\n</blockquote>',
      '<p title="**a** `b`">c</p>',
      '<!--\n- a\n- **b**\n-->',
      '<style>\n* { a: b } *\n</style>',
      '<svg aria-hidden="true"><title>**a**</title></svg>',
      '<details>\n<summary>a</summary>\n\n- **b**\n\n</details>',
      'a <b>**b**</b>',
    ],
  ],
  ['character-code', ['a &nsbp; &amp;nsbp;'], ['&amp;lt;', '&amp;amp; &amp;nbsp; &amp;copy;', '&hearts; &amp;hearts;']],
  ['open-marks', ['a `b'], ['\\`', "``a''", '`a` `b`']],
  ['merge-conflict', ['a\n\n>>>>>>> b'], ['```\n<<<<<<< a\n=======\n>>>>>>> b\n```', '=======']],
  ['underlined-paragraph', ['A sentence.\n---'], ['A title\n-------', '## a\n\n---']],
  [
    'tex-brackets',
    ['\\[\nx = y\n\\]', '\\begin{align}\na &= b\n\\end{align}'],
    ['\\(a\\)', '\\[a b\\]', '`\\(x^2\\)`', '\\[_a_\\]'],
  ],
  ['hidden-character', ['a\u202Eb\u202C', '`a\u2060b`'], ['👩‍🚀', 'می‌خواهم']],
  [
    'todo',
    [
      'It took TK days.',
      '- FIXME',
      'todo: a',
      'It doubled [citation needed].',
      'The date is TBD, still.',
      'It took (TODO check) a day.',
      'See [insert link here].',
      'It is so [source?].',
    ],
    [
      'A TODO list',
      'Notes such as "FIXME," are found.',
      'We met at TK Maxx.',
      'The TBD (trunk-based) school.',
      'How it ends is TBD and exciting.',
      'A note [emphasis ours].',
      '[link](a)',
      'TK-421',
      '`TODO: a`',
      '#TODO',
      'A todo: a',
      'To do this, b.',
    ],
  ],
  [
    'local-address',
    [
      '[a](file:///c/d)',
      '[a](http://ana-laptop.local:8080/b)',
      '[a](http://172.20.0.3)',
      '[a](http://wiki.internal/b)',
    ],
    [
      'http://localhost:3000',
      '[localhost:3000](http://localhost:3000)',
      '`http://localhost`',
      '[a](https://local.example.org/)',
      '[a](http://172.64.0.1/)',
    ],
  ],
  [
    'vague-link',
    ['[**here**](b)', '[Read more »](b)', '[this](b)', '[…](b)', 'a <a href="b">here</a>'],
    ['[Here we go](b)', '[more than that](b)', '[this study of teams](b)', '[![A lamp](a.png)](b)'],
  ],
  [
    'curly-quotes',
    ['`a “b”`', '```js\nf(‘a’)\n```'],
    ['```js\nconst a = "“b”";\n```', '```text\n“a”\n```', '```\nIn function ‘a’:\n```', '```r\n#> 2 “a” said\n```'],
  ],
  [
    'secret',
    [
      '```\nAKIAQYLPMN5HFIQR7XYA\n```',
      `postgres://billing:${'h7Gq2kPz9sXw'}@db.sodiarc.com:5432/billing`,
      `\`\`\`\n${'-----BEGIN RSA '}PRIVATE KEY-----\nMIIEpAIBAAKCAQEAx7m3J9q1v0sK2pR5tY8wZ3\n\`\`\``,
    ],
    [
      'AKIAIOSFODNN7EXAMPLE',
      `ghp_${'x'.repeat(36)}`,
      'https://user:password@example.com',
      'postgres://billing:h7Gq2kPz9sXw@db:5432/a',
    ],
  ],
  ['placeholder', ['Ut enim ad minim veniam, quis.', 'Excepteur sint occaecat.'], ['Ut supra, ad hoc.']],
  ['alt-missing', ['[![](a.png)](b)'], ['[![](a.png) words](b)']],
  [
    'alt-words',
    [
      '![Screenshot](a.png)',
      '![a.png](a.png)',
      '![Screenshot 2026-03-02 at 10.11.12.png](a.png)',
      '![IMG 0042](a.png)',
      '![WhatsApp Image 2026-03-02 at 10.11.12 AM](a.png)',
      '![A red car](a.png "A red car.")',
      '![team-photo-2](./team-photo-2.png)',
      '<img src="a.png" alt="image">',
      '::figure[A red car]{src=a.png alt="A red car"}',
    ],
    [
      '![lamp](lamp.png)',
      '<img src="a.png" alt="">',
      '![A screenshot of the desk](a.png)',
      '![Screenshot 2 of the desk](a.png)',
      '![Image 2026 in numbers](a.png)',
    ],
  ],
  [
    'alt-words',
    ['<Figure src="./a.png" alt="A lamp" caption="A lamp" />', '<img src="./a.png" alt="a.png" />'],
    [],
    'mdx',
  ],
  ['link-address', [], ['<https://sodiarc.com/b/>', 'a <https://sodiarc.com/b/> c'], 'mdx'],
  ['react-attribute', ['<label htmlFor="a">b</label>'], ['<p class="a">b</p>'], 'mdx'],
  ['tracking-parameter', ['<a href="https://a.org/?fbclid=b">words</a>'], ['<a href="https://a.org/?b=c">words</a>']],
  [
    'assistant-marks',
    ['A fact 【12†source】.', 'As an AI language model, I'],
    ['An AI language model answers.', '【a】'],
  ],
  ['bold-heading', ['__A__\n\nb'], ['**A.**\n\nb', '**A** b\n\nc', '**A**\n\n- b', '**A**', '**[a](b)**\n\nc']],
  ['repeated-heading', [], ['## a\n\n### b\n\n## c\n\n### b']],
  [
    'link-address',
    [
      '[a](/b/index.html)',
      '[a](https://sodiarc.com/b/)',
      '[a](https://www.sodiarc.com/b/)',
      '[a](http://sodiarc.com/b/)',
    ],
    ['[a](https://example.org/index.html)', '[a](#b)', '[a](../b/index.md)'],
  ],
  [
    'lost-braces',
    ['{1}', 'a {b, c} d', '{[1, 2]}', '{}'],
    ['{"a"}', '{/* a */}', '`{1, 2}`', 'export const a = 1\n\n{a}'],
    'mdx',
  ],
  [
    'element-name',
    ['<foo>a</foo>'],
    ['<kbd>a</kbd>', '<my-part>a</my-part>', '<svg viewBox="0 0 1 1"><path d="M0 0" /></svg>'],
    'mdx',
  ],
  [
    'framework-attribute',
    ['<p client:load>a</p>', '<p onClick={() => 1}>a</p>', 'import A from "./a.astro"\n\n<A client:load />'],
    ['import A from "./a.jsx"\n\n<A client:load style={{}} />'],
    'mdx',
  ],
];

describe.each(cousins.map(([id, ...others]) => [id, others] as const))('%s', (id, [wrong, right, format]) => {
  const rulesIn = async (body: string) => (await found(body, format)).map(({ rule }) => rule);
  test.each(wrong)('finds %j', async (body) => expect(await rulesIn(body)).toContain(id));
  test.each(right)('leaves %j alone', async (body) => expect(await rulesIn(body)).not.toContain(id));
});

test('what stands in a text that cannot be read is found as well', async () => {
  const body = 'a\n\n<<<<<<< HEAD\nMine {.\n=======\nTheirs.\n>>>>>>> branch\n\nSee [[b]].';
  const problems = await found(body, 'mdx');
  expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(['9 foreign-signs', '3 merge-conflict']);
});

describe.each((pictureRules as readonly PictureRule[]).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('finds its bad example and not its good one', () => {
    expect(judgePicture(rule.good)).toEqual([]);
    expect(judgePicture(rule.bad)).toMatchObject([
      { rule: id, severity: rule.severity ?? 'finding', hint: expect.any(String) },
    ]);
  });
});

test('a place is found in Exif as cameras and sharp write it', async () => {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } }).jpeg();
  const exifOf = async (exif: Parameters<typeof image.withExif>[0]) =>
    (await sharp(await image.clone().withExif(exif).toBuffer()).metadata()).exif;
  expect(hasPlace(await exifOf({ IFD0: { Copyright: 'Sodiarc' } }))).toBe(false);
  expect(hasPlace(await exifOf({ IFD0: { Copyright: 'Sodiarc' }, IFD3: { GPSLatitude: '51/1 30/1 3230/100' } }))).toBe(
    true,
  );
  expect(hasPlace(undefined)).toBe(false);
  expect(hasPlace(Buffer.from('Exif\0\0II'))).toBe(false);
});

test.each([
  ['(the `x` docs)[https://example.org/a]', 'Write [the `x` docs](https://example.org/a).'],
  ['[the docs] (https://example.org/a)', 'Write [the docs](https://example.org/a).'],
  ['Read https://sodiarc.com/blog/other/ first.', 'Write [its title](/blog/other/)'],
  ['<https://sodiarc.com/blog/other/#a>', 'Write [its title](/blog/other/#a)'],
  ['[a](https://sodiarc.com/blog/other/)', 'Write /blog/other/'],
  ['a <a href="https://sodiarc.com/blog/other/">b</a>', 'Write /blog/other/'],
  ['##\u00A0A', 'Write ## A, with an ordinary space, or \\## for the signs themselves.'],
  ['1.\u00A0a', 'Write 1. a, with an ordinary space, and so in every item; for the sign itself write 1\\.'],
  [
    '| a | b |\n| - | - |\n| `a | b |',
    'Put ` at the other end too, in the same paragraph; for a bar inside it write \\|; for the sign itself write \\`.',
  ],
  ['| a | b |\n| - | - |\n| [a](https://b.org/c|d) |', 'Write [a](https://b.org/c); for a bar inside it write \\|.'],
  ['<aside>\n**a**\n</aside>', 'Put an empty line after <aside> and one before </aside>.'],
  [
    '<p align="center">\n**a**\n</p>',
    'Write <div align="center">, an empty line, the text, an empty line and </div> in place of <p align="center"> and </p>.',
  ],
  ['==with `code` in it==', 'Write <mark>with `code` in it</mark>, or use backticks for the signs themselves.'],
])('advice about %s quotes what was written', async (body, hint) => {
  expect((await found(body)).map((problem) => problem.hint)).toContain(hint);
});

test('a table without its row of hyphens is found without bars at the ends of its rows, too', async () => {
  const [problem] = await found('| a | b\n| 1 | 2');
  expect(problem).toMatchObject({ rule: 'table-rule', hint: 'Below the first row write | - | - |' });
});

test('curly quotes in code are told where they stand', async () => {
  expect(await found('- Text\n\n  ```js\n  const a = “b”;\n  ```')).toMatchObject([{ line: 4, column: 13 }]);
});
