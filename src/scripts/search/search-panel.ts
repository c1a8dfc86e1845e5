/** `<search-panel>`: a field, and what is found while the reader types. Stands in the search page, whose address follows it, and in the dialog over every other page. */
import t from 'sentences:search';
import { element } from '../element.ts';
import { addressOf, questionOf } from './address.ts';
import { moveOnArrows } from './arrow-keys.ts';
import { searchFilters } from './filters.ts';
import { type SearchIndex, withSiteIndex } from './index-reader.ts';
import { recentList, rememberSearch } from './recent.ts';
import { hintList, resultItem } from './result-list.ts';
import { type Answer, answer, type Question } from './search.ts';

/** Milliseconds without a key before a search begins and before the rest of its results is loaded, and before waiting is spoken of. */
const pause = 120;
const rest = 400;
const slowMs = 600;
/** Results that are shown at once, in all, and added each time. */
const first = 4;
const step = 8;
const idle: ReadonlySet<string> = new Set(t.idleWords.split(' '));
const plurals = new Intl.PluralRules(t.dateLocale);

class SearchPanel extends HTMLElement {
  connectedCallback(): void {
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
      if (key === (browserBase ? `${browserBase}searches` : 'searches') || key === null) this.#showRecent();
    });
    this.#search();
  }

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
    const withCounts = this.#filters?.root.open ?? false;
    const isAsked = question.query.trim() !== '' || Object.keys(question.filters).length > 0;
    if (!isAsked) {
      this.#results.replaceChildren();
      this.#say('');
      this.#showRecent();
    }
    const waiting = setTimeout(() => isAsked && !isLate() && this.#say(t.searching), slowMs);
    try {
      // What is not asked for yet soon will be.
      const { found, more, items } = await withSiteIndex(async (index) => {
        const found = await answer(question, index, { idle, withCounts });
        const more: More = (from, to) => resultItems(found, from, to, index);
        return { found, more, items: isAsked ? await more(0, first) : [] };
      });
      clearTimeout(waiting);
      if (isLate()) return;
      if (found.counts) this.#filters?.show(found.counts);
      if (!isAsked) return;
      // A reader who has gone on from the field already stays among the results.
      const isAmong = this.#results.contains(document.activeElement);
      this.#results.replaceChildren(...items);
      if (isAmong) (this.#results.querySelector('a') ?? this.#field).focus();
      this.#say(sentenceOf(found, question));
      this.#after.replaceChildren(...(found.posts.length === 0 ? [hintList(question)] : []));
      await new Promise((resolve) => setTimeout(resolve, rest));
      const others = isLate() ? [] : await more(first, step);
      if (isLate()) return;
      this.#results.append(...others);
      if (found.posts.length > step) this.#after.replaceChildren(this.#moreButton(found, more));
    } catch {
      if (isLate()) return;
      this.#say(t.failed);
      const again = element('button', { type: 'button', 'data-item': true }, t.again);
      again.addEventListener('click', () => {
        this.#field.focus();
        this.#search();
      });
      this.#after.replaceChildren(again);
    } finally {
      clearTimeout(waiting);
    }
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  #moreButton(found: Answer, more: More): HTMLButtonElement {
    const button = element('button', { type: 'button', 'data-item': true }, t.more);
    const showMore = async () => {
      const shown = this.#results.childElementCount;
      const items = await more(shown, shown + step);
      // Pressed twice, or another question has been asked.
      if (!button.isConnected || this.#results.childElementCount !== shown) return;
      this.#results.append(...items);
      items[0]?.querySelector('a')?.focus();
      if (this.#results.childElementCount >= found.posts.length) button.remove();
    };
    button.addEventListener('click', () => showMore().catch(() => this.#say(t.failed)));
    return button;
  }

  #showRecent(): void {
    if (this.#field.value.trim() !== '') return;
    const lookFor = (query: string) => {
      this.#field.value = query;
      this.#field.focus();
      this.#search();
    };
    this.#after.replaceChildren(...recentList(lookFor));
  }
}

/** The results from one number to before another. */
type More = (from: number, to: number) => Promise<HTMLLIElement[]>;

async function resultItems({ posts, words }: Answer, from: number, to: number, index: SearchIndex) {
  const found = await Promise.all(posts.slice(from, to).map((post) => index.post(post)));
  return found.map((post) => resultItem(post, words));
}

function sentenceOf({ posts, isPartial, corrected }: Answer, { query }: Question): string {
  if (posts.length === 0) return t.none.replace('{}', query.trim());
  const count = (t.found[plurals.select(posts.length)] ?? t.found.other).replace('{}', String(posts.length));
  const notes = [corrected ? t.corrected.replace('{}', corrected) : '', isPartial ? t.partial : ''];
  return [count, ...notes].filter(Boolean).join(' ');
}

customElements.define('search-panel', SearchPanel);
