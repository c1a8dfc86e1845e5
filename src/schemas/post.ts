/** The frontmatter of a post (`content/posts/<slug>/index.mdx`): every field an author may write, and nothing else. */
import { z } from 'astro/zod';
import { date } from './date.ts';
import { image } from './image.ts';
import { language } from './language.ts';
import { list, tags } from './list.ts';
import { inEditor, refuse, say, wrongKind } from './message.ts';
import { sitePath } from './site-path.ts';
import { id } from './slug.ts';
import { flag, text } from './text.ts';
import { url } from './url.ts';

const heroExample = { example: 'hero: { src: ./cover.jpg, alt: A lamp over an empty street }' };
const heroSchema = z
  .strictObject(
    {
      /** The image file, relative to the post. Required. Shown above the text, in lists and in feeds. */
      src: image({ example: 'src: ./cover.jpg', required: true }),
      /** What the picture shows, for those who cannot see it. Required. */
      alt: text({ example: 'alt: A lamp over an empty street', required: true }),
      /** A sentence under the picture. Default: none. */
      caption: text({ example: 'caption: Lisbon, two in the morning' }).optional(),
      /** Who made the picture; stands after the caption. Default: none. */
      credit: text({ example: 'credit: Ana Silva' }).optional(),
    },
    { error: wrongKind('a group of fields', heroExample, inGroup) },
  )
  .meta(inEditor(heroExample));

function inGroup(src: unknown): string {
  return `Type \`hero: { src: ${typeof src === 'string' ? src : './cover.jpg'}, alt: What the picture shows }\`.`;
}

const firstPart = { example: 'part: 1', required: true };
const partKind = wrongKind('a whole number from 1', firstPart);
const partOfSeries = { example: 'series: { id: deciding, part: 1 }' };
const seriesSchema = z
  .strictObject(
    {
      /** A file of `content/series/`, without `.yaml`. Required. */
      id: id({ example: 'id: deciding', required: true }, 'content/series/'),
      /** Place in the series, from 1; no two posts share one. Required. */
      part: z
        .number({ error: partKind })
        .check(refuse((part) => (Number.isInteger(part) && part > 0 ? undefined : partKind({ input: part }))))
        .meta(inEditor(firstPart, { type: 'integer', minimum: 1 })),
    },
    { error: wrongKind('an id and a part', partOfSeries) },
  )
  .meta(inEditor(partOfSeries));

const someAuthors = { example: 'authors: [sodiarc-team]' };
const someAliases = { example: 'aliases: [/old-address/]' };
const noCall = { example: 'cta: false' };

export const postSchema = z
  .strictObject({
    /** Plain text, 1 to 120 characters. Required. The headline everywhere: page, lists, feeds, search engines. */
    title: text({ example: 'title: When execution stops being the bottleneck', required: true }, 120),
    /** Plain text, 1 to 300 characters. Required. The excerpt readers see, the meta description, the feed summary. */
    description: text(
      { example: 'description: What stays expensive when making things is cheap.', required: true },
      300,
    ),
    /** ISO date (midnight UTC) or instant with its zone. Required. In the future: the post is scheduled, and appears in the first build after it. */
    pubDate: date({ example: 'pubDate: 2026-02-01', required: true }),
    /** ISO date or instant, not before `pubDate`. Default: none. Shown as the last update; moves nothing in lists or feeds. */
    updatedDate: date({ example: 'updatedDate: 2026-02-14' }).optional(),
    /** A file of `content/categories/`, without `.yaml`. Required. Decides the listing the post is in and the hue of its cover. */
    category: id({ example: 'category: product-engineering', required: true }, 'content/categories/'),
    /** List of texts. Default: none. Each has a page; one tag has one spelling in all posts. */
    tags: tags().default([]),
    /** List of files of `content/authors/`, without `.yaml`, in the order of the byline. Default: the site's default author. */
    authors: list(id(someAuthors, 'content/authors/'), someAuthors)
      .min(1, {
        error: say('This list is empty.', "Name an author, or delete the line for the site's default author."),
      })
      .optional(),
    /** `{ src, alt, caption?, credit? }`. Default: a cover is drawn. */
    hero: heroSchema.optional(),
    /** `{ id, part }`. Default: none. The post shows its place in the series and the parts around it. */
    series: seriesSchema.optional(),
    /** Default: false. True: the post is nowhere in a build; the development server shows it, marked. */
    draft: flag({ example: 'draft: true' }).default(false),
    /** Default: false. True: the page exists for those who have its address, and stands in no list, feed, sitemap or search. */
    unlisted: flag({ example: 'unlisted: true' }).default(false),
    /** Default: false. True: a candidate for the large place on the home page. */
    featured: flag({ example: 'featured: true' }).default(false),
    /** List of old paths on this site, with or without a leading slash. Default: none. Each redirects to the post. */
    aliases: list(sitePath(someAliases), someAliases).default([]),
    /** Absolute URL. Default: the post's own. Where the post was first published, when that was elsewhere. */
    canonical: url({ example: 'canonical: https://example.com/first-published-here/' }).optional(),
    /** Default: contents are shown when there are 3 headings or more. True shows them, false hides them. */
    toc: flag({ example: 'toc: false' }).optional(),
    /** Id of a call to action in `src/site.config.ts`, or `false` for none. Default: the site's default. */
    cta: z
      .union([z.literal(false), z.string().trim().min(1)], {
        error: wrongKind('the id of a call to action, or false', noCall),
      })
      .meta(inEditor(noCall))
      .optional(),
    /** BCP 47 tag of the language the post is written in. Default: the site's. */
    lang: language({ example: 'lang: pt-BR' }).optional(),
  })
  .refine(({ pubDate, updatedDate }) => !updatedDate || updatedDate >= pubDate, {
    path: ['updatedDate'],
    error: say('`updatedDate` is before `pubDate`.', 'Type the date of the last change, or delete the line.'),
    // Reported together with the faults of other fields, as soon as both dates can be read.
    when: ({ value }) => {
      const { pubDate, updatedDate } = (value ?? {}) as Readonly<Record<string, unknown>>;
      return pubDate instanceof Date && updatedDate instanceof Date;
    },
  });

/** A post's frontmatter once it is checked. Image paths are still relative to the post. */
export type PostFrontmatter = z.output<typeof postSchema>;
