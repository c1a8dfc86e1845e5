/** Which posts each value of each filter leaves, by post number, and the words of all posts: what a reader's browser is told beside the index. */
import type { Facets } from './search-record.ts';

/** JSON: post numbers by value, by filter. */
export function searchFacets(posts: readonly Facets[]): string {
  const facets: Record<string, Record<string, number[]>> = {
    category: Object.create(null),
    author: Object.create(null),
    year: Object.create(null),
    tag: Object.create(null),
  };
  for (const [number, post] of posts.entries()) {
    for (const [filter, values] of Object.entries(post)) {
      const byValue = facets[filter] ?? {};
      for (const value of new Set(values)) byValue[value] = [...(byValue[value] ?? []), number];
    }
  }
  return JSON.stringify(facets);
}
