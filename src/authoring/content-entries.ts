/** The content as its cross-checks see it: plain data, with the way back to a line. */

import { dotted, type Place, type Problem, problemAt } from '../domain/problem.ts';
import type { PostFrontmatter } from '../schemas/post.ts';
import type { Readable, Source } from './entry.ts';
import type { Location } from './listing.ts';

export type Traced = Pick<Source, 'file' | 'positionOf'>;

export type PostEntry = Traced & Pick<Readable<PostFrontmatter>, 'id' | 'fields' | 'faulty' | 'lost'>;

export type Collection = 'posts' | 'pages' | 'authors' | 'categories' | 'series' | 'tags';

/** What one entry of a taxonomy is called. */
export const singular = { authors: 'author', categories: 'category', series: 'series', tags: 'tag' } as const;

/** A file of the content, whether or not its fields are right: an id that is there but faulty is not also reported as absent. */
export type KnownFiles = Readonly<Record<Collection, readonly Omit<Location, 'path'>[]>>;

export interface Content {
  /** In the order of their files. */
  readonly posts: readonly PostEntry[];
  readonly files: KnownFiles;
  /** Paths below `public/`, with slashes: each is a file of the build. */
  readonly publicFiles: readonly string[];
}

/** What the site's configuration adds to the ids. */
export interface SiteIds {
  /** Author of posts that name none. */
  readonly defaultAuthor: string;
  readonly ctaIds: readonly string[];
}

/** Ids of what a post names, by taxonomy. */
export const termsNamed = (
  { category, authors, series, tags = [] }: Partial<PostFrontmatter>,
  { defaultAuthor }: Pick<SiteIds, 'defaultAuthor'>,
) => ({
  authors: authors ?? [defaultAuthor],
  categories: category === undefined ? [] : [category],
  series: series ? [series.id] : [],
  tags: tags.map(({ id }) => id),
});

type Path = readonly [string, ...(string | number)[]];

/** Where a field of an entry stands. */
export const fieldOf = ({ file, positionOf }: Traced, ...path: Path): Place & Pick<Problem, 'field'> => ({
  file,
  ...positionOf(...path),
  field: dotted(path),
});

/** An error at a field of an entry. */
export const errorAt = (entry: Traced, path: Path, rule: string, message: string, hint?: string): Problem =>
  problemAt('error', rule, fieldOf(entry, ...path), message, hint);
