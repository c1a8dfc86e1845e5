/** Reader of the search index: each file fetched when a query needs it, and once. */
import {
  decodeNumbers,
  type Filter,
  lengthOf,
  listFile,
  type SearchFacets,
  type SearchList,
  type SearchPost,
  type SearchWords,
  summed,
} from '../../domain/search-files.ts';
import { searchFileUrl } from '../../domain/urls.ts';

export interface SearchIndex {
  /** Words in each post, by its number: the oldest is 0. */
  readonly lengths: readonly number[];
  /** Every word that begins with `beginning`, or is it, and some others. */
  words(beginning: string, isWhole: boolean): Promise<SearchWords>;
  post(number: number): Promise<SearchPost>;
  /** Post numbers by value, by filter. */
  facets(): Promise<ReadonlyMap<Filter, ReadonlyMap<string, readonly number[]>>>;
  /** Words of the site for a typing error to be told by, the more frequent first. */
  vocabulary(): Promise<string[]>;
}

/** What the JSON file of that name holds. */
export type Load = (file: string) => Promise<unknown>;

export async function openIndex(load: Load): Promise<SearchIndex> {
  const loaded = new Map<string, Promise<unknown>>();
  const read = <T>(file = ''): Promise<T> => {
    const reading = loaded.get(file) ?? load(file);
    loaded.set(file, reading);
    // Asked for again, it may come.
    reading.catch(() => loaded.delete(file));
    return reading as Promise<T>;
  };
  const list = await read<SearchList>(listFile);
  return {
    lengths: [...list.lengths].map(lengthOf),
    words: async (beginning, isWhole) => {
      const above = list.words.filter(([start]) => beginning.startsWith(start)).map(([start]) => start.length);
      const nearest = beginning.slice(0, Math.max(...above));
      const has = (start: string) => list.words.some(([other]) => other === start);
      const isWanted = isWhole
        ? (start: string) => start === (has(`${beginning}!`) ? `${beginning}!` : nearest)
        : (start: string) => start === nearest || start.startsWith(beginning);
      const files = list.words.filter(([start]) => above.length > 0 && isWanted(start));
      return (await Promise.all(files.map(([, file]) => read<SearchWords>(file)))).flat();
    },
    post: (number) => read(list.posts[number]),
    facets: async () =>
      new Map(
        (await read<SearchFacets>(list.facets)).map(([filter, values]) => [
          filter,
          new Map(values.map(([value, posts]) => [value, summed(decodeNumbers(posts))])),
        ]),
      ),
    vocabulary: async () => (await read<string>(list.vocabulary)).split(/\s+/),
  };
}

let opened: Promise<SearchIndex> | undefined;

/** The index of this site. Asked a second time when a file cannot be had: a new build may have replaced them all. Rejects when the network does not answer. */
export async function withSiteIndex<T>(use: (index: SearchIndex) => Promise<T>): Promise<T> {
  try {
    opened ??= openIndex(load);
    return await use(await opened);
  } catch {
    opened = openIndex(load);
    return use(await opened);
  }
}

async function ask(file: string, cache: RequestCache): Promise<unknown> {
  const response = await fetch(searchFileUrl(file), { cache });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

/** The browser's own cache may hold for a year what a captive portal said. */
const load: Load = (file) => ask(file, file === listFile ? 'no-cache' : 'default').catch(() => ask(file, 'reload'));
