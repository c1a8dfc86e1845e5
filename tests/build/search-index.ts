/** The search index of a build, read as a browser reads it, with the bytes that go over the wire. */
import { brotliCompressSync } from 'node:zlib';
import type { SearchPost } from '../../src/domain/search-files.ts';
import { fileOf, searchFileUrl } from '../../src/domain/urls.ts';
import { en } from '../../src/i18n/en.ts';
import { openIndex, type SearchIndex } from '../../src/scripts/search/index-reader.ts';
import { type Answer, answer, type Question } from '../../src/scripts/search/search.ts';
import type { Build } from './builds.ts';
import { bytesOf } from './site.ts';

export interface Searcher {
  readonly index: SearchIndex;
  ask(query: string, question?: Partial<Question>): Promise<Answer>;
  /** Paths of the first posts of an answer. */
  first(found: Answer, count: number): Promise<string[]>;
  /** What was loaded so far, as a host sends it. */
  bytes(): number;
}

const idle = new Set(en.search.idleWords.split(' '));

export async function searcher(build: Build): Promise<Searcher> {
  let bytes = 0;
  const index = await openIndex(async (file) => {
    const content = bytesOf(build, fileOf(searchFileUrl(file)));
    bytes += brotliCompressSync(content).length;
    return JSON.parse(content.toString());
  });
  return {
    index,
    ask: (query, question = {}) =>
      answer({ query, filters: {}, order: 'fit', ...question }, index, { idle, withCounts: false }),
    first: async (found, count) => (await postsOf(index, found.posts.slice(0, count))).map(({ url }) => url),
    bytes: () => bytes,
  };
}

const postsOf = (index: SearchIndex, posts: readonly number[]): Promise<SearchPost[]> =>
  Promise.all(posts.map((post) => index.post(post)));

/** Every post of the index, newest first. */
export const allPosts = (index: SearchIndex): Promise<SearchPost[]> =>
  postsOf(index, [...index.lengths.keys()].reverse());
