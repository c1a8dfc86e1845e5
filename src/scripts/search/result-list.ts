/** Posts found, each with the passage that shows why. */
import t from 'sentences:search';
import { together } from '../../domain/cjk-words.ts';
import { humanDate } from '../../domain/dates.ts';
import { element } from '../element.ts';
import type { Fragment } from './index-files.ts';
import { marked, passage, type Run } from './passage.ts';
import type { QueryWord } from './query.ts';

export function resultItem({ url, content, meta }: Fragment, words: readonly QueryWord[]): HTMLLIElement {
  const date = meta['date'] ?? '';
  return element(
    'li',
    {},
    element('a', { href: url, 'data-item': true }, ...nodes(marked(meta['title'] ?? url, words))),
    element('p', {}, ...nodes(passage(content, words))),
    element(
      'p',
      { class: 'search-facts' },
      element('time', { datetime: date }, humanDate(new Date(date), t.dateLocale)),
      meta['category'] ? ` · ${together(meta['category'])}` : '',
    ),
  );
}

const nodes = (runs: readonly Run[]): (Node | string)[] =>
  runs.map(({ text, isFound }) => (isFound ? element('mark', {}, text) : text));
