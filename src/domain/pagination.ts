/** Lists cut into numbered pages. */
import { listingPageUrl } from './urls.ts';

/** An empty list is one empty page. */
export function paginate<T>(items: readonly T[], size: number, base: string) {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return {
      items: items.slice(index * size, number * size),
      /** From 1. */
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

export type ListPage<T> = Readonly<ReturnType<typeof paginate<T>>[number]>;
