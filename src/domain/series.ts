/** A series is read in the order of its parts, which need not be the order of publication. */
import type { Post, Series } from './post.ts';

export interface SeriesGroup {
  readonly key: Series;
  /** By part, first part first. */
  readonly posts: readonly Post[];
}

/** The post's place in its series, from 1; 0 when the series does not list it. */
export const partOf = ({ slug }: Pick<Post, 'slug'>, series: SeriesGroup | undefined): number =>
  (series?.posts.findIndex((part) => part.slug === slug) ?? -1) + 1;

/** Minutes it takes to read all of `posts`. */
export const minutesOf = (posts: readonly Pick<Post, 'minutes'>[]): number =>
  posts.reduce((sum, { minutes }) => sum + minutes, 0);

/** `all` with the place that readers count as their part: authors may number by tens, and a part may be for later. `listed` are those that a series lists. */
export function withPlaces(all: readonly Post[], listed: readonly Post[]): Post[] {
  const places = new Map<string, number>();
  for (const parts of Map.groupBy(listed, ({ series }) => series?.series.id).values())
    for (const [index, { slug }] of inOrder(parts).entries()) places.set(slug, index + 1);
  return all.map((post) => {
    const { slug, series } = post;
    return series ? { ...post, series: { ...series, part: places.get(slug) ?? series.part } } : post;
  });
}

const inOrder = (parts: readonly Post[]): Post[] =>
  parts.toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));

/** Every series, by title; one without posts keeps its (empty) page. */
export function bySeries(posts: readonly Post[], known: readonly Series[]): SeriesGroup[] {
  const groups = new Map<string, { key: Series; posts: Post[] }>(known.map((key) => [key.id, { key, posts: [] }]));
  for (const post of posts) if (post.series) groups.get(post.series.series.id)?.posts.push(post);
  return [...groups.values()]
    .map(({ key, posts: parts }) => ({ key, posts: inOrder(parts) }))
    .sort((a, b) => a.key.title.localeCompare(b.key.title, 'en', { sensitivity: 'base' }));
}
