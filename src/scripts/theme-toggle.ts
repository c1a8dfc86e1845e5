/** `<theme-toggle>`: a button that goes round the system's theme, light and dark, and remembers the choice on this device. Without JavaScript it is not there, and the system decides. */

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];

function remembered(): Theme {
  try {
    return themes.find((theme) => theme === localStorage['theme']) ?? 'system';
  } catch {
    return 'system';
  }
}

function remember(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage['theme'] = theme;
  } catch {
    // Storage is closed to this page: the choice holds until the next one.
  }
}

class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.#show(button, remembered());
    button.addEventListener('click', () => {
      const next = themes[(themes.indexOf(this.#current) + 1) % themes.length] ?? 'system';
      remember(next);
      this.#show(button, next);
    });
    // Another tab changed it.
    addEventListener('storage', ({ key }) => {
      if (key === 'theme' || key === null) this.#show(button, remembered());
    });
  }

  #current: Theme = 'system';

  #show(button: HTMLButtonElement, theme: Theme): void {
    this.#current = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
      const own = meta.dataset['theme'];
      meta.media = theme === 'system' ? `(prefers-color-scheme:${own})` : own === theme ? 'all' : 'not all';
    }
    button.dataset['theme'] = theme;
    button.setAttribute('aria-label', this.dataset[theme] ?? theme);
    button.title = this.dataset[theme] ?? theme;
  }
}

customElements.define('theme-toggle', ThemeToggle);
