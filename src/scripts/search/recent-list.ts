/** Recent searches, to look for again or to clear. */
import t from 'sentences:search';
import { element } from '../element.ts';
import { addressOf } from './address.ts';
import { forgetSearches, recentSearches } from './recent.ts';

/** Nothing when there are none. @param lookFor called with the words chosen; with none when they are cleared. */
export function recentList(lookFor: (query: string) => void): HTMLElement[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const links = searches.map((query) => {
    const link = element('a', { href: addressOf({ query, filters: {}, order: 'fit' }), 'data-item': true }, query);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      lookFor(query);
    });
    return element('li', {}, link);
  });
  const clear = element('button', { type: 'button' }, t.clear);
  clear.addEventListener('click', () => {
    forgetSearches();
    lookFor('');
  });
  return [element('h2', {}, t.recent), element('ul', {}, ...links), clear];
}
