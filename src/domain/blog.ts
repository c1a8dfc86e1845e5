/** The whole blog as everything downstream reads it: gated, sorted and grouped once. */
import type { Post } from './post.ts';
import { newestFirst } from './posts.ts';
import { withPlaces } from './series.ts';
import { type Groups, groupsOf, type KnownTerms, linkedTo } from './taxonomy.ts';
import { type Gate, hasPage, published } from './visibility.ts';

export interface Blog extends Groups {
  /** Posts that have a page: the public ones and the unlisted. */
  readonly reachable: readonly Post[];
  /** Posts that lists, feeds and the sitemap may show, newest first. */
  readonly posts: readonly Post[];
}

/** What no post in the lists is filed under has no page: it waits with its posts. A preview shows it, empty. */
export function toBlog(
  { posts: all, ...known }: KnownTerms & Pick<Blog, 'posts'>,
  gate: Pick<Gate, 'mode'>,
  locale?: string,
): Blog {
  const placed = withPlaces(all, published(all, gate));
  const posts = newestFirst(published(placed, gate));
  const groups = groupsOf(posts, gate.mode === 'preview' ? known : {}, locale);
  const listed = new Set(posts);
  const reachable = newestFirst(placed.filter(({ status }) => hasPage(status, gate)));
  return {
    reachable: reachable.map((post) => (listed.has(post) ? post : linkedTo(post, groups))),
    posts,
    ...groups,
  };
}
