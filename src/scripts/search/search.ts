/** A query answered from the files of the index. */
import type { IndexFiles } from './index-files.ts';
import { matchesOf } from './matches.ts';
import { type QueryWord, queryWords, stemOf } from './query.ts';
import { ranked, type Sought } from './ranking.ts';
import { meant } from './spelling.ts';

export interface Question {
  readonly query: string;
  /** Values by filter: `category`, `author`, `year`, `tag`. */
  readonly filters: Readonly<Record<string, string>>;
  readonly order: 'fit' | 'newest';
}

export interface Answer {
  /** Post numbers. */
  readonly posts: readonly number[];
  /** The words looked for. */
  readonly words: readonly QueryWord[];
  readonly isPartial: boolean;
  /** The words looked for, where a typing error was taken for one of them. */
  readonly corrected?: string | undefined;
  /** How many of the posts each value of each filter leaves, when facets were needed. */
  readonly counts?: Readonly<Record<string, ReadonlyMap<string, number>>> | undefined;
}

/** From here on the posts that have an idle word are too many to load for what they tell. */
const fewPosts = 500;

/** Without a query: every post that the filters leave. @param withCounts whether to count what each filter would leave. */
export async function answer(
  { query, filters, order }: Question,
  index: IndexFiles,
  { idle, withCounts }: { readonly idle: ReadonlySet<string>; readonly withCounts: boolean },
): Promise<Answer> {
  const typed = queryWords(query, idle).filter(({ isIdle }) => !isIdle || index.lengths.length <= fewPosts);
  const found = await Promise.all(typed.map((word) => understood(word, index)));
  const words = found.map(({ word }) => word);
  const all = words.length === 0;
  const { posts, isPartial } = all
    ? { posts: index.lengths.map((_, post) => post), isPartial: false }
    : ranked(found, index.lengths);
  const facets = withCounts || Object.keys(filters).length > 0 ? await index.facets() : {};
  const chosen = Object.entries(filters).map(([name, value]) => new Set(facets[name]?.[value]));
  const left = posts.filter((post) => chosen.every((values) => values.has(post)));
  const corrected = found.some(({ isMeant }) => isMeant) ? words.map(({ text }) => text).join(' ') : undefined;
  const ordered = order === 'newest' ? left.toSorted((a, b) => a - b) : left;
  return {
    posts: ordered,
    words: words.filter(({ isIdle }) => !isIdle),
    isPartial,
    corrected,
    counts: withCounts ? countsOf(left, facets) : undefined,
  };
}

interface Understood extends Sought {
  readonly isMeant: boolean;
}

async function understood(word: QueryWord, index: IndexFiles): Promise<Understood> {
  const matches = await matchesOf(word, index);
  if (matches.size > 0) return { word, matches, isMeant: false };
  const text = meant(word.text, await index.vocabulary());
  if (!text) return { word, matches, isMeant: false };
  const intended = { text, stem: stemOf(text), isOpen: false, isIdle: false };
  return { word: intended, matches: await matchesOf(intended, index), isMeant: true };
}

const countsOf = (posts: readonly number[], facets: Awaited<ReturnType<IndexFiles['facets']>>) => {
  const left = new Set(posts);
  return Object.fromEntries(
    Object.entries(facets).map(([name, values]) => [
      name,
      new Map(Object.entries(values).map(([value, of]) => [value, of.filter((post) => left.has(post)).length])),
    ]),
  );
};
