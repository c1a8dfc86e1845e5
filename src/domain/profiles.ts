/** What each of many posts is about, as weighted words: BM25 over title, description, headings and body. Which words say nothing is told by how many posts use them. */
import type { Post } from './post.ts';
import { countedWords, stemIn, type Terms } from './terms.ts';

/** Words a post is known by; the work for one post depends on it, and not on the length of the post. */
const telling = 32;
/** A word of so large a part of all posts says nothing about one. */
const commonest = 0.25;
// What stands outside the body counts as so many mentions in it. Headings are in the body already.
const mentions = { title: 4, description: 1, headings: 1 };
// Okapi BM25, the usual values.
const saturation = 1.2;
const lengthShare = 0.75;

export interface Word {
  readonly id: number;
  /** As most mentions in the bodies write it. */
  form: string;
  /** Number of posts that speak of it. */
  posts: number;
}

export interface Profile {
  readonly post: Post;
  /** Ids of its telling words with their weights, the most telling first: a vector no longer than 1. */
  readonly weights: ReadonlyMap<number, number>;
  /** Ids of the words it names in its title or a heading, and speaks of three times at least. */
  readonly named: ReadonlySet<number>;
  /** Ids of the words of its title. */
  readonly titled: ReadonlySet<number>;
}

export interface Vocabulary {
  readonly words: readonly Word[];
  /** `form` as it stands within a sentence: its capital is kept when the bodies of the posts keep it, or, where they do not tell, outside of English. */
  readonly spoken: (form: string) => string;
}

/** How much it tells that two posts share what `some` of `all` posts have; 0 or more. */
export const rarity = (some: number, all: number): number => Math.log(1 + (all - some + 0.5) / (some + 0.5));

interface Counts extends Omit<Profile, 'weights'> {
  /** Of words mentioned twice at least. */
  readonly times: ReadonlyMap<number, number>;
}

/** `posts` are of one language. */
export function profilesOf(
  posts: readonly Post[],
  termsOf: (post: Post) => Terms,
): { readonly profiles: readonly Profile[]; readonly vocabulary: Vocabulary } {
  const ids = new Map<string, number>();
  const words: (Word & { votes: number })[] = [];
  const lang = posts[0]?.lang ?? 'en';

  function wordOf(form: string, times: number): Word {
    const stem = stemIn(form, lang);
    const id = ids.get(stem) ?? words.length;
    ids.set(stem, id);
    words[id] ??= { id, form, posts: 0, votes: 0 };
    const word = words[id];
    // The majority vote of Boyer and Moore: no list of forms to keep.
    word.votes += form === word.form ? times : -times;
    if (word.votes < 0) Object.assign(word, { form, votes: -word.votes });
    return word;
  }

  function countsOf(post: Post): Counts {
    const times = new Map<number, number>();
    const add = (id: number, count: number) => times.set(id, (times.get(id) ?? 0) + count);
    const pairs = termsOf(post).split(' ');
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const count = Number(pairs[i + 1]);
      add(wordOf(pairs[i] ?? '', count).id, count);
    }
    const named = new Set<number>();
    const titled = new Set<number>();
    const headings = post.headings.map(({ text }) => text).join('\n');
    for (const [part, text] of Object.entries({ title: post.title, description: post.description, headings })) {
      for (const [form, count] of countedWords(text, lang)) {
        const { id } = wordOf(form, 0);
        add(id, count * mentions[part as keyof typeof mentions]);
        if (part !== 'description') named.add(id);
        if (part === 'title') titled.add(id);
      }
    }
    for (const [id, count] of times) {
      const word = words[id];
      if (count < 2) times.delete(id);
      else if (word) word.posts += 1;
    }
    return { post, times, titled, named: new Set([...named].filter((id) => (times.get(id) ?? 0) > 2)) };
  }

  const counted = posts.map(countsOf);
  const meanLength = posts.reduce((sum, post) => sum + post.words, 0) / Math.max(1, posts.length);
  const mostPosts = Math.max(2, commonest * posts.length);

  function profileOf({ times, ...facts }: Counts): Profile {
    const drag = saturation * (1 - lengthShare + (lengthShare * facts.post.words) / meanLength);
    const weighted = [...times].flatMap(([id, count]) => {
      const inPosts = words[id]?.posts ?? 0;
      if (inPosts > mostPosts) return [];
      const weight = (rarity(inPosts, posts.length) * count * (saturation + 1)) / (count + drag);
      return [{ id, weight, isShared: inPosts > 1 }];
    });
    // Words of its own make a post unlike all others, and so they count in the length.
    const norm = Math.hypot(...weighted.map(({ weight }) => weight)) || 1;
    const most = weighted
      .filter(({ isShared }) => isShared)
      .sort((a, b) => b.weight - a.weight || a.id - b.id)
      .slice(0, telling);
    return { ...facts, weights: new Map(most.map(({ id, weight }) => [id, weight / norm])) };
  }

  function spoken(form: string): string {
    const { form: written = '', votes = 0 } = words[ids.get(stemIn(form, lang)) ?? -1] ?? {};
    const isName = votes > 0 ? /^\p{Lu}/u.test(written) : !/^en\b/.test(lang);
    return isName || !/^\p{Lu}\p{Ll}+$/u.test(form) ? form : form.toLowerCase();
  }

  return { profiles: counted.map(profileOf), vocabulary: { words, spoken } };
}
