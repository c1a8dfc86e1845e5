/** `<tab-group>`: shows one of its sections at a time, by tabs; every group of the page that has a tab of the same name follows. Without JavaScript, and on paper, the sections stand one after another. */
import { percentDecoded } from '../domain/urls.ts';

const chosen = 'sodiarc:tab';
let count = 0;

class TabGroup extends HTMLElement {
  /** By tab. */
  readonly #panels = new Map<HTMLButtonElement, HTMLElement>();

  connectedCallback(): void {
    const list = document.createElement('div');
    list.role = 'tablist';
    for (const panel of this.querySelectorAll<HTMLElement>(':scope > section')) {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.role = 'tab';
      tab.id = `tab:${++count}`;
      tab.textContent = panel.firstElementChild?.textContent ?? '';
      panel.id ||= `panel:${count}`;
      panel.role = 'tabpanel';
      panel.setAttribute('aria-labelledby', tab.id);
      tab.setAttribute('aria-controls', panel.id);
      tab.addEventListener('click', () => this.#choose(tab));
      // A link to words, or the browser's own search, leads into a section that is not shown.
      panel.addEventListener('beforematch', () => this.#show(tab));
      list.append(tab);
      this.#panels.set(tab, panel);
    }
    const [first] = this.#panels.keys();
    if (!first) return;
    list.addEventListener('keydown', (event) => this.#move(event));
    this.prepend(list);
    this.#show(first);
    document.addEventListener(chosen, (event) => {
      const named = [...this.#panels.keys()].find((tab) => tab.textContent === (event as CustomEvent<string>).detail);
      if (named) this.#show(named);
    });
    addEventListener('hashchange', () => this.#reveal());
    this.#reveal();
  }

  #choose(tab: HTMLButtonElement): void {
    const before = tab.getBoundingClientRect().top;
    document.dispatchEvent(new CustomEvent(chosen, { detail: tab.textContent }));
    this.#show(tab);
    // Groups above may have changed their height: the tab stays under the pointer.
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  #show(shown: HTMLButtonElement): void {
    for (const [tab, panel] of this.#panels) {
      const isShown = tab === shown;
      tab.ariaSelected = String(isShown);
      tab.tabIndex = isShown ? 0 : -1;
      if (isShown) panel.removeAttribute('hidden');
      else panel.setAttribute('hidden', 'until-found');
      panel.ariaHidden = isShown ? null : 'true';
    }
  }

  #move(event: KeyboardEvent): void {
    const tabs = [...this.#panels.keys()];
    const at = tabs.findIndex((tab) => tab.matches(':focus'));
    const step = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 }[event.key];
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!tab) return;
    event.preventDefault();
    tab.focus();
    this.#choose(tab);
  }

  /** Shows the section that holds what the address names. */
  #reveal(): void {
    // An address may end in anything, such as `#100%`.
    const target = document.getElementById(percentDecoded(location.hash.slice(1)));
    const [tab] = [...this.#panels].find(([, panel]) => panel.contains(target)) ?? [];
    if (!target || !tab || tab.ariaSelected === 'true') return;
    this.#show(tab);
    target.scrollIntoView();
  }
}

customElements.define('tab-group', TabGroup);
