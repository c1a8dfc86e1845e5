/** Posts in the order in which they answer a query: Okapi BM25 over the text, with what title, topic and tags say of it, and with words that stand together. */
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
const fieldWeights: Readonly<Record<string, number>> = { title: 5, tags: 1.2, category: 0.6 };
/** BM25's own: how soon a word said again adds nothing, and how much length explains. */
const saturation = 1.2;
const lengthShare = 0.6;
/** From this share of what the best post has of a query on, a post answers it in part. */
const enough = 0.6;
/** Words this close together are one thought, and how much it says. */
const near = 4;
const closeness = 0.5;

/** @param sought each word of the query. @param lengths words in each post. */
export function ranked(sought: readonly Sought[], lengths: readonly number[]): Ranking {
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const rarities = sought.map(({ matches: { size } }) => Math.log(1 + (lengths.length - size + 0.5) / (size + 0.5)));
  const telling = sought.flatMap(({ word }, i) => (word.isIdle ? [] : [i]));
  const whole = telling.reduce((sum, i) => sum + (rarities[i] ?? 0), 0);
  const candidates = new Set(telling.flatMap((i) => [...(sought[i]?.matches.keys() ?? [])]));
  const scored = [...candidates].map((post) => {
    const found = sought.map(({ matches }) => matches.get(post));
    const norm = 1 - lengthShare + (lengthShare * (lengths[post] ?? average)) / average;
    const score = found.reduce((sum, match, i) => {
      if (!match) return sum;
      return sum + (rarities[i] ?? 0) * (weightOf(match, norm) + (isBeside(match, found[i + 1]) ? closeness : 0));
    }, 0);
    const share = telling.reduce((sum, i) => sum + (found[i] ? (rarities[i] ?? 0) / whole : 0), 0);
    return { post, score: score * share, hasAll: telling.every((i) => found[i]), share };
  });
  const isPartial = !scored.some(({ hasAll }) => hasAll);
  // A long question rarely finds all its words in one post.
  const isLong = telling.length > 2;
  const most = scored.reduce((best, { share }) => Math.max(best, share), 0);
  const answers = scored.filter(({ hasAll, share }) => hasAll || ((isLong || isPartial) && share >= enough * most));
  const posts = answers.sort((a, b) => b.score - a.score || a.post - b.post).map(({ post }) => post);
  return { posts, isPartial };
}

function weightOf({ frequency, fields }: Match, norm: number): number {
  const said = (frequency * (saturation + 1)) / (frequency + saturation * norm);
  return [...fields].reduce((sum, field) => sum + (fieldWeights[field] ?? 0), said);
}

/** Whether the next word of the query follows somewhere soon. */
function isBeside({ places }: Match, next: Match | undefined): boolean {
  const following = new Set(next?.places);
  return following.size > 0 && places.some((place) => steps.some((step) => following.has(place + step)));
}

const steps = Array.from({ length: near }, (_, i) => i + 1);
