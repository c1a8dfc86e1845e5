/** The likeness of posts, and which are the most alike: their words as a cosine, their tags and category as evidence beside it. */
import type { Post } from './post.ts';
import { type Profile, rarity } from './profiles.ts';

/** Posts that one word, tag or category leads to. */
const reach = 80;
/** Candidates that are compared in full. */
const shortlist = 48;
/** Below it, two posts share words and no subject. */
const leastScore = 0.04;
/** What a tag or a category is worth that only two posts have; the cosine is 1 for a post and itself. */
const worths = { tag: 0.15, category: 0.08 };

export interface Near {
  readonly profile: Profile;
  /** Ids of the tags both have, the rarest first. */
  readonly tags: readonly string[];
}

/** What a post says of itself beside its words. */
const marksOf = ({ tags, category }: Post): string[] => [
  ...tags.map(({ id }) => `tag ${id}`),
  `category ${category.id}`,
];

/** For each profile the nearest that `isOffered` allows, the nearest first, the newer first of two as near. */
export function* nearest(
  profiles: readonly Profile[],
  isOffered: (post: Post, other: Post) => boolean,
  count: number,
): Generator<readonly [Profile, readonly Near[]]> {
  const marks = profiles.map(({ post }) => marksOf(post));
  const byWord = places(profiles.map(({ weights }) => weights));
  const byMark = places(marks.map((ofPost) => new Map(ofPost.map((mark) => [mark, 1]))));
  const rarest = rarity(2, Math.max(3, profiles.length));
  const worthOf = (mark: string) =>
    (worths[mark.startsWith('tag ') ? 'tag' : 'category'] * rarity(byMark.get(mark)?.length ?? 0, profiles.length)) /
    rarest;

  // What each profile has in common with the one at hand; 0 again before the next.
  const likeness = new Float64Array(profiles.length);
  for (const [at, profile] of profiles.entries()) {
    const own = marks[at] ?? [];
    const met: number[] = [];
    const meet = (other: number, more: number) => {
      if (likeness[other] === 0) met.push(other);
      likeness[other] = (likeness[other] ?? 0) + more;
    };
    for (const [word, weight] of profile.weights)
      for (const [other, its] of byWord.get(word)?.slice(0, reach) ?? []) meet(other, weight * its);
    for (const mark of own) {
      const ofMark = byMark.get(mark) ?? [];
      // What so many have leads to nobody in particular.
      if (ofMark.length <= reach) for (const [other] of ofMark) meet(other, worthOf(mark));
    }
    const compared = most(met, likeness).flatMap((other) => compare(profile, own, profiles[other], marks[other] ?? []));
    for (const other of met) likeness[other] = 0;
    yield [profile, compared.sort((a, b) => b.score - a.score || newer(a.profile, b.profile)).slice(0, count)];
  }

  function compare(profile: Profile, own: readonly string[], other: Profile | undefined, its: readonly string[]) {
    if (!other || other === profile || !isOffered(profile.post, other.post)) return [];
    const shared = own.filter((mark) => its.includes(mark)).sort((a, b) => worthOf(b) - worthOf(a));
    const words = [...profile.weights.keys()].filter((id) => other.weights.has(id));
    const worth = shared.reduce((sum, mark) => sum + worthOf(mark), 0);
    // One word in common is chance, also in a category of nearly everything.
    if (worth < leastScore / 2 && words.length < 2) return [];
    const cosine = words.reduce((sum, id) => sum + (profile.weights.get(id) ?? 0) * (other.weights.get(id) ?? 0), 0);
    const score = cosine + worth;
    const tags = shared.filter((mark) => mark.startsWith('tag ')).map((mark) => mark.slice(4));
    return score < leastScore ? [] : [{ profile: other, tags, score }];
  }
}

/** The `shortlist` of `met` that have most. */
const most = (met: readonly number[], likeness: Float64Array): number[] =>
  met.toSorted((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0) || a - b).slice(0, shortlist);

const newer = (a: Profile, b: Profile) => b.post.pubDate.getTime() - a.post.pubDate.getTime();

/** Where each key stands, the heaviest place first. */
function places<Key>(all: readonly ReadonlyMap<Key, number>[]): ReadonlyMap<Key, (readonly [number, number])[]> {
  const found = new Map<Key, (readonly [number, number])[]>();
  for (const [at, weights] of all.entries()) {
    for (const [key, weight] of weights) {
      const ofKey = found.get(key) ?? [];
      ofKey.push([at, weight]);
      found.set(key, ofKey);
    }
  }
  for (const ofKey of found.values()) ofKey.sort(([a, x], [b, y]) => y - x || a - b);
  return found;
}
