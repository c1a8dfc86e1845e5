/** A post as Markdown for machines: its facts as YAML front matter, then its text. */
import { type ScalarTag, stringify } from 'yaml';
import { machineDate } from '../domain/dates.ts';
import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl, ogCardUrl } from '../domain/urls.ts';

/** What is known of a post, in the order a person would ask for it. */
const factsOf = (post: Post, site: Site) => ({
  title: post.title,
  description: post.description,
  url: absoluteUrl(post.url, site.url),
  ...(post.aliases.length > 0 && { aliases: post.aliases.map((alias) => absoluteUrl(alias, site.url)) }),
  ...(post.canonical && { canonical: post.canonical }),
  site: site.name,
  authors: post.authors.map(({ name }) => name),
  ...(post.contributors.length > 0 && { contributors: post.contributors }),
  published: post.pubDate,
  ...(post.updatedDate && { updated: post.updatedDate }),
  category: post.category.name,
  ...(post.tags.length > 0 && { tags: post.tags.map(({ name }) => name) }),
  ...(post.series && { series: post.series.series.name, part: post.series.part }),
  language: post.lang,
  words: post.words,
  minutes: post.minutes,
  image: absoluteUrl(ogCardUrl(post.url), site.url),
  licence: site.licence.name,
});

/** Dates as the page writes them: a day, or an instant with its zone. */
const date: ScalarTag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  // Without one, the package prefers a tag of its own, which leaves the zone out.
  test: /^\d{4}-\d\d-\d\d/,
  identify: (value) => value instanceof Date,
  resolve: String,
  stringify: ({ value }) => machineDate(value as Date),
};

/** Most readers of front matter know YAML 1.1, to which `no` and `12:30` are no texts until they stand in quotes. */
const yaml = (facts: ReturnType<typeof factsOf>) =>
  stringify(facts, { version: '1.1', customTags: (tags) => [date, ...tags], lineWidth: 0 });

/** `text` is the Markdown of the whole article, title first, its addresses absolute. */
export const rawMarkdown = (post: Post, text: string, site: Site): string =>
  `---\n${yaml(factsOf(post, site))}---\n\n${text}`;
