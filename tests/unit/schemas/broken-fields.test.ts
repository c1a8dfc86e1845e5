import { describe, expect, it } from 'vitest';
import { toldAbout, toldAboutPost } from './a-content-folder.ts';

describe('a post is refused for', () => {
  it('an empty title', async () => {
    expect(await toldAboutPost(`title: ""`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This field is empty.
          → Type some text."
    `);
  });
  it('a title of nothing', async () => {
    expect(await toldAboutPost(`title:`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:7  invalid-field  title
          This field is empty.
          → Type a value, such as \`title: When execution stops being the bottleneck\`."
    `);
  });
  it('a title that is a number', async () => {
    expect(await toldAboutPost(`title: 1984`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This must be text, not the number 1984.
          → Put it in quotes: \`"1984"\`."
    `);
  });
  it('a title of 121 characters', async () => {
    expect(await toldAboutPost(`title: ${'x'.repeat(121)}`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This text has 121 characters; at most 120 fit.
          → Shorten it by 1."
    `);
  });
  it.each([
    ['series: null', 'This field is empty. → Type a value, such as `series: ', 'delete the line'],
    ['tags: |\n  - a\n  - b', 'not the text "- a - b". → Type `tags: [a, b]`.', ''],
  ])('%j, with what ends it', async (field, ...parts) => {
    const told = (await toldAboutPost(field)).replace(/\s+/g, ' ');
    for (const part of parts) expect(told).toContain(part);
  });

  it('a title of two lines', async () => {
    expect(await toldAboutPost(`title: |\n  one\n  two`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This text has a line break in it.
          → Put it on one line, or begin it with \`>\` in place of \`|\` and leave no empty line in it."
    `);
  });
  it('a title with a control character', async () => {
    expect(await toldAboutPost(`title: "a\\x07b"`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This text has an invisible control character in it.
          → Delete the line and type it again, without pasting."
    `);
  });
  it('a title with half an emoji', async () => {
    expect(await toldAboutPost(`title: "\\uD83D"`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This text has an invisible control character in it.
          → Delete the line and type it again, without pasting."
    `);
  });
  it('a description of 301 characters', async () => {
    expect(await toldAboutPost(`description: ${'x'.repeat(301)}`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:3:14  invalid-field  description
          This text has 301 characters; at most 300 fit.
          → Shorten it by 1."
    `);
  });
  it('a day that no calendar has', async () => {
    expect(await toldAboutPost(`pubDate: 2023-02-31`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2023-02-31" is a day that no calendar has.
          → Type one that exists: year, month and day, as in \`pubDate: 2026-02-01\`."
    `);
  });
  it('a month that no calendar has', async () => {
    expect(await toldAboutPost(`pubDate: 2023-13-01`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2023-13-01" is a day that no calendar has.
          → Type one that exists: year, month and day, as in \`pubDate: 2026-02-01\`."
    `);
  });
  it('a date in another order', async () => {
    expect(await toldAboutPost(`pubDate: 01/02/2026`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "01/02/2026" is not a date this site reads.
          → Type year, month and day, as in \`pubDate: 2026-02-01\`."
    `);
  });
  it('a date without zeros', async () => {
    expect(await toldAboutPost(`pubDate: 2026-2-1`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2026-2-1" is not a date this site reads.
          → Type \`pubDate: 2026-02-01\`."
    `);
  });
  it('a date in words', async () => {
    expect(await toldAboutPost(`pubDate: February 1, 2026`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "February 1, 2026" is not a date this site reads.
          → Type \`pubDate: 2026-02-01\`."
    `);
  });
  it('a day in words that no calendar has', async () => {
    expect(await toldAboutPost(`pubDate: February 31, 2026`)).toContain('Type year, month and day');
  });
  it('an instant without a zone', async () => {
    expect(await toldAboutPost(`pubDate: 2026-02-01T09:00`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2026-02-01T09:00" has no time zone, so it is no instant.
          → Type \`pubDate: 2026-02-01T09:00Z\` for UTC, or end it with an offset such as \`+01:00\`."
    `);
  });
  it('an instant with a space in it', async () => {
    expect(await toldAboutPost(`pubDate: 2026-02-01 09:00 +0100`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2026-02-01 09:00 +0100" is not a date this site reads.
          → Type \`pubDate: 2026-02-01T09:00+01:00\`."
    `);
  });
  it('an instant at an impossible hour', async () => {
    expect(await toldAboutPost(`pubDate: 2026-02-01 25:00`)).toMatch('impossible time of day');
    expect(await toldAboutPost(`pubDate: 2026-02-01T25:00:00Z`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2026-02-01T25:00:00Z" has an impossible time of day or time zone.
          → Type a time from 00:00:00 to 23:59:59, and end it with \`Z\`, or with an offset such as \`+01:00\`."
    `);
  });
  it('an instant in an impossible zone', async () => {
    expect(await toldAboutPost(`pubDate: 2026-02-01T09:00:00+99:00`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2026-02-01T09:00:00+99:00" has an impossible time of day or time zone.
          → Type a time from 00:00:00 to 23:59:59, and end it with \`Z\`, or with an offset such as \`+01:00\`."
    `);
  });
  it('a year alone', async () => {
    expect(await toldAboutPost(`pubDate: 2026`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          This must be a date, not the number 2026.
          → Type it as in \`pubDate: 2026-02-01\`."
    `);
  });
  it('an update before the publication', async () => {
    expect(await toldAboutPost(`updatedDate: 2026-01-31`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  invalid-field  updatedDate
          \`updatedDate\` is before \`pubDate\`.
          → Type the date of the last change, or delete the line."
    `);
  });
  it('a draft flag that is a word', async () => {
    expect(await toldAboutPost(`draft: yes`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:8  invalid-field  draft
          This must be true or false, not the text "yes".
          → Type \`draft: true\` or \`draft: false\`, without quotes."
    `);
  });
  it('a draft flag in quotes', async () => {
    expect(await toldAboutPost(`draft: "true"`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:8  invalid-field  draft
          This must be true or false, not the text "true".
          → Type \`draft: true\` or \`draft: false\`, without quotes."
    `);
  });
  it('a featured flag that is a number', async () => {
    expect(await toldAboutPost(`featured: 0`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:11  invalid-field  featured
          This must be true or false, not the number 0.
          → Type \`featured: true\` or \`featured: false\`, without quotes."
    `);
  });
  it('an unlisted flag without a value', async () => {
    expect(await toldAboutPost(`unlisted:`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:10  invalid-field  unlisted
          This field is empty.
          → Type a value, such as \`unlisted: true\`, or delete the line."
    `);
  });
  it('tags that are one text', async () => {
    expect(await toldAboutPost(`tags: estimates, reading`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:7  invalid-field  tags
          This must be a list, not the text "estimates, reading".
          → Type \`tags: [estimates, reading]\`."
    `);
  });
  it('a tag that is a number', async () => {
    expect(await toldAboutPost(`tags:\n  - estimates\n  - 2026`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:8:5  invalid-field  tags[1]
          This must be text, not the number 2026.
          → Put it in quotes: \`"2026"\`."
    `);
  });
  it('a tag of symbols', async () => {
    expect(await toldAboutPost(`tags: ["+++"]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:8  invalid-field  tags[0]
          "+++" has no letter or digit, so its page can have no address.
          → Type a word, or delete the tag."
    `);
  });
  it('tags that stand twice, each, beside one that is wrong', async () => {
    expect(await toldAboutPost(`tags: [reading, reading, "+++", Tests, tests]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:26  invalid-field  tags[2]
          "+++" has no letter or digit, so its page can have no address.
          → Type a word, or delete the tag.
      content/posts/hello/index.mdx:6:17  invalid-field  tags[1]
          "reading" stands twice in this list.
          → Delete one of the two.
      content/posts/hello/index.mdx:6:40  tag-spelling  tags[4]
          "tests" has the page /tags/tests/, and so has "Tests" in content/posts/hello/index.mdx:6.
          → Type \`Tests\` here too. For a subject of its own, type another word; \`content/tags/\` can give its page any name."
    `);
  });
  it('one author without a list', async () => {
    expect(await toldAboutPost(`authors: sodiarc-team`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:10  invalid-field  authors
          This must be a list, not the text "sodiarc-team".
          → Type \`authors: [sodiarc-team]\`."
    `);
  });
  it('an empty list of authors', async () => {
    expect(await toldAboutPost(`authors: []`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:10  invalid-field  authors
          This list is empty.
          → Name an author, or delete the line for the site's default author."
    `);
  });
  it('a hero that is a path', async () => {
    expect(await toldAboutPost(`hero: ./cover.png`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:7  invalid-field  hero
          This must be a group of fields, not the text "./cover.png".
          → Type \`hero: { src: ./cover.png, alt: What the picture shows }\`."
    `);
  });
  it('a hero without alt', async () => {
    expect(await toldAboutPost(`hero:\n  src: ./cover.png`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  missing-field  hero.alt
          This field is required and missing.
          → Add a line such as \`alt: A lamp over an empty street\`.
      content/posts/hello/index.mdx:7:8  missing-image  hero.src
          There is no image file \`cover.png\`.
          → There is no image in that folder: put the file there, or delete what names it."
    `);
  });
  it('a hero with a misspelt alt', async () => {
    expect(await toldAboutPost(`hero:\n  src: ./cover.png\n  atl: A lamp`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:8:3  unknown-field  hero.atl
          There is no field \`atl\`.
          → Type \`alt\`.
      content/posts/hello/index.mdx:7:8  missing-image  hero.src
          There is no image file \`cover.png\`.
          → There is no image in that folder: put the file there, or delete what names it."
    `);
  });
  it('a hero from another site', async () => {
    expect(await toldAboutPost(`hero: { src: https://example.com/a.png, alt: A lamp }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  invalid-field  hero.src
          "https://example.com/a.png" is an address; images are files of the content.
          → Put the file beside this one and type \`src: ./cover.jpg\`."
    `);
  });
  it('a hero without a file', async () => {
    expect(await toldAboutPost(`hero: { src: '', alt: A lamp }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  invalid-field  hero.src
          This field is empty.
          → Put the file beside this one and type \`src: ./cover.jpg\`."
    `);
  });
  it('a hero with the slashes of Windows', async () => {
    expect(await toldAboutPost(`hero: { src: '.\\images\\a.png', alt: A lamp }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  invalid-field  hero.src
          ".\\images\\a.png" has backslashes.
          → Type \`./images/a.png\`."
    `);
  });
  it('a hero whose file is a group of fields', async () => {
    expect(await toldAboutPost(`hero: { src: { file: ./a.png }, alt: A lamp }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  invalid-field  hero.src
          This must be the path of an image file, not a group of fields.
          → Type it as in \`src: ./cover.jpg\`."
    `);
  });
  it("a hero from the site's root", async () => {
    expect(await toldAboutPost(`hero: { src: /images/a.png, alt: A lamp }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:14  invalid-field  hero.src
          "/images/a.png" begins at the site's root; images are relative to the file that names them.
          → Put the file beside this one and type \`src: ./cover.jpg\`."
    `);
  });
  it('a series without a part', async () => {
    expect(await toldAboutPost(`series: { id: deciding }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  missing-field  series.part
          This field is required and missing.
          → Add \`part: 1\` between its braces, and a comma between two fields.
      content/posts/hello/index.mdx:6:15  unknown-id  series.id
          There is no series \`deciding\`.
          → Write \`content/series/deciding.yaml\`."
    `);
  });
  it('a series part that is a fraction', async () => {
    expect(await toldAboutPost(`series: { id: deciding, part: 1.5 }`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:31  invalid-field  series.part
          This must be a whole number from 1, not the number 1.5.
          → Type it as in \`part: 1\`.
      content/posts/hello/index.mdx:6:15  unknown-id  series.id
          There is no series \`deciding\`.
          → Write \`content/series/deciding.yaml\`."
    `);
  });
  it('a series that is a name', async () => {
    expect(await toldAboutPost(`series: deciding`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:9  invalid-field  series
          This must be an id and a part, not the text "deciding".
          → Type it as in \`series: { id: deciding, part: 1 }\`."
    `);
  });
  it('an alias with a host', async () => {
    expect(await toldAboutPost(`aliases: [https://old.example/post]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:11  invalid-field  aliases[0]
          "https://old.example/post" names a host.
          → Type the path alone: \`/post\`."
    `);
  });
  it('an alias with a query', async () => {
    expect(await toldAboutPost(`aliases: [/?p=12]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:11  invalid-field  aliases[0]
          "/?p=12" has a query or a fragment, which a redirect cannot match.
          → Delete it: the host of the site has to redirect this one."
    `);
  });
  it('an alias that climbs', async () => {
    expect(await toldAboutPost(`aliases: [/blog/../x/]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:11  invalid-field  aliases[0]
          "/blog/../x/" has an empty or dotted part.
          → Type the whole path, such as \`/old-address/\`."
    `);
  });
  it('an alias with a wildcard', async () => {
    expect(await toldAboutPost(`aliases: [/old/*]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:11  invalid-field  aliases[0]
          "/old/*" has "*" in it, which no redirect can hold.
          → Type a path of letters, digits, hyphens and slashes."
    `);
  });
  it('an alias with a percent sign', async () => {
    for (const alias of ['/100%-sure/', '/100%25-sure/'])
      expect(await toldAboutPost(`aliases: [${alias}]`)).toContain(
        `"${alias}" has "%" in it, which no redirect can hold.`,
      );
  });
  it('an alias that is the home page', async () => {
    expect(await toldAboutPost(`aliases: [/]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:11  invalid-field  aliases[0]
          An alias cannot be empty or the home page.
          → Type the old path, such as \`/old-address/\`."
    `);
  });
  it('a canonical address without https', async () => {
    expect(await toldAboutPost(`canonical: example.com/post`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:12  invalid-field  canonical
          "example.com/post" is not an absolute URL.
          → Type \`https://example.com/post\`."
    `);
  });
  it('a canonical path', async () => {
    expect(await toldAboutPost(`canonical: /blog/post/`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:12  invalid-field  canonical
          "/blog/post/" is not an absolute URL.
          → Begin it with \`https://\`, as in \`canonical: https://example.com/first-published-here/\`."
    `);
  });
  it('toc as a word', async () => {
    expect(await toldAboutPost(`toc: none`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:6  invalid-field  toc
          This must be true or false, not the text "none".
          → Type \`toc: true\` or \`toc: false\`, without quotes."
    `);
  });
  it('a call to action that is true', async () => {
    expect(await toldAboutPost(`cta: true`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:6  invalid-field  cta
          This must be the id of a call to action, or false, not the word true.
          → Type it as in \`cta: false\`."
    `);
  });
  it('a language with an underscore', async () => {
    expect(await toldAboutPost(`lang: pt_BR`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:7  invalid-field  lang
          "pt_BR" is not a BCP 47 language tag.
          → Type \`lang: pt-BR\`."
    `);
  });
  it('a category by the name of its file', async () => {
    expect(await toldAboutPost(`category: craft.yaml`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:5:11  unknown-id  category
          There is no category \`craft.yaml\`.
          → Type \`craft\`."
    `);
  });
  it('the name of a language', async () => {
    expect(await toldAboutPost(`lang: english`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:7  invalid-field  lang
          "english" is not a BCP 47 language tag.
          → Type a code such as \`en\`, \`pt-BR\` or \`zh-Hant\`."
    `);
  });
  it('a tag that no other spelling mends', async () => {
    expect(await toldAboutPost(`lang: en-tag-too-long-extlang`)).toContain('Type a code such as');
  });
  it('a language that is a word', async () => {
    expect(await toldAboutPost(`lang: english please`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:7  invalid-field  lang
          "english please" is not a BCP 47 language tag.
          → Type a code such as \`en\`, \`pt-BR\` or \`zh-Hant\`."
    `);
  });
  it('a misspelt field', async () => {
    expect(await toldAboutPost(`discription: A greeting`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  discription
          There is no field \`discription\`.
          → Delete the line, or move what it says into \`description\`, which is here already."
    `);
  });
  it('a field in another case', async () => {
    expect(await toldAboutPost(`pubdate: 2026-02-01`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  pubdate
          There is no field \`pubdate\`.
          → Delete the line, or move what it says into \`pubDate\`, which is here already."
    `);
  });
  it('a field of nothing we know', async () => {
    expect(await toldAboutPost(`sponsor: somebody`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  sponsor
          There is no field \`sponsor\`.
          → Delete the line, or type one of \`aliases\`, \`authors\`, \`category\`, \`hero\`, \`lang\`, \`series\`, \`tags\`, \`toc\`."
    `);
  });
  it('the date of other blogs', async () => {
    expect(await toldAboutPost(`date: 2026-02-01`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  date
          There is no field \`date\`.
          → Delete the line, or move what it says into \`pubDate\`, which is here already."
    `);
  });
  it('the author of other blogs', async () => {
    expect(await toldAboutPost(`author: Ana`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  author
          There is no field \`author\`.
          → Type \`authors: [id]\`, a list of files of \`content/authors/\`."
    `);
  });
  it('the image of other blogs', async () => {
    expect(await toldAboutPost(`image: ./a.png`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  image
          There is no field \`image\`.
          → Type \`hero: { src: ./cover.jpg, alt: What the picture shows }\`."
    `);
  });
  it('the summary of other blogs', async () => {
    expect(await toldAboutPost(`summary: A greeting`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  summary
          There is no field \`summary\`.
          → Delete the line, or move what it says into \`description\`, which is here already."
    `);
  });
  it('the slug of other blogs', async () => {
    expect(await toldAboutPost(`slug: hello`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  slug
          There is no field \`slug\`.
          → Delete the line and give the folder or file this name, which is the slug. Type \`aliases: [/old-address/]\` where the address was another."
    `);
  });
  it('the address of other blogs', async () => {
    expect(await toldAboutPost(`permalink: /2015/hello.html`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  permalink
          There is no field \`permalink\`.
          → Delete the line and give the folder or file this name, which is the slug. Type \`aliases: [/old-address/]\` where the address was another."
    `);
  });
  it('the change of other blogs', async () => {
    expect(await toldAboutPost(`modDatetime: 2026-03-01`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  modDatetime
          There is no field \`modDatetime\`.
          → Type \`updatedDate\`."
    `);
  });
  it('an author described in the post', async () => {
    expect(await toldAboutPost(`authors:\n  - name: Ana\n    url: https://a.example`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:7:5  invalid-field  authors[0]
          This must be the name of a file in content/authors/, not a group of fields.
          → Type it as in \`authors: [sodiarc-team]\`."
    `);
  });
  it('the layout of other blogs', async () => {
    expect(await toldAboutPost(`layout: ../post.astro`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  layout
          There is no field \`layout\`.
          → Delete the line: every document of its kind is laid out alike."
    `);
  });
  it('the categories of other blogs', async () => {
    expect(await toldAboutPost(`categories: [craft]`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  categories
          There is no field \`categories\`.
          → Delete the line, or move what it says into \`category\`, which is here already."
    `);
  });
  it('the published flag of other blogs', async () => {
    expect(await toldAboutPost(`published: false`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  published
          There is no field \`published\`.
          → Type \`draft: true\` for a post that is not published; one that is needs neither."
    `);
  });
  it('a field that is also in every object', async () => {
    expect(await toldAboutPost(`__proto__: 1`)).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:6:1  unknown-field  __proto__
          There is no field \`__proto__\`.
          → Delete the line, or type one of \`hero\`, \`toc\`, \`authors\`, \`category\`, \`cta\`, \`draft\`, \`pubDate\`, \`series\`."
    `);
  });

  it('every fault at once', async () => {
    expect(
      await toldAboutPost(
        'title: ""',
        'pubDate: 2023-02-31',
        'category: carft',
        'draft: yes',
        'updatedDate: soon',
        'hero: { src: ./gone.png, alt: A lamp }',
        'tags: [1]',
        'sumary: x',
      ),
    ).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:10:1  unknown-field  sumary
          There is no field \`sumary\`.
          → Delete the line, or move what it says into \`description\`, which is here already.
      content/posts/hello/index.mdx:2:8  invalid-field  title
          This field is empty.
          → Type some text.
      content/posts/hello/index.mdx:4:10  invalid-field  pubDate
          "2023-02-31" is a day that no calendar has.
          → Type one that exists: year, month and day, as in \`pubDate: 2026-02-01\`.
      content/posts/hello/index.mdx:7:14  invalid-field  updatedDate
          "soon" is not a date this site reads.
          → Type year, month and day, as in \`updatedDate: 2026-02-14\`.
      content/posts/hello/index.mdx:9:8  invalid-field  tags[0]
          This must be text, not the number 1.
          → Put it in quotes: \`"1"\`.
      content/posts/hello/index.mdx:6:8  invalid-field  draft
          This must be true or false, not the text "yes".
          → Type \`draft: true\` or \`draft: false\`, without quotes.
      content/posts/hello/index.mdx:8:14  missing-image  hero.src
          There is no image file \`gone.png\`.
          → There is no image in that folder: put the file there, or delete what names it.
      content/posts/hello/index.mdx:5:11  unknown-id  category
          There is no category \`carft\`.
          → Type \`craft\`, or write \`content/categories/carft.yaml\`."
    `);
  });

  it('both dates in the wrong order and another fault', async () => {
    expect(await toldAboutPost('updatedDate: 2026-01-01', 'title: ""')).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:2:8  invalid-field  title
          This field is empty.
          → Type some text.
      content/posts/hello/index.mdx:6:14  invalid-field  updatedDate
          \`updatedDate\` is before \`pubDate\`.
          → Type the date of the last change, or delete the line."
    `);
  });

  it('frontmatter without a single field', async () => {
    expect(await toldAbout({ 'posts/hello/index.mdx': '---\n---\nText.\n' })).toMatchInlineSnapshot(`
      "content/posts/hello/index.mdx:1:1  missing-field  title
          This field is required and missing.
          → Add a line such as \`title: When execution stops being the bottleneck\`.
      content/posts/hello/index.mdx:1:1  missing-field  description
          This field is required and missing.
          → Add a line such as \`description: What stays expensive when making things is cheap.\`.
      content/posts/hello/index.mdx:1:1  missing-field  pubDate
          This field is required and missing.
          → Add a line such as \`pubDate: 2026-02-01\`.
      content/posts/hello/index.mdx:1:1  missing-field  category
          This field is required and missing.
          → Add a line such as \`category: product-engineering\`."
    `);
  });

  it('other names of required fields, once each', async () => {
    const post = '---\ntitle: Hello\nsummary: A greeting.\ndate: 2026-02-01\ncategories: craft\n---\n';
    expect(await toldAbout({ 'posts/hello.md': post })).toMatchInlineSnapshot(`
      "content/posts/hello.md:3:1  unknown-field  summary
          There is no field \`summary\`.
          → Type \`description\`.
      content/posts/hello.md:4:1  unknown-field  date
          There is no field \`date\`.
          → Type \`pubDate\`.
      content/posts/hello.md:5:1  unknown-field  categories
          There is no field \`categories\`.
          → Type \`category: id\`: a post has one, a file of \`content/categories/\`. The others are \`tags\`."
    `);
  });
});

describe('other files are refused for', () => {
  it('an author without a name', async () => {
    expect(await toldAbout({ 'authors/ana.yaml': 'role: Editor\n' })).toMatchInlineSnapshot(`
      "content/authors/ana.yaml:1:1  missing-field  name
          This field is required and missing.
          → Add a line such as \`name: Ana Silva\`."
    `);
  });
  it('an author whose links have no address', async () => {
    expect(
      await toldAbout({
        'authors/ana.yaml': 'name: Ana\nlinks:\n  - label: GitHub\n  - href: github.com/ana\n    lable: GitHub\n',
      }),
    ).toMatchInlineSnapshot(`
      "content/authors/ana.yaml:5:5  unknown-field  links[1].lable
          There is no field \`lable\`.
          → Type \`label\`.
      content/authors/ana.yaml:3:5  missing-field  links[0].href
          This field is required and missing.
          → Add a line such as \`href: https://github.com/ana\`.
      content/authors/ana.yaml:4:11  invalid-field  links[1].href
          "github.com/ana" is not an absolute URL.
          → Type \`https://github.com/ana\`."
    `);
  });
  it('a fediverse address without a server', async () => {
    expect(await toldAbout({ 'authors/ana.yaml': 'name: Ana\nfediverse: "@ana"\n' })).toMatchInlineSnapshot(`
      "content/authors/ana.yaml:2:12  invalid-field  fediverse
          "@ana" is not a fediverse address.
          → Type user and server, in quotes: \`fediverse: "@ana@example.social"\`."
    `);
  });
  it('a fediverse address without quotes', async () => {
    expect(
      await toldAbout({ 'authors/ana.yaml': 'name: Ana\nfediverse: @ana@example.social\n' }),
    ).toMatchInlineSnapshot(`
      "content/authors/ana.yaml:2:12  yaml
          A value that begins with @ needs quotes.
          → Put the value in quotes: \`fediverse: "@ana@example.social"\`."
    `);
  });
  it('a category with a field of its own', async () => {
    expect(await toldAbout({ 'categories/odd.yaml': 'name: Odd\ncolour: red\n' })).toMatchInlineSnapshot(`
      "content/categories/odd.yaml:2:1  unknown-field  colour
          There is no field \`colour\`.
          → Delete the line, or type one of \`name\`, \`description\`."
    `);
  });
  it('a series that has a name', async () => {
    expect(await toldAbout({ 'series/deciding.yaml': 'name: Deciding\n' })).toMatchInlineSnapshot(`
      "content/series/deciding.yaml:1:1  unknown-field  name
          There is no field \`name\`.
          → Type \`title\`."
    `);
  });
  it('a tag without a name', async () => {
    expect(await toldAbout({ 'tags/reading.yaml': 'description: Notes.\n' })).toMatchInlineSnapshot(`
      "content/tags/reading.yaml:1:1  missing-field  name
          This field is required and missing.
          → Add a line such as \`name: C++\`."
    `);
  });
  it("a page with a post's field", async () => {
    expect(
      await toldAbout({ 'pages/about.mdx': '---\ntitle: About\ndescription: Who we are.\npubDate: 2026-02-01\n---\n' }),
    ).toMatchInlineSnapshot(`
      "content/pages/about.mdx:4:1  unknown-field  pubDate
          There is no field \`pubDate\`.
          → Delete the line, or type one of \`draft\`, \`lang\`, \`title\`, \`updatedDate\`, \`description\`."
    `);
  });
  it('an empty data file', async () => {
    expect(await toldAbout({ 'categories/odd.yaml': '' })).toMatchInlineSnapshot(`
      "content/categories/odd.yaml:1:1  missing-field  name
          This field is required and missing.
          → Add a line such as \`name: Product Engineering\`."
    `);
  });
});

describe('faults of syntax hide no others', () => {
  const places = async (yaml: string) =>
    (await toldAbout({ 'posts/hello/index.mdx': `---\n${yaml}\n---\nText.\n` })).match(
      /(?<=mdx:)\S+ {2}\S+(?: {2}\S+)?/g,
    );

  it.each([
    [
      'quotes and a bracket that stay open',
      'title: "Hello\ndescription: A greeting.\npubDate: 2026-02-31\ncategory: craaft\ntags: [a, b',
      ['6:7  yaml', '2:8  yaml', '4:10  invalid-field  pubDate', '5:11  unknown-id  category'],
    ],
    [
      'marks of YAML',
      'title: @x\ndescription: `y`\npubDate: tomorrow\ncategory: %z',
      ['2:8  yaml', '3:14  yaml', '5:11  yaml', '4:10  invalid-field  pubDate'],
    ],
    [
      'a field that is indented',
      'title: a\n description: b\npubDate: 2026-02-01\ncategory: nope',
      ['3:15  yaml', '5:11  unknown-id  category'],
    ],
    [
      'a field that stands twice',
      'title: a\ntitle: b\ndescription: c\npubDate: 2026-13-01\ncategory: craft',
      ['3:1  duplicate-field  title', '5:10  invalid-field  pubDate'],
    ],
    ['a line that is no field', 'title My post\ndraft: maybe', ['2:1  yaml', '3:8  invalid-field  draft']],
    [
      'a first field behind a space',
      '# A post\n title: a\ndescription: b\npubDate: tomorrow\ncategory: craft',
      ['3:1  yaml', '5:10  invalid-field  pubDate'],
    ],
    [
      'a first field behind a tab',
      '\ttitle: a\ndescription: b\ncategory: crafft',
      ['2:1  yaml', '1:1  missing-field  pubDate', '4:11  unknown-id  category'],
    ],
    [
      'first fields behind spaces',
      '  title: a\n  hero:\n    src: x\ndescription: b\npubDate: tomorrow\ncategory: craft',
      ['2:1  yaml', '6:10  invalid-field  pubDate'],
    ],
    ['a list', '- title: a\n- description: b', ['2:1  yaml']],
  ])('%s', async (_, yaml, expected) => {
    expect(await places(yaml)).toEqual(expected);
  });
});
