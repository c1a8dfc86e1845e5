/** What an author is told to type has the very characters they wrote, and is taken when it is typed. */
import { describe, expect, test } from 'vitest';
import { toldAboutPost } from './a-content-folder.ts';

const hintOf = async (line: string) => [...(await toldAboutPost(line)).matchAll(/→ (.*)/g)].map(([, hint]) => hint);

describe('the advice quotes the source', () => {
  test.each([
    ['tags: [1.10, 007]', ['Put it in quotes: `"1.10"`.', 'Put it in quotes: `"007"`.']],
    ['tags:\n  - 0x1F\n  - .5', ['Put it in quotes: `"0x1F"`.', 'Put it in quotes: `".5"`.']],
    ['title: 1e3', ['Put it in quotes: `"1e3"`.']],
    ['title: +1', ['Put it in quotes: `"+1"`.']],
    ['title: .inf', ['Put it in quotes: `".inf"`.']],
    ['title: True', ['Put it in quotes: `"True"`.']],
    ['tags: 007', ['Type `tags: ["007"]`.']],
    ['tags: [a b: c]', ['Put it in quotes: `"a b: c"`.']],
    ['authors: [007]', ['Put it in quotes: `"007"`.']],
    ['series: { id: 1.10, part: 1 }', ['Put it in quotes: `"1.10"`.']],
    [
      'hero: { src: ./a.png, alt: 007 }',
      ['Put it in quotes: `"007"`.', 'There is no image in that folder: put the file there, or delete what names it.'],
    ],
    ['aliases: [2019]', ['Type `/2019/`.']],
    ['pubDate: 20260101', ['Type `pubDate: 2026-01-01`.']],
    ...['ture', "'true'", 'until May', 'no', '0'].map(
      (word) => [`draft: ${word}`, ['Type `draft: true` or `draft: false`, without quotes.']] as [string, string[]],
    ),
    ['title: "C:\\new"', ["Put it in single quotes: `'C:\\new'`."]],
    ['title: "C:\\temp"', ["Put it in single quotes: `'C:\\temp'`."]],
    ['title: "C:\\done"', ["Put the value in single quotes: `title: 'C:\\done'`."]],
    ['tags: [#a, b]', ['Type `tags: ["#a", b]`.']],
    ['tags: [a, #b]', ['Type `tags: [a, "#b"]`.']],
    ['tags: #a', ['Type `"#a"` to keep it all, or give the comment a line of its own.']],
    ['tags:\n- #a', ['Type `"#a"` to keep it all, or give the comment a line of its own.']],
    ['tags: [@a, b]', ['Type `tags: ["@a", b]`.']],
    ['tags: [*a]', ['Type `tags: ["*a"]`.']],
    ['title: &a b', ['Put the value in quotes: `title: "&a b"`.']],
    ['title: *a', ['Put the value in quotes: `title: "*a"`.']],
    ['title: ? a', ['Put the value in quotes: `title: "? a"`.']],
    ['title: "a" "b"', ['Put the value in quotes: `title: \'"a" "b"\'`.']],
    ["title: 'it's'", ['Put the value in quotes: `title: "it\'s"`.']],
    [
      "title: 'Tis the season",
      [
        "Close the quotes: `title: 'Tis the season'`. For an apostrophe, put the value in quotes: `title: \"'Tis the season\"`.",
      ],
    ],
    [
      'series:\n  id: a\n part: 1',
      ['Begin the fields of the file at the left edge, and those of a group below one another.'],
    ],
    [
      "title: '90s music: a list",
      [
        "Close the quotes: `title: '90s music: a list'`. For an apostrophe, put the value in quotes: `title: \"'90s music: a list\"`.",
      ],
    ],
    [
      "title: 'Mother’s day",
      [
        "Close the quotes: `title: 'Mother’s day'`. For an apostrophe, put the value in quotes: `title: \"'Mother’s day\"`.",
      ],
    ],
    ["tags: ['90s, music]", ['Type `tags: ["\'90s", music]`.']],
    ['tags: [one, , two]', ['Type `tags: [one, two]`.']],
    ['tags: [, one,, b: c]', ['Type `tags: [one, "b: c"]`.']],
    ['hero: { src: ./a.png,, alt: x }', ['Type `hero: { src: ./a.png, alt: x }`.']],
    ['title: {{title}}', ['Put the value in quotes: `title: "{{title}}"`.']],
    ['tags: [{{tag}}]', ['Type `tags: ["{{tag}}"]`.']],
    ['series:\n  id: a\n    part: 1', ['Begin it below the first sign of that: `  part: 1`.']],
    ['title:\u00A0Hello', ['Type a plain space in its place: `title: Hello`.']],
    ['draft\u202F: true', ['Type a plain space in its place: `draft: true`.']],
    ['tags:\n  -\u00A0a\n  - b', ['Type a plain space in its place: `  - a`.']],
    ['series:\n\u00A0 id: a', ['Type a plain space in its place: `  id: a`.']],
    ['tags: [“one”, “two, three”, four]', ['Type `tags: ["one", "two, three", four]`.']],
    ['tags:\n  - ‘one’\n  - two', ["Type `- 'one'`."]],
    ['tags: “one”, “two, three”, four', ['Type `tags: ["one", "two, three", four]`.']],
    ['authors: ‘sodiarc-team’', ['Type `authors: [sodiarc-team]`.']],
    ['pubDate: “2026-03-01”', ['Type `pubDate: "2026-03-01"`.']],
    ['“lang”: „en“', ['Type `"lang": "en"`.']],
    ['tags: one,, “two”,', ['Type `tags: [one, "two"]`.']],
    [
      "tags:\n  - 'tis\n  - b",
      ["Close the quotes: `- 'tis'`. For an apostrophe, put the value in quotes: `- \"'tis\"`."],
    ],
    ['draft: “ture”', ['Type `draft: true` or `draft: false`, without quotes.']],
    ['featured: “true”', ['Type `featured: true` or `featured: false`, without quotes.']],
    ['title: “Foo: bar”', ['Type `title: "Foo: bar"`, or `title: "“Foo: bar”"` when readers are to see the quotes.']],
    ['title: “Foo bar”', ['Type `title: "Foo bar"`, or `title: "“Foo bar”"` when readers are to see the quotes.']],
    ['category: Craft', ['Type `craft`.']],
    [
      'category: House Notes.yaml',
      ['Type `craft`, or write `content/categories/house-notes.yaml` and type `house-notes`.'],
    ],
    ['authors: [Sodiarc Team]', ['Type `sodiarc-team`.']],
    ['series: { id: How & Why, part: 1 }', ['Write `content/series/how-why.yaml` and type `how-why`.']],
    ['date: 2026-03-01', ['Delete the line, or move what it says into `pubDate`, which is here already.']],
    ['titel: Hello', ['Delete the line, or move what it says into `title`, which is here already.']],
    [
      'modified: 2026-03-01\nupdated: 2026-03-02',
      ['Type `updatedDate`.', 'Delete the line, or move what it says into `updatedDate`, which is here already.'],
    ],
    [
      'hero: {}',
      [
        'Add `src: ./cover.jpg` between its braces, and a comma between two fields.',
        'Add `alt: A lamp over an empty street` between its braces, and a comma between two fields.',
      ],
    ],
    ['title: [a', ['Close the bracket, as in `title: [a]`, or put the whole value in quotes: `title: "[a"`.']],
    ['tags: [a,\n  b', ['Close the bracket.']],
    ['description: "one\n  two', ['Close the quotes.']],
    ['hero: { src: ./a.png, alt: yes: no }', ['Type `hero: { src: ./a.png, alt: "yes: no" }`.']],
  ])('%s', async (line, hints) => {
    expect(await hintOf(line)).toEqual(hints);
  });

  test.each([
    'title: “Foo” is a word',
    'title: "“Foo bar”"',
    'title: “Foo” and “bar”',
    "tags: ['“one”', say “two”, ’90s]",
    'description: >\n  Note\u00A0: b\n  \u00A0c:\u00A0d',
    'title: Note\u00A0!',
  ])('%s is meant', async (line) => {
    expect(await toldAboutPost(line)).toBe('');
  });

  test.each(['title: yes', 'title: on', 'title: 12:30', 'title: 1_000', 'title: 2025-01-01', 'tags: [no, 12:30]'])(
    '%s is text already',
    async (line) => {
      expect(await toldAboutPost(line)).toBe('');
    },
  );
});

describe('dates', () => {
  test.each(['pubDate: 0001-05-01', 'pubDate: 0201-05-01', 'pubDate: 20260-01-01', 'updatedDate: 9999-12-31'])(
    '%s is a slip of the keyboard',
    async (line) => {
      expect(await hintOf(line)).toHaveLength(1);
    },
  );

  test('a post may be dated like an old letter', async () => {
    expect(await toldAboutPost('pubDate: 1926-05-01')).toBe('');
  });
});
