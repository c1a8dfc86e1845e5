/** A feed shows the newest posts; what is older stands in archive documents (RFC 5005, section 4). */

export interface FeedHistory<T> {
  /** The newest `size` posts, newest first. */
  readonly current: readonly T[];
  /** Oldest archive first; each `size` posts, newest first. The last may want for some. */
  readonly archives: readonly (readonly T[])[];
  /** How many archives the history consists of: those that are full, and none while everything is current. */
  readonly full: number;
}

/**
 * Archives are filled from the oldest post on and belong to the history when they are full, so that a new post changes none of them.
 * One is there from half on: when posts are deleted, whoever comes from the feed as it was still finds it, and the way on.
 * @param posts newest first.
 */
export function feedHistory<T>(posts: readonly T[], size: number): FeedHistory<T> {
  const oldestFirst = posts.toReversed();
  return {
    current: posts.slice(0, size),
    archives: Array.from({ length: Math.round(posts.length / size) }, (_, index) =>
      oldestFirst.slice(index * size, (index + 1) * size).toReversed(),
    ),
    full: posts.length > size ? Math.floor(posts.length / size) : 0,
  };
}
