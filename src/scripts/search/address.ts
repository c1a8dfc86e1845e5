/** What is looked for, as the address of the search page says it: `/search/?q=estimates&year=2026`. */
import { filters as filterNames } from '../../domain/search-files.ts';
import { searchUrl } from '../../domain/urls.ts';
import type { Question } from './search.ts';

export function questionOf(parameters: URLSearchParams): Question {
  const filters = filterNames.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return {
    query: parameters.get('q') ?? '',
    filters: Object.fromEntries(filters),
    order: parameters.get('order') === 'newest' ? 'newest' : 'fit',
  };
}

/** Site path. */
export function addressOf({ query, filters, order }: Question): string {
  const parameters = new URLSearchParams({
    ...(query.trim() ? { q: query.trim() } : {}),
    ...filters,
    ...(order === 'newest' ? { order } : {}),
  });
  return parameters.size > 0 ? `${searchUrl}?${parameters}` : searchUrl;
}
