/** Posts as their authors list them, in the terminal and on the desk: what each is, when, whose, and what is wrong with it. */

import { machineDate } from '../domain/dates.ts';
import type { Status } from '../domain/post.ts';
import type { Problem } from '../domain/problem.ts';
import { postUrl } from '../domain/urls.ts';
import { statusOf } from '../domain/visibility.ts';
import type { PostFrontmatter } from '../schemas/post.ts';
import type { Content } from './content.ts';

export interface ListedPost {
  readonly slug: string;
  readonly url: string;
  /** The path named in messages. */
  readonly file: string;
  readonly title: string;
  /** `refused`: an error in its fields keeps it out of everything. */
  readonly state: Status | 'refused';
  /** `2026-02-01`, with the time where one was given; empty when nobody knows. */
  readonly date: string;
  readonly category: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly words: number;
  readonly minutes: number;
  readonly errors: number;
  readonly findings: number;
}

/** What the words that an author looks for are looked for in. */
export const soughtText = ({ title, slug, category, authors, tags, state }: ListedPost): string =>
  [title, slug, category, ...authors, ...tags, state].join('\n').toLowerCase();

interface Written extends Pick<ListedPost, 'slug' | 'file' | 'state'> {
  readonly fields: Partial<PostFrontmatter>;
  readonly document?: { readonly words: number; readonly minutes: number } | undefined;
}

/** Every post of `content`, the newest first; those without a date are what somebody works on. */
export function listedPosts(
  { folder, posts, refused }: Content,
  problems: readonly Problem[],
  { now, defaultAuthor }: { readonly now: Date; readonly defaultAuthor: string },
): ListedPost[] {
  const categories = new Map(folder.categories.map(({ id, data }) => [id, data.name]));
  const names = new Map(folder.authors.map(({ id, data }) => [id, data.name]));
  const written: Written[] = [
    ...posts.map(({ source: { slug, file, frontmatter: fields }, document }) => {
      return { slug, file, document, fields, state: statusOf(fields, { now }) };
    }),
    ...refused.flatMap(({ document: { collection, ...document }, text }) =>
      collection === 'posts' ? { ...document, document: text?.document, state: 'refused' as const } : [],
    ),
  ];
  const toListed = ({ slug, file, document, fields, state }: Written): ListedPost => {
    const { title = '', pubDate, category = '', authors = [defaultAuthor], tags = [] } = fields;
    const folder = `${file.replace(/\/index\.mdx?$/, '')}/`;
    const own = problems.filter((problem) => problem.file === file || problem.file.startsWith(folder));
    const errors = own.filter(({ severity }) => severity === 'error').length;
    return {
      ...{ slug, url: postUrl(slug), file, title, state, errors },
      words: document?.words ?? 0,
      minutes: document?.minutes ?? 0,
      date: pubDate ? machineDate(pubDate) : '',
      category: categories.get(category) ?? category,
      authors: authors.map((id) => names.get(id) ?? id),
      tags: tags.map(({ name }) => name),
      findings: own.length - errors,
    };
  };
  const order = ({ date }: ListedPost) => date || '~';
  return written.map(toListed).toSorted((a, b) => (order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0));
}
