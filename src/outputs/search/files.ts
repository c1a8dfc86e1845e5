/** The search index: files of which a browser fetches a few, by the words of a query. */
import type { Post } from '../../domain/post.ts';
import { newestFirst } from '../../domain/posts.ts';
import {
  distances,
  encodeNumbers,
  type Filter,
  fields,
  lengthCharacter,
  type SearchFacets,
  type SearchList,
  type SearchPost,
  type SearchWords,
} from '../../domain/search-files.ts';
import { withBase } from '../../domain/urls.ts';
import { wordsOf } from '../../domain/words.ts';
import { type Entry, shardsOf } from './shards.ts';
import { searchVocabulary } from './vocabulary.ts';

export const listFile = 'list';

interface Posting {
  fields: number;
  readonly places: number[];
}

/**
 * @param posts in any order. @param textOf what a reader reads in the body of a post, a block on each line. @param digest a short name for a text. @param base of the site: a browser goes where the files say.
 * @returns JSON by name, without its ending.
 */
export function searchFiles(
  posts: readonly Post[],
  textOf: (post: Post) => string,
  digest: (text: string) => string,
  base = '',
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (value: unknown): string => {
    const text = JSON.stringify(value);
    const name = digest(text);
    files.set(name, text);
    return name;
  };
  const inOrder = newestFirst(posts).reverse();
  const index = new Map<string, Indexed>();
  const counts = new Map<string, number>();
  let lengths = '';
  const texts = inOrder.map((post, number) => {
    const { alt, caption, credit } = post.hero ?? {};
    const text = [post.description, textOf(post), alt, caption, credit].filter(Boolean).join('\n');
    const { postings, length, spellings } = postingsOf(post, text);
    lengths += lengthCharacter(length);
    for (const word of spellings) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, posting] of postings) append(index, word, number, posting);
    return add(toSearchPost(post, text, base));
  });
  const entries = [...index].map(([word, { text }]): Entry => [word, text]).sort(([a], [b]) => (a < b ? -1 : 1));
  const words = [...shardsOf(entries, posts.length)].sort(([a], [b]) => (a < b ? -1 : 1));
  const list: SearchList = {
    posts: texts,
    lengths,
    words: words.map(([beginning, own]) => [beginning, add(own satisfies SearchWords)]),
    vocabulary: add(searchVocabulary(counts)),
    facets: add(facetsOf(inOrder)),
  };
  return files.set(listFile, JSON.stringify(list));
}

interface Indexed {
  last: number;
  text: string;
}

function append(index: Map<string, Indexed>, word: string, post: number, { fields, places }: Posting): void {
  const known = index.get(word);
  const numbers = encodeNumbers([post - (known?.last ?? 0), fields, places.length, ...distances(places)]);
  if (!known) index.set(word, { last: post, text: numbers });
  else {
    known.last = post;
    known.text += numbers;
  }
}

/** Where each word of a post stands, counted in words: its title, what it is filed under, its text. */
function postingsOf(post: Post, text: string) {
  const postings = new Map<string, Posting>();
  const spellings = new Set<string>();
  let place = 0;
  const say = (word: string, field: number) => {
    const posting = postings.get(word) ?? { fields: 0, places: [] };
    postings.set(word, posting);
    posting.fields |= field;
    if (posting.places.at(-1) !== place) posting.places.push(place);
  };
  const read = (words: string, field: number) => {
    for (const { parts, whole } of wordsOf(words)) {
      if (whole !== undefined) say(whole, field);
      for (const { text } of parts) {
        spellings.add(text);
        say(text, field);
        place++;
      }
    }
  };
  read(post.title, fields.title);
  read(post.category.name, fields.category);
  for (const { name } of post.tags) read(name, fields.tag);
  for (const { name } of post.authors) read(name, fields.author);
  if (post.series) read(post.series.series.name, 0);
  const [description = '', ...blocks] = text.split('\n');
  read(description, fields.description);
  const headings = new Set(post.headings.map(({ text }) => text));
  for (const block of blocks) read(block, headings.has(block) ? fields.heading : 0);
  return { postings, length: place, spellings };
}

const toSearchPost = ({ url, title, pubDate, category }: Post, text: string, base: string): SearchPost => ({
  url: withBase(url, base),
  title,
  date: pubDate.toISOString(),
  category: category.name,
  text,
});

function facetsOf(posts: readonly Post[]): SearchFacets {
  const byValue = (valuesOf: (post: Post) => readonly string[]) => {
    const found = new Map<string, number[]>();
    for (const [number, post] of posts.entries())
      for (const value of new Set(valuesOf(post)))
        found
          .set(value, found.get(value) ?? [])
          .get(value)
          ?.push(number);
    return [...found].map(([value, numbers]) => [value, encodeNumbers(distances(numbers))] as const);
  };
  const values: Readonly<Record<Filter, (post: Post) => readonly string[]>> = {
    category: ({ category }) => [category.name],
    author: ({ authors }) => authors.map(({ name }) => name),
    year: ({ pubDate }) => [String(pubDate.getUTCFullYear())],
    tag: ({ tags }) => tags.map(({ name }) => name),
  };
  return (Object.keys(values) as Filter[]).map((filter) => [filter, byValue(values[filter])]);
}
