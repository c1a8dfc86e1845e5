/** Queries over posts. They read in a pipe: `newestFirst(published(posts, gate))`. */
import type { Post } from './post.ts';

/** Newest publication first; the slug decides between posts of one instant, so that every build agrees. */
export function newestFirst<P extends Pick<Post, 'pubDate' | 'slug'>>(posts: readonly P[]): P[] {
  return posts.toSorted(
    (a, b) => b.pubDate.getTime() - a.pubDate.getTime() || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0),
  );
}

export type Dated = Pick<Post, 'pubDate' | 'updatedDate'>;

/** The post's latest change: its update, or its publication. */
export const lastChange = ({ updatedDate, pubDate }: Dated): Date => updatedDate ?? pubDate;

/** The latest change among `posts`; nothing for an empty list. */
export function latestChange(posts: readonly Dated[]): Date | undefined {
  if (posts.length === 0) return undefined;
  return new Date(
    posts.reduce((latest, post) => Math.max(latest, lastChange(post).getTime()), Number.NEGATIVE_INFINITY),
  );
}

/** The featured post that is newest, or else the newest: what the home page shows large. */
export function lead(sorted: readonly Post[]): Post | undefined {
  return sorted.find(({ featured }) => featured) ?? sorted[0];
}

export interface Neighbours {
  readonly newer?: Post | undefined;
  readonly older?: Post | undefined;
}

/** The posts on either side of each post in `sorted` (newest first), by slug. */
export function neighbours(sorted: readonly Post[]): ReadonlyMap<string, Neighbours> {
  return new Map(sorted.map((post, i) => [post.slug, { newer: sorted[i - 1], older: sorted[i + 1] }]));
}
