/** The whole blog as everything downstream reads it: gated, sorted and grouped once. */
import type { Author, Category, Post, Series, Tag } from './post.ts';
import { newestFirst } from './posts.ts';
import { bySeries, type SeriesGroup, withPlaces } from './series.ts';
import { byAuthor, byCategory, byTag, type Group } from './taxonomy.ts';
import { type Gate, hasPage, published } from './visibility.ts';

export interface Blog {
  /** Posts that have a page: the public ones and the unlisted. */
  readonly reachable: readonly Post[];
  /** Posts that lists, feeds and the sitemap may show, newest first. */
  readonly posts: readonly Post[];
  readonly categories: readonly Group<Category>[];
  readonly tags: readonly Group<Tag>[];
  readonly authors: readonly Group<Author>[];
  readonly series: readonly SeriesGroup[];
}

export interface BlogParts {
  readonly posts: readonly Post[];
  readonly categories: readonly Category[];
  readonly authors: readonly Author[];
  readonly series: readonly Series[];
}

export function toBlog(parts: BlogParts, gate: Pick<Gate, 'mode'>): Blog {
  const all = withPlaces(parts.posts, published(parts.posts, gate));
  const posts = newestFirst(published(all, gate));
  return {
    reachable: newestFirst(all.filter(({ status }) => hasPage(status, gate))),
    posts,
    categories: byCategory(posts, parts.categories),
    tags: byTag(posts),
    authors: byAuthor(posts, parts.authors),
    series: bySeries(posts, parts.series),
  };
}
