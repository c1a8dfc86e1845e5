/** Fields of other blogs and what they are called here. */
import { nearest } from '../domain/nearest.ts';

interface Advice {
  readonly hint: string;
  /** The field that takes its place. */
  readonly field?: string;
}

const renamed = (field: string): Advice => ({ field, hint: `Type \`${field}\`.` });
const folder: Advice = { hint: 'Delete the line: the name of the folder or file is the slug.' };
const needless: Advice = { hint: 'Delete the line: every document of its kind is laid out alike.' };
const hero: Advice = { field: 'hero', hint: 'Type `hero: { src: ./cover.jpg, alt: What the picture shows }`.' };

const advices: Readonly<Record<string, Advice>> = {
  date: renamed('pubDate'),
  published_at: renamed('pubDate'),
  publishDate: renamed('pubDate'),
  publishedAt: renamed('pubDate'),
  pubDatetime: renamed('pubDate'),
  modified: renamed('updatedDate'),
  lastmod: renamed('updatedDate'),
  updated: renamed('updatedDate'),
  updatedAt: renamed('updatedDate'),
  last_modified_at: renamed('updatedDate'),
  summary: renamed('description'),
  excerpt: renamed('description'),
  subtitle: renamed('description'),
  author: { field: 'authors', hint: 'Type `authors: [id]`, a list of files of `content/authors/`.' },
  categories: {
    field: 'category',
    hint: 'Type `category: id`: a post has one, a file of `content/categories/`. The others are `tags`.',
  },
  tag: { field: 'tags', hint: 'Type `tags: [one, another]`.' },
  keywords: { field: 'tags', hint: 'Type `tags: [one, another]`.' },
  image: hero,
  cover: hero,
  coverImage: hero,
  cover_image: hero,
  heroImage: hero,
  ogImage: hero,
  thumbnail: hero,
  slug: folder,
  permalink: folder,
  url: folder,
  layout: needless,
  type: needless,
  published: {
    field: 'draft',
    hint: 'Type `draft: true` for a post that is not published; one that is needs neither.',
  },
  redirect_from: { field: 'aliases', hint: 'Type `aliases: [/old-address/]`.' },
  name: renamed('title'),
  title: renamed('name'),
  photo: renamed('avatar'),
  picture: renamed('avatar'),
  website: renamed('url'),
  language: renamed('lang'),
  locale: renamed('lang'),
  canonicalUrl: renamed('canonical'),
  canonical_url: renamed('canonical'),
};

/** Advice for `key` when it is a name of this table, or a typing error away from one and not nearer to one of `known`. */
export function adviceFor(key: string, known: readonly string[]): Advice | undefined {
  const leadsSomewhere = ([, { field }]: [string, Advice]) => field === undefined || known.includes(field);
  const foreign = new Map(Object.entries(advices).filter(leadsSomewhere));
  return foreign.get(nearest(key, [...known, ...foreign.keys()]) ?? '');
}
