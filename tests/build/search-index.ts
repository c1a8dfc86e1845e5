/** The search index of a build, read as a browser reads it, with the bytes that go over the wire. */
import { brotliCompressSync } from 'node:zlib';
import { en } from '../../src/i18n/en.ts';
import { type Fragment, type IndexFiles, openIndex } from '../../src/scripts/search/index-files.ts';
import { type Answer, answer, type Question } from '../../src/scripts/search/search.ts';
import type { Build } from './builds.ts';
import { bytesOf } from './site.ts';

export interface Searcher {
  readonly index: IndexFiles;
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
    const content = bytesOf(build, `pagefind/${file}`);
    bytes += Math.min(content.length, brotliCompressSync(content).length);
    return new Uint8Array(content);
  });
  return {
    index,
    ask: (query, question = {}) =>
      answer({ query, filters: {}, order: 'fit', ...question }, index, { idle, withCounts: false }),
    first: async (found, count) => (await fragmentsOf(index, found.posts.slice(0, count))).map(({ url }) => url),
    bytes: () => bytes,
  };
}

export const fragmentsOf = (index: IndexFiles, posts: readonly number[]): Promise<Fragment[]> =>
  Promise.all(posts.map((post) => index.fragment(post)));

/** Every post of the index, newest first. */
export const allFragments = (index: IndexFiles): Promise<Fragment[]> =>
  fragmentsOf(
    index,
    index.lengths.map((_, post) => post),
  );
