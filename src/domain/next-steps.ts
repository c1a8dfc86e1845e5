/** The steps from one post to the posts around it: within its series first, then in the blog. */
import type { Post } from './post.ts';
import type { Neighbours } from './posts.ts';
import { partOf, type SeriesGroup } from './series.ts';

export interface Step {
  readonly way: 'previousPart' | 'nextPart' | 'older' | 'newer';
  readonly post: Post;
}

/** `series` is the group of the post's series. A neighbour that is a part of it is no step of its own: the series leads there. */
export function stepsFrom(post: Post, { older, newer }: Neighbours, series?: SeriesGroup): Step[] {
  const parts = series?.posts ?? [];
  // By slug: a post may have been read twice, in development.
  const at = partOf(post, series) - 1;
  const isPart = (other: Post) => parts.some(({ slug }) => slug === other.slug);
  const steps: readonly (readonly [Step['way'], Post | undefined])[] = [
    ['previousPart', parts[at - 1]],
    ['nextPart', at < 0 ? undefined : parts[at + 1]],
    ['older', older && isPart(older) ? undefined : older],
    ['newer', newer && isPart(newer) ? undefined : newer],
  ];
  return steps.flatMap(([way, target]) => (target ? [{ way, post: target }] : []));
}
