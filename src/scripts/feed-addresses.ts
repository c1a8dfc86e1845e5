/** `<feed-addresses>`: a button beside each address that copies it. Without JavaScript the addresses are links and text. */

class FeedAddresses extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#copy(button));
    }
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const { copied = '', notCopied = '' } = this.dataset;
    const status = this.querySelector('[role=status]');
    const label = button.textContent;
    const address = button.parentElement?.querySelector('a')?.href ?? '';
    const done = await navigator.clipboard.writeText(address).then(
      () => copied,
      () => notCopied,
    );
    button.textContent = done;
    if (status) status.textContent = done;
    setTimeout(() => {
      button.textContent = label;
      if (status) status.textContent = '';
    }, 2000);
  }
}

customElements.define('feed-addresses', FeedAddresses);

export {};
