/** `<large-view>`: opens the page's pictures and diagrams over it. Escape closes, the arrow keys and buttons go on to the next one. */

import { interfaceLanguage } from './interface-language.ts';

/** Of a drawing's size in the text. */
const least = 0.8;

class LargeView extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.querySelector('dialog');
    const stage = dialog?.querySelector('div');
    const words = dialog?.querySelector('p');
    if (!dialog || !stage || !words) return;
    for (const diagram of document.querySelectorAll('.diagram')) diagram.append(this.#opener(diagram));
    const openers = [...document.querySelectorAll<HTMLElement>('[data-large]')];
    let current = 0;

    const show = (index: number) => {
      // The other theme's picture has no box.
      const shown = openers.filter((opener) => opener.checkVisibility());
      current = Math.max(0, Math.min(index, shown.length - 1));
      const opener = shown[current];
      if (!opener) return;
      const image = opener.querySelector('img');
      const drawing = opener.parentElement?.querySelector('svg');
      const large = image ? new Image() : (drawing?.cloneNode(true) as SVGElement | undefined);
      if (image && large instanceof HTMLImageElement) {
        large.src = (opener as HTMLAnchorElement).href;
        large.alt = image.alt;
        // Its shape before it is there.
        large.width = image.width;
        large.height = image.height;
        // Without a network, the one in the text may be all there is.
        large.addEventListener('error', () => large.setAttribute('src', image.currentSrc), { once: true });
      }
      if (drawing && large instanceof SVGElement) {
        // To be seen at once it may be a little smaller than in the text, not so small that nobody can read it: then it scrolls.
        const { width, height } = drawing.getBoundingClientRect();
        large.style.minInlineSize = `${width * least}px`;
        large.style.minBlockSize = `${height * least}px`;
      }
      stage.replaceChildren(...(large ? [large] : []));
      words.textContent = opener.closest('figure')?.querySelector(':scope > figcaption')?.textContent ?? '';
      for (const [step, isEnd] of [
        [-1, current === 0],
        [1, current === shown.length - 1],
      ] as const) {
        const button = dialog.querySelector<HTMLElement>(`[data-step="${step}"]`);
        if (!button) continue;
        // Hidden, it would take the focus with it, and the keys would reach the dialog no more.
        if (isEnd && button.matches(':focus')) dialog.querySelector<HTMLElement>('[autofocus]')?.focus();
        button.hidden = isEnd;
      }
    };

    document.addEventListener('click', (event) => {
      const target = event.target as Element;
      const diagram = target.closest('.diagram > div')?.parentElement;
      const opener = diagram?.querySelector('button') ?? target.closest<HTMLElement>('[data-large]');
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const index = openers.filter((other) => other.checkVisibility()).indexOf(opener);
      // A copy of a picture, in a note beside its mention, is a link to its file.
      if (index < 0) return;
      event.preventDefault();
      show(index);
      dialog.showModal();
    });
    dialog.addEventListener('click', ({ target }) => {
      const step = Number((target as HTMLElement).dataset['step'] ?? 0);
      if (step) show(current + step);
      else if (!(target as Element).closest('img, p')) dialog.close();
    });
    dialog.addEventListener('keydown', ({ key, altKey, ctrlKey, metaKey }) => {
      if (altKey || ctrlKey || metaKey) return;
      const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      if (key === 'ArrowLeft' || key === 'ArrowRight') show(current + (key === forward ? 1 : -1));
    });
  }

  /** A diagram is no link, so it gets a button. */
  #opener(diagram: Element): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['large'] = '';
    button.ariaLabel = this.dataset['open'] ?? '';
    button.ariaDescribedByElements = [...diagram.querySelectorAll('svg')];
    Object.assign(button, interfaceLanguage());
    return button;
  }
}

customElements.define('large-view', LargeView);
