/** `<search-panel>`: a field, and what is found while the reader types. Stands in the search page, whose address follows it, and in the dialog over every other page. */
import t from 'sentences:search';
import { blogUrl } from '../../domain/urls.ts';
import { element } from '../element.ts';
import { addressOf, questionOf } from './address.ts';
import { searchFilters } from './filters.ts';
import { moveOnArrows } from './moving.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import { resultItem } from './result-list.ts';
import { type Answer, answer, type Question } from './search.ts';
import { siteIndex } from './site-index.ts';

/** Milliseconds without a key before a search begins, and before waiting is spoken of. */
const pause = 120;
const patience = 600;
/** Results at first, and added each time. */
const step = 8;
const idle: ReadonlySet<string> = new Set(t.idleWords.split(' '));
const plurals = new Intl.PluralRules(document.documentElement.lang);

class SearchPanel extends HTMLElement {
  connectedCallback(): void {
    if (this.childElementCount > 0 && this.#isBuilt) return;
    this.#isBuilt = true;
    const isPage = !this.closest('dialog');
    const asked = questionOf(new URLSearchParams(isPage ? location.search : ''));
    this.#field.value = asked.query;
    this.#filters = searchFilters(asked, () => this.#search());
    this.replaceChildren(this.#form, this.#filters.root, this.#status, this.#results, this.#after);
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), pause);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(this.#field.value);
      if (!isPage) location.assign(addressOf(this.#question));
      else this.#search();
    });
    this.#results.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('a')) rememberSearch(this.#field.value);
    });
    moveOnArrows(this, this.#field);
    // Another tab looked for something.
    addEventListener('storage', ({ key }) => {
      if (key === 'searches' || key === null) this.#showRecent();
    });
    this.#search();
  }

  #isBuilt = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches: an answer that comes after a later question is dropped. */
  #turn = 0;
  #filters: ReturnType<typeof searchFilters> | undefined;
  readonly #field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': t.label,
    placeholder: t.label,
    autocomplete: 'off',
    autocapitalize: 'off',
    enterkeyhint: 'search',
    autofocus: true,
  });
  readonly #form = element('form', { role: 'search' }, this.#field);
  readonly #status = element('p', { class: 'search-status', role: 'status' });
  readonly #results = element('ol', { class: 'search-results' });
  readonly #after = element('div', { class: 'search-after' });

  get #question(): Question {
    const { filters, order } = this.#filters?.chosen() ?? { filters: {}, order: 'fit' };
    return { query: this.#field.value, filters, order };
  }

  async #search(): Promise<void> {
    clearTimeout(this.#timer);
    const question = this.#question;
    const turn = ++this.#turn;
    const isLate = () => turn !== this.#turn;
    if (!this.closest('dialog')) history.replaceState(history.state, '', addressOf(question));
    const waiting = setTimeout(() => this.#say(t.searching), patience);
    try {
      const index = await siteIndex();
      const withCounts = this.#filters?.root.open ?? false;
      const isAsked = question.query.trim() !== '' || Object.keys(question.filters).length > 0;
      const found = await answer(question, index, { idle, withCounts });
      if (isLate()) return;
      if (found.counts) this.#filters?.show(found.counts);
      if (!isAsked) {
        this.#results.replaceChildren();
        this.#say('');
        this.#showRecent();
        return;
      }
      const items = await this.#items(found, 0);
      if (isLate()) return;
      this.#results.replaceChildren(...items);
      this.#say(sentenceOf(found, question));
      this.#showAfter(found, question);
    } catch {
      if (isLate()) return;
      this.#say(t.failed);
      const again = element('button', { type: 'button', 'data-item': true }, t.again);
      again.addEventListener('click', () => this.#search());
      this.#after.replaceChildren(again);
    } finally {
      clearTimeout(waiting);
    }
  }

  async #items({ posts, words }: Answer, from: number): Promise<HTMLLIElement[]> {
    const index = await siteIndex();
    const fragments = await Promise.all(posts.slice(from, from + step).map((post) => index.fragment(post)));
    return fragments.map((fragment) => resultItem(fragment, words));
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** What to do when there is more, or nothing. */
  #showAfter(found: Answer, question: Question): void {
    if (found.posts.length === 0) {
      const hints = [t.hints.words, ...(Object.keys(question.filters).length > 0 ? [t.hints.filters] : [])];
      const all = element('a', { href: blogUrl, 'data-item': true }, t.allPosts);
      this.#after.replaceChildren(
        element('ul', {}, ...hints.map((hint) => element('li', {}, hint)), element('li', {}, all)),
      );
      return;
    }
    const more = element('button', { type: 'button', 'data-item': true }, t.more);
    const showMore = async () => {
      const items = await this.#items(found, this.#results.childElementCount);
      this.#results.append(...items);
      items[0]?.querySelector('a')?.focus();
      if (this.#results.childElementCount >= found.posts.length) more.remove();
    };
    more.addEventListener('click', () => showMore().catch(() => this.#say(t.failed)));
    this.#after.replaceChildren(...(found.posts.length > step ? [more] : []));
  }

  #showRecent(): void {
    if (this.#field.value.trim() !== '') return;
    const searches = recentSearches();
    if (searches.length === 0) {
      this.#after.replaceChildren();
      return;
    }
    const links = searches.map((query) => {
      const link = element('a', { href: addressOf({ query, filters: {}, order: 'fit' }), 'data-item': true }, query);
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        this.#field.value = query;
        this.#field.focus();
        this.#search();
      });
      return element('li', {}, link);
    });
    const clear = element('button', { type: 'button' }, t.clear);
    clear.addEventListener('click', () => {
      forgetSearches();
      this.#showRecent();
      this.#field.focus();
    });
    this.#after.replaceChildren(element('h2', {}, t.recent), element('ul', {}, ...links), clear);
  }
}

function sentenceOf({ posts, isPartial, corrected }: Answer, { query }: Question): string {
  if (posts.length === 0) return t.none.replace('{}', query.trim());
  const kind = plurals.select(posts.length);
  const count = (kind === 'one' ? t.found.one : t.found.other).replace('{}', String(posts.length));
  const notes = [corrected ? t.corrected.replace('{}', corrected) : '', isPartial ? t.partial : ''];
  return [count, ...notes].filter(Boolean).join(' ');
}

customElements.define('search-panel', SearchPanel);
