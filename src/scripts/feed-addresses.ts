/** `<feed-addresses>`: a button beside each address that copies it. Without JavaScript the addresses are links and text. */
import { copyOnPress } from './copy.ts';

class FeedAddresses extends HTMLElement {
  connectedCallback(): void {
    const status = this.querySelector('[role=status]');
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      copyOnPress(button, () => button.parentElement?.querySelector('a')?.href ?? '', this.dataset, status);
    }
  }
}

customElements.define('feed-addresses', FeedAddresses);
