/** Posts found, each with the passage that shows why; what to try when there are none. */
import t from 'sentences:search';
import { humanDate } from '../../domain/dates.ts';
import type { SearchPost } from '../../domain/search-files.ts';
import { blogUrl } from '../../domain/urls.ts';
import { element } from '../element.ts';
import { marked, passage, type Run } from './passage.ts';
import type { QueryWord } from './query.ts';
import type { Question } from './search.ts';

export function resultItem(
  { url, title, date, category, language, text }: SearchPost,
  words: readonly QueryWord[],
): HTMLLIElement {
  return element(
    'li',
    {},
    element('a', { href: url, 'data-item': true, ...language }, ...nodes(marked(title, words))),
    element('p', { ...language }, ...nodes(passage(text, words))),
    element(
      'p',
      { class: 'search-facts' },
      element('time', { datetime: date }, humanDate(new Date(date), t.dateLocale)),
      ` · ${category}`,
    ),
  );
}

const nodes = (runs: readonly Run[]): (Node | string)[] =>
  runs.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));

export function hintList({ filters }: Question): HTMLUListElement {
  const hints = [t.hints.words, ...(Object.keys(filters).length > 0 ? [t.hints.filters] : [])];
  return element(
    'ul',
    {},
    ...hints.map((hint) => element('li', {}, hint)),
    element('li', {}, element('a', { href: blogUrl, 'data-item': true }, t.allPosts)),
  );
}
