/** A series is read in the order of its parts, which need not be the order of publication. */
import type { Post, Series } from './post.ts';
import type { Neighbours } from './posts.ts';
import { type Group, groupsOf } from './taxonomy.ts';

/** A series and its posts, first part first. */
export type SeriesGroup = Group<Series>;

/** The post's place in its series, from 1; 0 when the series does not list it. */
export const partOf = ({ slug }: Pick<Post, 'slug'>, series: SeriesGroup | undefined): number =>
  (series?.posts.findIndex((part) => part.slug === slug) ?? -1) + 1;

export const minutesOf = (posts: readonly Pick<Post, 'minutes'>[]): number =>
  posts.reduce((sum, { minutes }) => sum + minutes, 0);

/** `all` with the place that readers count as their part: authors may number by tens, and a part may be for later. `listed` are those that a series lists. */
export function withPlaces(all: readonly Post[], listed: readonly Post[]): Post[] {
  const places = new Map(
    groupsOf(listed).series.flatMap(({ posts }) => posts.map(({ slug }, index) => [slug, index + 1] as const)),
  );
  return all.map((post) => {
    const { slug, series } = post;
    return series ? { ...post, series: { ...series, part: places.get(slug) ?? series.part } } : post;
  });
}

export interface Step {
  readonly way: 'previousPart' | 'nextPart' | 'older' | 'newer';
  readonly post: Post;
}

/**
 * The steps from one post to the posts around it: within its series first, then in the blog.
 * `series` is the group of the post's series. A neighbour that is a part of it is no step of its own: the series leads there.
 */
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
