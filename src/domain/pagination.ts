/** Lists cut into numbered pages. */
import { listingPageUrl } from './urls.ts';

export interface ListPage<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly number: number;
  /** Number of pages, at least 1. */
  readonly count: number;
  readonly total: number;
  readonly url: string;
  readonly first: string;
  readonly last: string;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

/** An empty list is one empty page. */
export function paginate<T>(items: readonly T[], size: number, base: string): ListPage<T>[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      items: items.slice(index * size, number * size),
      number,
      count,
      total: items.length,
      url: listingPageUrl(base, number),
      first: base,
      last: listingPageUrl(base, count),
      previous: number > 1 ? listingPageUrl(base, number - 1) : undefined,
      next: number < count ? listingPageUrl(base, number + 1) : undefined,
    };
  });
}
