/** What posts are gathered under: categories, tags, authors, each with its posts in the order given. */
import type { Author, Category, Post, Tag } from './post.ts';

export interface Group<T> {
  readonly key: T;
  readonly posts: readonly Post[];
}

/** Groups in order of first appearance; `known` keys come first and may be empty. */
function groupBy<T extends { readonly id: string }>(
  posts: readonly Post[],
  keysOf: (post: Post) => readonly T[],
  known: readonly T[] = [],
): Group<T>[] {
  const groups = new Map<string, { key: T; posts: Post[] }>(known.map((key) => [key.id, { key, posts: [] }]));
  for (const post of posts) {
    for (const key of keysOf(post)) {
      const group = groups.get(key.id) ?? { key, posts: [] };
      group.posts.push(post);
      groups.set(key.id, group);
    }
  }
  return [...groups.values()];
}

const byName = (a: string, b: string) => a.localeCompare(b, 'en', { sensitivity: 'base', numeric: true });

/** Every category, by name; one without posts keeps its (empty) page. */
export function byCategory(posts: readonly Post[], known: readonly Category[]): Group<Category>[] {
  return groupBy(posts, (post) => [post.category], known).sort((a, b) => byName(a.key.name, b.key.name));
}

/** Every author, by name; one without posts keeps their (empty) page. */
export function byAuthor(posts: readonly Post[], known: readonly Author[]): Group<Author>[] {
  return groupBy(posts, (post) => post.authors, known).sort((a, b) => byName(a.key.name, b.key.name));
}

/** Every tag in use, by name. */
export function byTag(posts: readonly Post[]): Group<Tag>[] {
  return groupBy(posts, (post) => post.tags).sort((a, b) => byName(a.key.name, b.key.name));
}
