/** A feed shows the newest posts; what is older stands in archive documents (RFC 5005, section 4). */

export interface FeedHistory<T> {
  /** The newest `size` posts, newest first. */
  readonly current: readonly T[];
  /** Oldest archive first; each `size` posts, newest first. Empty while everything is current. */
  readonly archives: readonly (readonly T[])[];
}

/** Archives are filled from the oldest post on and only when they are full, so that a new post changes none of them. @param posts newest first. */
export function feedHistory<T>(posts: readonly T[], size: number): FeedHistory<T> {
  const count = posts.length > size ? Math.floor(posts.length / size) : 0;
  const oldestFirst = posts.toReversed();
  return {
    current: posts.slice(0, size),
    archives: Array.from({ length: count }, (_, index) =>
      oldestFirst.slice(index * size, (index + 1) * size).toReversed(),
    ),
  };
}
