/** Posts in the order in which they answer a query: Okapi BM25 over the text, with what title, topic and tags say of it, and with words that stand together. */
import { fields } from '../../domain/search-files.ts';
import type { Match, Matches } from './matches.ts';
import type { QueryWord } from './query.ts';

/** A word, and the posts that have it. */
export interface Sought {
  readonly word: QueryWord;
  readonly matches: Matches;
}

export interface Ranking {
  /** Post numbers, the best first. */
  readonly posts: readonly number[];
  /** Whether no post has all the words: these have the most telling of them. */
  readonly isPartial: boolean;
}

/** How much a word of these says of a post, in words of its text said once. */
const fieldWeights: readonly (readonly [field: number, weight: number])[] = [
  [fields.title, 4],
  [fields.heading, 0.5],
  [fields.description, 0.3],
  [fields.category, 0.6],
  [fields.tag, 1.2],
];
/** BM25's own: how soon a word said again adds nothing, and how much length explains. */
const saturation = 1.2;
const lengthShare = 0.6;
/** What a word of the query counts at least, however common it is. */
const leastWeight = 2;
/** The whole of a query's weight, but for rounding. */
const all = 0.999;
/** From this share of what the best post has of a query on, a post answers it in part. */
const enough = 0.5;
/** Words this close together are one thought, and how much it says. */
const near = 4;
const closeness = 0.5;
/** From so many words on, in the order of the query and with nothing between them, it is a sentence of the post, and how much that says. */
const sentence = 3;
const quotation = 10;

/** @param sought each word of the query. @param lengths words in each post. */
export function ranked(sought: readonly Sought[], lengths: readonly number[]): Ranking {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const asked = sought.map(({ word, matches }) => {
    const rarity = Math.log(1 + (lengths.length - matches.size + 0.5) / (matches.size + 0.5));
    return { matches, rarity, place: word.place, weight: word.isIdle ? 0 : Math.max(leastWeight, rarity) };
  });
  const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
  const candidates = new Set(asked.flatMap(({ matches, weight }) => (weight ? [...matches.keys()] : [])));
  const scored = [...candidates].map((post) => {
    const norm = 1 - lengthShare + (lengthShare * (lengths[post] ?? average)) / average;
    let score = 0;
    let share = 0;
    for (const [i, { matches, rarity, weight }] of asked.entries()) {
      const match = matches.get(post);
      if (!match) continue;
      const near = isBeside(match, asked[i + 1]?.matches.get(post)) ? closeness : 0;
      score += rarity * (saidIn(match, norm) + near) + Math.max(rarity, weight) * factsOf(match);
      share += weight / whole;
    }
    const quoted = quotedShare(asked, post) / whole;
    return { post, score: score * share * (1 + quotation * quoted ** 2), share };
  });
  const most = scored.reduce((best, { share }) => Math.max(best, share), 0);
  const isPartial = most < all;
  // A long question rarely finds all its words in one post.
  const isLong = asked.filter(({ weight }) => weight > 0).length > 2;
  const least = isLong || isPartial ? enough * most : all;
  const answers = scored.filter(({ share }) => share >= least);
  const posts = answers.sort((a, b) => b.score - a.score || b.post - a.post).map(({ post }) => post);
  return { posts, isPartial };
}

const saidIn = ({ frequency }: Match, norm: number): number =>
  (frequency * (saturation + 1)) / (frequency + saturation * norm);

const factsOf = (match: Match): number =>
  fieldWeights.reduce((sum, [field, weight]) => sum + (match.fields & field ? weight : 0), 0);

/** Whether the next word of the query follows somewhere soon. */
function isBeside({ places }: Match, next: Match | undefined): boolean {
  const following = new Set(next?.places);
  return following.size > 0 && places.some((place) => steps.some((step) => following.has(place + step)));
}

/** The weight of the words that stand somewhere in `post` as they do in the query. */
function quotedShare(
  asked: readonly { readonly matches: Matches; readonly place: number; readonly weight: number }[],
  post: number,
): number {
  const starts = new Map<number, { count: number; weight: number }>();
  for (const { matches, place, weight } of asked)
    for (const at of new Set(matches.get(post)?.places)) {
      const start = starts.get(at - place) ?? { count: 0, weight: 0 };
      starts.set(at - place, { count: start.count + 1, weight: start.weight + weight });
    }
  return [...starts.values()].reduce(
    (most, { count, weight }) => (count < sentence ? most : Math.max(most, weight)),
    0,
  );
}

const steps = Array.from({ length: near }, (_, i) => i + 1);
