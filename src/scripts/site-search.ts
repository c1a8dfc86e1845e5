/** `<site-search>`: the link to the search page opens the search over this page instead; so do `/` and Ctrl+K. It comes when it is first asked for. Without JavaScript the link is a link. */
import { onShortcut } from './shortcut.ts';

class SiteSearch extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (!link) return;
    const open = async () => {
      const field = document.querySelector<HTMLElement>('main search-panel input');
      if (field) return field.focus();
      // While it is on its way, what is typed is meant for it, and is no shortcut.
      let typed = '';
      const coming = new AbortController();
      const hold = (event: KeyboardEvent) => {
        const { key, repeat, ctrlKey, metaKey, altKey } = event;
        if (key.length > 1 || ctrlKey || metaKey || altKey) return;
        event.preventDefault();
        event.stopPropagation();
        if (!repeat) typed += key;
      };
      addEventListener('keydown', hold, { capture: true, signal: coming.signal });
      try {
        const { openSearch } = await import('./search/dialog.ts');
        const input = await openSearch();
        if (input && typed) {
          input.value = typed;
          input.dispatchEvent(new Event('input'));
        }
      } catch {
        // What cannot be had here may be had there, or the browser says why not.
        location.assign(link.href);
      } finally {
        coming.abort();
      }
    };
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      open();
    });
    onShortcut('/', open);
    document.addEventListener('keydown', (event) => {
      // A capital with Caps Lock.
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      if (!document.querySelector('dialog:modal')) open();
    });
  }
}

customElements.define('site-search', SiteSearch);
