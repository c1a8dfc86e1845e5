/** `<share-links>`: the system's share sheet, copy link, and links to passages. Without JavaScript the plain links remain. */
import { copyText } from './copy.ts';

class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    const { url = '', title = '', copied = '', failed = '', passage = '', passageCopied = '' } = this.dataset;
    const status = this.querySelector('[role=status]');
    const copy = async (text: string, done: string) => {
      const isThere = await copyText(text);
      // Where it is not, the address stands there to be copied by hand.
      if (status) status.textContent = isThere ? done : `${failed} ${text}`;
      return isThere;
    };

    this.#offer('copy', () => copy(url, copied));
    if ('share' in navigator) {
      // Closing the sheet without sharing rejects, and is nothing to speak of.
      this.#offer('system', () => navigator.share({ title, url }).catch(() => undefined));
    }
    const cite = this.querySelector<HTMLElement>('.cite');
    cite?.addEventListener('toggle', () => import('./cite-copy.ts').then(({ offerCopies }) => offerCopies(cite)), {
      once: true,
    });
    if ('fragmentDirective' in document) {
      const first = async () => {
        if (getSelection()?.isCollapsed !== false) return;
        document.removeEventListener('selectionchange', first);
        const { offerPassages } = await import('./passage-link.ts');
        offerPassages(url, { offer: passage, done: passageCopied }, (text) => copy(text, passageCopied));
      };
      document.addEventListener('selectionchange', first);
    }
  }

  #offer(name: string, act: () => unknown): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-share=${name}]`);
    if (!button?.parentElement) return;
    button.parentElement.hidden = false;
    button.addEventListener('click', act);
  }
}

customElements.define('share-links', ShareLinks);
