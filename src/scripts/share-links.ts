/** `<share-links>`: the system's share sheet, copy link, and links to passages. Without JavaScript the plain links remain. */
import { offerPassages } from './passage-link.ts';

class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    const {
      url = location.href,
      title = document.title,
      copied = '',
      failed = '',
      passage = '',
      passageCopied = '',
    } = this.dataset;
    const status = this.querySelector('[role=status]');
    const copy = async (text: string, done: string) => {
      try {
        await navigator.clipboard.writeText(text);
        if (status) status.textContent = done;
        return true;
      } catch {
        // The browser refuses the clipboard: the address stands there to be copied by hand.
        if (status) status.textContent = `${failed} ${text}`;
        return false;
      }
    };

    this.#offer('copy', () => copy(url, copied));
    if ('share' in navigator) {
      // Closing the sheet without sharing rejects, and is nothing to speak of.
      this.#offer('system', () => navigator.share({ title, url }).catch(() => undefined));
    }
    if ('fragmentDirective' in document) {
      offerPassages(url, { offer: passage, done: passageCopied }, (text) => copy(text, passageCopied));
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
