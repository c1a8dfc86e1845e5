/** The blog, read from the content collections once a build (in development, after each change). */

import { type CollectionEntry, getCollection } from 'astro:content';
import { type Blog, toBlog } from '../domain/blog.ts';
import { categoryHue } from '../domain/hue.ts';
import type { Author, Category, Post, Series, Tag } from '../domain/post.ts';
import { type Related, relatedPosts } from '../domain/related.ts';
import type { Site } from '../domain/site.ts';
import { type SitePage, sitePages } from '../domain/site-pages.ts';
import type { Terms } from '../domain/terms.ts';
import type { PageText } from '../domain/text-words.ts';
import { pageUrl, termUrl } from '../domain/urls.ts';
import { sentences } from '../i18n/index.ts';
import { site } from '../site.config.ts';
import { environment } from './environment.ts';
import { gate } from './gate.ts';
import { pageTextOf, pageTextOfModule } from './module-body.ts';
import { type DocumentEntry, documentFacts, type PostEntry, type References, toPost } from './posts.ts';
import { running } from './running-command.ts';
import type { CollectionName } from './store-entries.ts';

/** The collections: from Astro's store in a build, from memory in development. */
export async function readCollection<C extends CollectionName>(collection: C): Promise<CollectionEntry<C>[]> {
  const dev = running.devContent;
  return dev ? ((await dev.entries(collection)) as never) : getCollection(collection);
}

/** The site's facts for heads and feeds, its address from the environment. */
export const siteFacts: Site = {
  ...site,
  url: environment.siteUrl,
  tagline: site.tagline.replaceAll('*', ''),
};

const byId = <Data, T>(
  entries: readonly { readonly id: string; readonly data: Data }[],
  made: (id: string, data: Data) => T,
): ReadonlyMap<string, T> => new Map(entries.map(({ id, data }) => [id, made(id, data)]));

async function read() {
  const [posts, pages, authors, categories, series, tags] = await Promise.all([
    readCollection('posts'),
    readCollection('pages'),
    readCollection('authors'),
    readCollection('categories'),
    readCollection('series'),
    readCollection('tags'),
  ]);
  const references: References = {
    authors: byId(authors, (id, { author: { url: website, bio: description, ...author }, avatar }): Author => {
      return { ...author, id, website, description, avatar, url: termUrl('authors', id) };
    }),
    categories: byId(categories, (id, data): Category => {
      return { ...data, id, url: termUrl('categories', id), hue: categoryHue(id) };
    }),
    series: byId(series, (id, { title: name, description }): Series => {
      return { id, name, description, url: termUrl('series', id) };
    }),
    tags: byId(tags, (id, data): Tag => ({ ...data, id, url: termUrl('tags', id) })),
  };
  const all: Post[] = posts.map((entry) => toPost(entry, references, gate));
  const blog = toBlog(
    {
      posts: all,
      authors: [...references.authors.values()],
      categories: [...references.categories.values()],
      series: [...references.series.values()],
    },
    gate,
    site.locale,
  );
  const standalone = pages.map(({ id, data }) => ({ url: pageUrl(id), modified: data.frontmatter.updatedDate }));
  const table = sitePages(blog, standalone, site);
  return {
    blog,
    pages: new Map(table.map((page) => [page.url, page])),
    entries: new Map<string, PostEntry>(posts.map((entry) => [entry.id, entry])),
  };
}

type Content = Awaited<ReturnType<typeof read>>;

let content: { readonly revision: number; readonly read: Promise<Content> } | undefined;

function readContent(): Promise<Content> {
  const revision = running.devContent?.revision ?? 0;
  if (content?.revision !== revision) content = { revision, read: read() };
  return content.read;
}

/** Everything the site shows, gated, sorted and grouped. */
export const readBlog = async (): Promise<Blog> => (await readContent()).blog;

/** What every page begins with. */
export async function readSite() {
  const { blog, pages } = await readContent();
  return {
    blog,
    facts: siteFacts,
    t: sentences(site.locale),
    /** The table of pages. */
    pages: [...pages.values()],
    /** @throws Error for an address that is not in the table: each page is a row of it. */
    pageAt(url: string): SitePage {
      const page = pages.get(url);
      if (!page) throw new Error(`${url} is not in the table of pages, src/domain/site-pages.ts`);
      return page;
    },
  };
}

/** The collection entry behind a post: both come from one reading. */
export const postEntry = async (slug: string): Promise<PostEntry> =>
  (await readContent()).entries.get(slug) as PostEntry;

/** The entry behind each page that has one, by its site path. */
export async function siteEntries(): Promise<ReadonlyMap<string, DocumentEntry>> {
  const [{ blog, entries }, pages] = await Promise.all([readContent(), readPages()]);
  const found = new Map<string, DocumentEntry>(pages.map((entry) => [pageUrl(entry.id), entry]));
  for (const { slug, url } of blog.reachable) {
    const entry = entries.get(slug);
    if (entry) found.set(url, entry);
  }
  return found;
}

type RelatedPosts = ReadonlyMap<string, readonly Related[]>;
let related: { readonly of: string; readonly found: RelatedPosts } | undefined;

/** Related posts by slug. In development those of the last time that a post came or went: to find them anew takes longer than an author waits for a sentence. */
export async function readRelated(): Promise<RelatedPosts> {
  const { blog, entries } = await readContent();
  const { posts } = blog;
  const of = posts.map(({ slug }) => slug).join(' ');
  if (related?.of !== of) {
    const termsOf = ({ slug }: Post): Terms => {
      const entry = entries.get(slug);
      return entry ? documentFacts(entry).terms : '';
    };
    related = { of, found: relatedPosts(posts, termsOf, site.relatedSize) };
    return related.found;
  }
  const now = new Map(posts.map((post) => [post.slug, post]));
  const current = ({ post, ...reason }: Related): Related => ({ ...reason, post: now.get(post.slug) ?? post });
  return new Map([...related.found].map(([slug, near]) => [slug, near.map(current)]));
}

/** What a reader of the page of each of `posts` sees in its body. */
export async function readPageTexts(posts: readonly Post[]): Promise<(post: Post) => PageText> {
  const { entries } = await readContent();
  const entryOf = ({ slug }: Post) => entries.get(slug) as PostEntry;
  const modules = new Map<string, PageText>();
  for (const post of posts)
    if (documentFacts(entryOf(post)).kind === 'module') modules.set(post.slug, await pageTextOfModule(entryOf(post)));
  return (post) => modules.get(post.slug) ?? pageTextOf(entryOf(post));
}

/** The stand-alone pages. */
export const readPages = (): Promise<CollectionEntry<'pages'>[]> => readCollection('pages');
