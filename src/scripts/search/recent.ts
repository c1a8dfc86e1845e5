/** What was looked for lately, kept on this device until the reader clears it: to look for again. */
import t from 'sentences:search';
import { recallList, remember } from '../device.ts';
import { element } from '../element.ts';
import { addressOf } from './address.ts';

const most = 6;

/** The latest first. */
const recentSearches = (): string[] =>
  recallList('searches', (value): value is string => typeof value === 'string').toReversed();

export function rememberSearch(query: string): void {
  const words = query.trim();
  if (!words) return;
  const others = recentSearches().filter((other) => other.toLowerCase() !== words.toLowerCase());
  const kept = [words, ...others].slice(0, most).toReversed();
  remember('searches', JSON.stringify(kept));
}

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
    remember('searches', undefined);
    lookFor('');
  });
  return [element('h2', {}, t.recent), element('ul', {}, ...links), clear];
}
