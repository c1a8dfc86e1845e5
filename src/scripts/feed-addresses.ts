/** `<feed-addresses>`: a button beside each address that copies it. Without JavaScript the addresses are links and text. */

class FeedAddresses extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) this.#offer(button);
  }

  #offer(button: HTMLButtonElement): void {
    const { copied = '', notCopied = '' } = this.dataset;
    const status = this.querySelector('[role=status]');
    const label = button.textContent;
    const say = (word: string, announced: string) => {
      button.textContent = word;
      if (status) status.textContent = announced;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    button.hidden = false;
    button.addEventListener('click', async () => {
      let done = copied;
      try {
        await navigator.clipboard.writeText(button.parentElement?.querySelector('a')?.href ?? '');
      } catch {
        // Refused, or not there: without https there is none.
        done = notCopied;
      }
      say(done, done);
      clearTimeout(timer);
      timer = setTimeout(say, 2000, label, '');
    });
  }
}

customElements.define('feed-addresses', FeedAddresses);

export {};
