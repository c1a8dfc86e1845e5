/** What to try when nothing is found. */
import t from 'sentences:search';
import { blogUrl } from '../../domain/urls.ts';
import { element } from '../element.ts';
import type { Question } from './search.ts';

export function hintList({ filters }: Question): HTMLUListElement {
  const hints = [t.hints.words, ...(Object.keys(filters).length > 0 ? [t.hints.filters] : [])];
  return element(
    'ul',
    {},
    ...hints.map((hint) => element('li', {}, hint)),
    element('li', {}, element('a', { href: blogUrl, 'data-item': true }, t.allPosts)),
  );
}
