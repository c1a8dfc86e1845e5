/** Topic, author, year, tag and order, to narrow down what is found. */
import t from 'sentences:search';
import { type Filter, filters as filterNames } from '../../domain/search-files.ts';
import { element } from '../element.ts';
import type { Answer, Question } from './search.ts';

type Chosen = Pick<Question, 'filters' | 'order'>;

/** @param changed called when the reader opens them or chooses. */
export function searchFilters({ filters, order }: Chosen, changed: () => void) {
  const selects = filterNames.map((name) => {
    const value = filters[name];
    const select = element('select', { name }, option('', t.any), ...(value ? [option(value, value)] : []));
    select.value = value ?? '';
    return select;
  });
  const orders = element('select', { name: 'order' }, option('fit', t.orders.fit), option('newest', t.orders.newest));
  orders.value = order;
  const root = element(
    'details',
    { class: 'search-filters', open: Object.keys(filters).length > 0 || order === 'newest' },
    element('summary', {}, t.narrow),
    element(
      'div',
      {},
      ...selects.map((select, i) => element('label', {}, t.filters[filterNames[i] ?? 'tag'], select)),
      element('label', {}, t.order, orders),
    ),
  );
  root.addEventListener('toggle', changed);
  root.addEventListener('change', changed);
  return {
    root,
    chosen: (): Chosen => ({
      filters: Object.fromEntries(selects.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
      order: orders.value === 'newest' ? 'newest' : 'fit',
    }),
    /** Says how many posts each value leaves. */
    show: (counts: NonNullable<Answer['counts']>) => {
      for (const select of selects) fill(select, counts.get(select.name as Filter) ?? new Map());
    },
  };
}

function fill(select: HTMLSelectElement, counts: ReadonlyMap<string, number>): void {
  const { value } = select;
  // A choice made stays to be seen and undone, even when it leaves nothing.
  const values = [...counts].filter(([name, count]) => count > 0 || name === value);
  const sorted = values.sort(([a, m], [b, n]) =>
    select.name === 'year' ? (a < b ? 1 : -1) : n - m || (a < b ? -1 : 1),
  );
  if (value && !counts.has(value)) sorted.push([value, 0]);
  select.replaceChildren(option('', t.any), ...sorted.map(([name, count]) => option(name, `${name} (${count})`)));
  select.value = value;
}

const option = (value: string, label: string): HTMLOptionElement => element('option', { value }, label);
