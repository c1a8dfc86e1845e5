/** Fields of other blogs and what they are called here. */
import { nearest } from '../domain/nearest.ts';

interface Advice {
  readonly hint: string;
  /** The field that takes its place. */
  readonly field?: string;
}

/** By the field that takes their place. */
const names: Readonly<Record<string, readonly string[]>> = {
  pubDate: ['date', 'publishedAt', 'pubDatetime', 'date_published'],
  updatedDate: ['modified', 'lastmod', 'updated', 'last_modified_at', 'modDatetime', 'updatedAt', 'date_updated'],
  description: ['summary', 'excerpt', 'subtitle'],
  authors: ['author'],
  category: ['categories'],
  tags: ['tag', 'keywords'],
  hero: ['image', 'cover', 'coverImage', 'heroImage', 'ogImage', 'thumbnail', 'feature_image'],
  draft: ['published'],
  aliases: ['redirect_from'],
  title: ['name'],
  name: ['title'],
  avatar: ['photo', 'picture'],
  url: ['website'],
  lang: ['language', 'locale'],
  canonical: ['canonical_url'],
};

/** What to type, where it is more than another name. */
const hints: Readonly<Record<string, string>> = {
  authors: 'Type `authors: [id]`, a list of files of `content/authors/`.',
  category: 'Type `category: id`: a post has one, a file of `content/categories/`. The others are `tags`.',
  tags: 'Type `tags: [one, another]`.',
  hero: 'Type `hero: { src: ./cover.jpg, alt: What the picture shows }`.',
  draft: 'Type `draft: true` for a post that is not published; one that is needs neither.',
  aliases: 'Type `aliases: [/old-address/]`.',
};

const slug: Advice = {
  hint: 'Delete the line and give the folder or file this name, which is the slug.',
};
const address: Advice = {
  hint: 'Delete the line and give the folder or file this name, which is the slug. Type `aliases: [/old-address/]` where the address was another.',
};
const needless: Advice = { hint: 'Delete the line: every document of its kind is laid out alike.' };

/** Advice for `key` when it is a name of other blogs, or a typing error away from one and not nearer to one of `known`. */
export function adviceFor(key: string, known: readonly string[]): Advice | undefined {
  const foreign = new Map<string, Advice>([
    ...['slug', 'permalink', 'url'].map((name) => [name, known.includes('aliases') ? address : slug] as const),
    ...['layout', 'type'].map((name) => [name, needless] as const),
    ...known.flatMap((field) =>
      (names[field] ?? []).map((name) => [name, { field, hint: hints[field] ?? `Type \`${field}\`.` }] as const),
    ),
  ]);
  return foreign.get(nearest(key, [...known, ...foreign.keys()]) ?? '');
}
