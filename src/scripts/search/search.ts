/** A query answered from the files of the index. */
import { distance } from '../../domain/nearest.ts';
import type { Filter } from '../../domain/search-files.ts';
import type { SearchIndex } from './index-reader.ts';
import { matchesOf } from './matches.ts';
import { apart, type QueryWord, queryWords } from './query.ts';
import { ranked, type Sought } from './ranking.ts';

/** The word of `vocabulary` the fewest typing errors away, two at most; of two as near, the one that stands first. */
export function meant(word: string, vocabulary: readonly string[]): string | undefined {
  const limit = word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
  const own = lettersOf(word);
  let best: string | undefined;
  let fewest = limit + 1;
  for (const candidate of vocabulary) {
    // Most words need no counting: an error adds or takes two letters at most.
    if (Math.abs(candidate.length - word.length) >= fewest || bitsOf(own ^ lettersOf(candidate)) > 2 * limit) continue;
    // The first letter is seldom wrong.
    const errors = distance(word, candidate, limit) + (candidate[0] === word[0] ? 0 : 0.5);
    if (errors < fewest) [best, fewest] = [candidate, errors];
  }
  return best;
}

/** A bit for each letter in it, whichever number it has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsOf(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}

export interface Question {
  readonly query: string;
  /** Values by filter. */
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
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
  readonly counts?: ReadonlyMap<Filter, ReadonlyMap<string, number>> | undefined;
}

/** From here on the posts that have an idle word are too many to load for what they tell. */
const fewPosts = 500;

/** Without a query: every post that the filters leave. @param withCounts whether to count what each filter would leave. */
export async function answer(
  { query, filters, order }: Question,
  index: SearchIndex,
  { idle, withCounts }: { readonly idle: ReadonlySet<string>; readonly withCounts: boolean },
): Promise<Answer> {
  const typed = queryWords(query, idle).filter(({ isIdle }) => !isIdle || index.lengths.length <= fewPosts);
  const found = (await Promise.all(typed.map((word) => understood(word, index)))).flat();
  const words = found.map(({ word }) => word);
  const { posts, isPartial } =
    query.trim() === ''
      ? { posts: [...index.lengths.keys()].reverse(), isPartial: false }
      : ranked(found, index.lengths);
  const chosen = Object.entries(filters) as [Filter, string][];
  const facets =
    withCounts || chosen.length > 0 ? await index.facets() : new Map<Filter, ReadonlyMap<string, number[]>>();
  const allowed = chosen.map(([name, value]) => new Set(facets.get(name)?.get(value)));
  const left = posts.filter((post) => allowed.every((values) => values.has(post)));
  const corrected = found.some(({ isMeant }) => isMeant) ? words.map(({ text }) => text).join(' ') : undefined;
  return {
    posts: order === 'newest' ? left.toSorted((a, b) => b - a) : left,
    words: words.filter(({ isIdle }) => !isIdle),
    isPartial,
    corrected,
    counts: withCounts ? countsOf(left, facets) : undefined,
  };
}

interface Understood extends Sought {
  readonly isMeant: boolean;
}

async function understood(word: QueryWord, index: SearchIndex): Promise<Understood[]> {
  const matches = await matchesOf(word, index);
  if (matches.size > 0) return [{ word, matches, isMeant: false }];
  if (word.parts.length > 1) {
    // Its parts may stand apart from each other; one or two letters say nothing by themselves.
    const telling = apart(word).filter(({ text }) => !/^[a-z]{1,2}$/.test(text));
    if (telling.length === 0) return [{ word, matches, isMeant: false }];
    return (await Promise.all(telling.map((part) => understood(part, index)))).flat();
  }
  const text = meant(word.text, await index.vocabulary());
  if (!text) return [{ word, matches, isMeant: false }];
  const intended = { text, parts: [text], place: word.place, isOpen: false, isIdle: false };
  return [{ word: intended, matches: await matchesOf(intended, index), isMeant: true }];
}

const countsOf = (posts: readonly number[], facets: Awaited<ReturnType<SearchIndex['facets']>>) => {
  const left = new Set(posts);
  const count = (values: ReadonlyMap<string, readonly number[]>) =>
    new Map([...values].map(([value, of]) => [value, of.filter((post) => left.has(post)).length]));
  return new Map([...facets].map(([filter, values]) => [filter, count(values)]));
};
