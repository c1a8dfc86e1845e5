/** Titles and descriptions of pages that are neither a post nor of the content. */
import type { ListPage } from '../domain/pagination.ts';
import type { Post, Term } from '../domain/post.ts';
import { newestFirst } from '../domain/posts.ts';
import type { Site } from '../domain/site.ts';
import type { FixedPageName } from '../domain/site-pages.ts';
import type { Group } from '../domain/taxonomy.ts';
import type { Taxonomy } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';

export interface PageWords {
  readonly title: string;
  readonly description: string;
}

/** Of every page that each site has. */
export function fixedWords(
  { name, description }: Pick<Site, 'name' | 'description'>,
  t: Sentences,
): Readonly<Record<FixedPageName, PageWords>> {
  const index = (taxonomy: Taxonomy): PageWords => ({
    title: t.taxonomies[taxonomy].title,
    description: t.taxonomies[taxonomy].description(name),
  });
  return {
    home: { title: name, description },
    blog: { title: t.blog, description: t.lists.blogDescription(name) },
    archive: { title: t.archive.title, description: t.archive.description(name) },
    categories: index('categories'),
    series: index('series'),
    authors: index('authors'),
    tags: index('tags'),
    subscribe: { title: t.feeds.title, description: t.feeds.description },
    privacy: { title: t.privacy.title, description: t.privacy.description(name) },
    credits: { title: t.credits.title, description: t.credits.description(name) },
    search: { title: t.search.title, description: t.searchPage.description(name) },
    saved: { title: t.saved.title, description: t.saved.description },
    offline: { title: t.offline.title, description: t.offline.text },
    notFound: { title: t.notFound.title, description: t.notFound.text },
  };
}

/** Of the list of one term: the term's own description, or one told from its posts. */
export function termWords(
  taxonomy: Taxonomy,
  { key, posts }: Group<Term>,
  site: Pick<Site, 'name'>,
  t: Sentences,
): PageWords {
  const title = t.taxonomies[taxonomy].listed(key.name);
  const [newest] = newestFirst(posts);
  const told = newest && t.lists.summary(title, site.name, posts.length, newest.title, t.date(newest.pubDate));
  return { title, description: key.description ?? told ?? title };
}

/** The words of a list on one of its numbered pages; those of its first page are the list's own. */
export function numberedWords(words: PageWords, page: ListPage<Post>, t: Sentences): PageWords {
  const sorted = newestFirst(page.items);
  const [newest, oldest] = [sorted[0], sorted.at(-1)];
  if (page.number === 1 || !newest || !oldest) return words;
  const title = `${words.title}, ${t.lists.page(page.number)}`;
  const place = t.lists.pageOf(page.number, page.count);
  const description = t.lists.pageSummary(words.description, place, t.date(oldest.pubDate), t.date(newest.pubDate));
  return { title, description };
}
