/** What posts are filed under: categories, tags, authors and series, each term with its posts. */
import type { Post, Term } from './post.ts';
import { type Taxonomy, taxonomies } from './urls.ts';

/** The part of a post that files it. */
export interface Filed {
  readonly category: Term;
  readonly tags: readonly Term[];
  readonly authors: readonly Term[];
  readonly series?: { readonly series: Term; readonly part: number } | undefined;
}

interface Terms<P extends Filed> extends Record<Taxonomy, Term> {
  readonly categories: P['category'];
  readonly tags: P['tags'][number];
  readonly authors: P['authors'][number];
  readonly series: NonNullable<P['series']>['series'];
}

/** A term that posts in lists name, and which therefore has a page. */
export type Listed<T> = T & { readonly url: string };

export interface Group<T, P = Post> {
  readonly key: Listed<T>;
  readonly posts: readonly P[];
}

export type Groups<P extends Filed = Post> = { readonly [K in Taxonomy]: readonly Group<Terms<P>[K], P>[] };
export type KnownTerms<P extends Filed = Post> = { readonly [K in Taxonomy]?: readonly Terms<P>[K][] };

const inOrder = <P extends Filed>(parts: readonly P[]): P[] =>
  parts.toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0));

/** Every term that `posts` name, and those of `known` that they do not, by name as in the language of the site. The posts of a series are in its order, all others in the order given. */
export function groupsOf<P extends Filed>(posts: readonly P[], known: KnownTerms<P> = {}, locale = 'en'): Groups<P> {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const byName = (a: Group<Term, unknown>, b: Group<Term, unknown>) => compare(a.key.name, b.key.name);
  const group = <T extends Term>(termsOf: (post: P) => readonly T[], empty: readonly T[] = []): Group<T, P>[] => {
    const groups = new Map<string, { key: T; posts: P[] }>(empty.map((key) => [key.id, { key, posts: [] }]));
    for (const post of posts) {
      for (const key of termsOf(post)) {
        const found = groups.get(key.id) ?? { key, posts: [] };
        found.posts.push(post);
        groups.set(key.id, found);
      }
    }
    return [...groups.values()].flatMap(({ key, posts }) => (hasPage(key) ? { key, posts } : [])).sort(byName);
  };
  return {
    categories: group<P['category']>(({ category }) => [category], known.categories),
    tags: group<P['tags'][number]>(({ tags }) => tags, known.tags),
    authors: group<P['authors'][number]>(({ authors }) => authors, known.authors),
    series: group<Terms<P>['series']>(({ series }) => (series ? [series.series] : []), known.series).map((one) => ({
      ...one,
      posts: inOrder(one.posts),
    })),
  };
}

const hasPage = <T extends Term>(term: T): term is Listed<T> => term.url !== undefined;

/** `post` with addresses of those terms alone that have a page among `groups`. */
export function linkedTo<P extends Post>(post: P, groups: Groups): P {
  const pages = new Set(taxonomies.flatMap((taxonomy) => groups[taxonomy].map(({ key }) => key.url)));
  const linked = <T extends Term>(term: T): T => (pages.has(term.url ?? '') ? term : { ...term, url: undefined });
  const [first, ...others] = post.authors;
  return {
    ...post,
    category: linked(post.category),
    tags: post.tags.map(linked),
    authors: [linked(first), ...others.map(linked)],
    series: post.series && { ...post.series, series: linked(post.series.series) },
  };
}
