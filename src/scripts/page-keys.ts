/** The arrow keys lead through the pages of a list, and with Shift to its first and last. */
import { recall } from './device.ts';

/** Where the key means something already: text that is written or selected, a value that is chosen, a part that scrolls. */
const hasArrowsOfItsOwn = 'input, textarea, select, [contenteditable], [role="tab"], [tabindex="0"], audio, video';

class PageKeys extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', (event) => this.#go(event));
  }

  #go(event: KeyboardEvent): void {
    const { key, shiftKey, altKey, ctrlKey, metaKey, defaultPrevented, target } = event;
    if (defaultPrevented || altKey || ctrlKey || metaKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return;
    if (target instanceof Element && target.closest(hasArrowsOfItsOwn)) return;
    if (document.querySelector('dialog[open], :popover-open') || getSelection()?.isCollapsed === false) return;
    // In a page that is magnified, they move the view.
    if ((visualViewport?.scale ?? 1) > 1 || recall('shortcuts') === 'off') return;
    // The way a line is read is the way on.
    const isOn = (key === 'ArrowRight') === (getComputedStyle(this).direction === 'ltr');
    // Beside the first and the last page, one step leads there.
    const step = this.querySelector<HTMLAnchorElement>(`[rel="${isOn ? 'next' : 'prev'}"]`);
    const end = this.querySelector<HTMLAnchorElement>(`[data-page="${isOn ? 'last' : 'first'}"]`);
    const link = (shiftKey && end) || step;
    if (!link) return;
    event.preventDefault();
    link.click();
  }
}

customElements.define('page-keys', PageKeys);
