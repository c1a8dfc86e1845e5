/** The search index: files of which a browser fetches a few, by the words of a query. */
import { languageOf } from '../../domain/language.ts';
import type { Post } from '../../domain/post.ts';
import { newestFirst } from '../../domain/posts.ts';
import {
  distances,
  encodeNumbers,
  type Filter,
  fields,
  lengthCharacter,
  listFile,
  type SearchFacets,
  type SearchList,
  type SearchPost,
  type SearchWords,
} from '../../domain/search-files.ts';
import type { Site } from '../../domain/site.ts';
import { joinedWords, type PageText, type Pieces, textWords, type WordPlaces } from '../../domain/text-words.ts';
import { basePath, withBase } from '../../domain/urls.ts';
import { type Entry, shardsOf } from './shards.ts';
import { searchVocabulary } from './vocabulary.ts';

/**
 * @param posts in any order. @param digest a short name for a text.
 * @returns JSON by name, without its ending.
 */
export function searchFiles(
  posts: readonly Post[],
  bodyOf: (post: Post) => PageText,
  digest: (text: string) => string,
  site: Pick<Site, 'url' | 'locale'>,
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
    const body = bodyOf(post);
    const beside = [alt, caption, credit].flatMap((words) => words || []);
    const { words, length, spellings } = joinedWords([
      textWords(factsOf(post)),
      body.words,
      textWords(beside.map((words) => [words, 0])),
    ]);
    lengths += lengthCharacter(length);
    for (const word of spellings) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const word of words) append(index, number, word);
    const text = [post.description, body.text, ...beside].filter(Boolean).join('\n');
    return add(toSearchPost(post, text, site));
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

function append(index: Map<string, Indexed>, post: number, [word, fields, count, first, , rest]: WordPlaces): void {
  const known = index.get(word);
  const numbers = encodeNumbers([post - (known?.last ?? 0), fields, count, first]) + rest;
  if (!known) index.set(word, { last: post, text: numbers });
  else {
    known.last = post;
    known.text += numbers;
  }
}

/** What a post says before its text: its title, what it is filed under, its description. */
const factsOf = ({ title, category, tags, authors, series, description }: Post): Pieces => [
  [title, fields.title],
  [category.name, fields.category],
  ...tags.map(({ name }) => [name, fields.tag] as const),
  ...authors.map(({ name }) => [name, fields.author] as const),
  ...(series ? [[series.series.name, 0] as const] : []),
  [description, fields.description],
];

const toSearchPost = (
  { url, title, pubDate, category, lang }: Post,
  text: string,
  site: Pick<Site, 'url' | 'locale'>,
): SearchPost => ({
  // A browser goes where the file says.
  url: withBase(url, basePath(site.url)),
  title,
  date: pubDate.toISOString(),
  category: category.name,
  ...(lang !== site.locale && { language: languageOf(lang) }),
  text,
});

function facetsOf(posts: readonly Post[]): SearchFacets {
  const byValue = (valuesOf: (post: Post) => readonly string[]) => {
    const uses = posts.flatMap((post, number) => [...new Set(valuesOf(post))].map((value) => ({ value, number })));
    return [...Map.groupBy(uses, ({ value }) => value)].map(
      ([value, ofValue]) => [value, encodeNumbers(distances(ofValue.map(({ number }) => number)))] as const,
    );
  };
  const values: Readonly<Record<Filter, (post: Post) => readonly string[]>> = {
    category: ({ category }) => [category.name],
    author: ({ authors }) => authors.map(({ name }) => name),
    year: ({ pubDate }) => [String(pubDate.getUTCFullYear())],
    tag: ({ tags }) => tags.map(({ name }) => name),
  };
  return (Object.keys(values) as Filter[]).map((filter) => [filter, byValue(values[filter])]);
}
