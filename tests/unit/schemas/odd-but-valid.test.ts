import { describe, expect, it } from 'vitest';
import { aContentFolder, aPost } from './a-content-folder.ts';

async function frontmatterOf(...lines: readonly string[]) {
  const { posts, problems } = await aContentFolder({ 'posts/hello/index.mdx': aPost(lines) });
  expect(problems).toEqual([]);
  return posts[0]?.frontmatter;
}

describe('odd titles and descriptions come out unchanged', () => {
  it.each([
    ['double quotes', `'She said "no"'`, 'She said "no"'],
    ['single quotes', `"It's the author's"`, "It's the author's"],
    ['an apostrophe without quotes', `It's the author's`, "It's the author's"],
    ['angle brackets', 'a < b > c', 'a < b > c'],
    ['a closing script', '"</script><script>alert(1)</script>"', '</script><script>alert(1)</script>'],
    ['the end of CDATA', '"]]> and <![CDATA["', ']]> and <![CDATA['],
    ['braces', '"{} and ${} and {{x}}"', '{} and ${} and {{x}}'],
    ['entities', 'AT&amp;T &lt;b&gt; & co', 'AT&amp;T &lt;b&gt; & co'],
    ['an emoji of many parts', '👩‍👩‍👧‍👦 and 🏳️‍🌈', '👩‍👩‍👧‍👦 and 🏳️‍🌈'],
    ['right-to-left text', 'العربية من اليمين', 'العربية من اليمين'],
    ['a direction mark', '"שלום\u200F!"', 'שלום\u200F!'],
    ['Chinese and Japanese', '設計の判断：何を作るか', '設計の判断：何を作るか'],
    ['decomposed accents', 'Cafe\u0301', 'Cafe\u0301'],
    ['120 characters', 'x'.repeat(120), 'x'.repeat(120)],
    ['120 characters of eleven units each', '👩‍👩‍👧‍👦'.repeat(120), '👩‍👩‍👧‍👦'.repeat(120)],
    ['a colon without a space', 'Re:start at 10:30', 'Re:start at 10:30'],
    ['a colon in quotes', '"Estimates: a defence"', 'Estimates: a defence'],
    ['backslashes', "'C:\\new\\table'", 'C:\\new\\table'],
    ['a hash in a word', 'C# and F#', 'C# and F#'],
    ['Markdown', '"*Not* `code` [link](x) ![](y)"', '*Not* `code` [link](x) ![](y)'],
    ['a word that is a boolean in YAML 1.1', 'no', 'no'],
    ['a number in quotes', '"1984"', '1984'],
    ['a date in quotes', '"2026-02-01"', '2026-02-01'],
    ['a date without quotes', '2026-02-01', '2026-02-01'],
  ])('%s', async (_name, yaml, text) => {
    expect(await frontmatterOf(`title: ${yaml}`, `description: ${yaml}`)).toMatchObject({
      title: text,
      description: text,
    });
  });

  it('a folded text', async () => {
    expect(await frontmatterOf('description: >\n  one\n  two')).toMatchObject({ description: 'one two' });
  });
});

describe('dates', () => {
  it.each([
    ['2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['"2026-02-01"', '2026-02-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-02-01T09:30Z', '2026-02-01T09:30:00.000Z'],
    ['2026-02-01T09:30:15.250+02:00', '2026-02-01T07:30:15.250Z'],
    ['"2026-02-01T23:00:00-05:00"', '2026-02-02T04:00:00.000Z'],
  ])('%s', async (yaml, instant) => {
    expect((await frontmatterOf(`pubDate: ${yaml}`))?.pubDate.toISOString()).toBe(instant);
  });

  it('of an update at the very instant of publication', async () => {
    expect(await frontmatterOf('updatedDate: 2026-02-01T00:00:00Z')).toMatchObject({
      updatedDate: new Date('2026-02-01'),
    });
  });
});

describe('other fields', () => {
  it('have their defaults', async () => {
    expect(await frontmatterOf()).toEqual({
      title: 'Hello',
      description: 'A greeting.',
      pubDate: new Date('2026-02-01'),
      category: 'craft',
      tags: [],
      draft: false,
      unlisted: false,
      featured: false,
      aliases: [],
    });
  });

  it('tags keep their spelling and know their slug', async () => {
    expect(
      (await frontmatterOf('tags: ["設計", C++, Node.js, Émile Zola, "AI / ML", ❤️ care, العربية, İstanbul]'))?.tags,
    ).toEqual([
      { id: '設計', name: '設計' },
      { id: 'c', name: 'C++' },
      { id: 'nodejs', name: 'Node.js' },
      { id: 'émile-zola', name: 'Émile Zola' },
      { id: 'ai-ml', name: 'AI / ML' },
      { id: 'care', name: '❤️ care' },
      { id: 'العربية', name: 'العربية' },
      { id: 'istanbul', name: 'İstanbul' },
    ]);
  });

  it('aliases become site paths', async () => {
    const aliases = 'aliases: [old, /old/post, /old/page.html, /2020/v1.2/, /設計/, /%E8%A8%AD/, /a b/, /feed.xml/]';
    expect((await frontmatterOf(aliases))?.aliases).toEqual([
      '/old/',
      '/old/post/',
      '/old/page.html',
      '/2020/v1.2/',
      '/%E8%A8%AD%E8%A8%88/',
      '/%E8%A8%AD/',
      '/a%20b/',
      '/feed.xml/',
    ]);
  });

  it('a language gets its canonical spelling', async () => {
    expect(await frontmatterOf('lang: zh-hant-tw')).toMatchObject({ lang: 'zh-Hant-TW' });
  });

  it('a call to action is an id or false', async () => {
    expect(await frontmatterOf('cta: sessions')).toMatchObject({ cta: 'sessions' });
    expect(await frontmatterOf('cta: false')).toMatchObject({ cta: false });
  });
});
