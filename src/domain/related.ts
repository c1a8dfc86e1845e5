/** Posts that speak of the same things, told from their words, tags and categories at build. */
import { nearest } from './likeness.ts';
import type { Post } from './post.ts';
import { neighbours } from './posts.ts';
import { type Profile, profilesOf, type Vocabulary } from './profiles.ts';
import type { Terms } from './terms.ts';

export interface Related {
  readonly post: Post;
  /** What both are about, as it stands within a sentence; nothing when only the sum of their words tells. */
  readonly subject?: string | undefined;
}

/**
 * Up to `count` posts for each of `posts` (newest first), by slug, the nearest first.
 * They are of its language, and neither its neighbours nor parts of its series: those its page shows already.
 */
export function relatedPosts(
  posts: readonly Post[],
  termsOf: (post: Post) => Terms,
  count: number,
): ReadonlyMap<string, readonly Related[]> {
  const around = neighbours(posts);
  const isOffered = (post: Post, other: Post) => {
    const { newer, older } = around.get(post.slug) ?? {};
    const isPart = post.series !== undefined && post.series.series.id === other.series?.series.id;
    return !isPart && other !== newer && other !== older;
  };
  // Sums of floating-point numbers depend on their order, and so do ties.
  const inOrder = posts.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const related = new Map<string, readonly Related[]>();
  for (const ofLanguage of Map.groupBy(inOrder, ({ lang }) => new Intl.Locale(lang).language).values()) {
    const { profiles, vocabulary } = profilesOf(ofLanguage, termsOf);
    for (const [profile, near] of nearest(profiles, isOffered, count)) {
      const found = near.map(({ profile: other, tags: [tag] }) => ({
        post: other.post,
        subject: tag === undefined ? wordOfBoth(profile, other, vocabulary) : spokenTag(other.post, tag, vocabulary),
      }));
      related.set(profile.post.slug, found);
    }
  }
  return related;
}

/** The tag's name as it stands within a sentence: `trade-offs` for "Trade-offs", "AI" for "AI". */
function spokenTag({ tags }: Post, id: string, { spoken }: Vocabulary): string | undefined {
  return tags.find((tag) => tag.id === id)?.name.replace(/^[\p{L}\p{M}]+/u, spoken);
}

/** No version, no identifier, no piece of code. */
const plain = /^\p{L}[\p{L}\p{M}]{3,}$/u;

/** The most telling word of the post's title that is a subject of the other too, and that the other's title does not say already. */
function wordOfBoth(post: Profile, other: Profile, { words }: Vocabulary): string | undefined {
  const weightOf = (id: number) => (post.weights.get(id) ?? 0) * (other.weights.get(id) ?? 0);
  const [best] = [...post.titled.intersection(other.named.difference(other.titled))]
    .filter((id) => weightOf(id) > 0 && plain.test(words[id]?.form ?? ''))
    .sort((a, b) => weightOf(b) - weightOf(a) || a - b);
  return best === undefined ? undefined : words[best]?.form;
}
