/** `<share-links>`: the system's share sheet, copy link, and a link to the very passage a reader selects. Without JavaScript the plain links remain. */

class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    const { url = location.href, title = document.title } = this.dataset;
    const status = this.querySelector('[role=status]');
    const say = (text: string | undefined) => {
      if (status) status.textContent = text ?? '';
    };
    const copy = async (text: string, done: string | undefined) => {
      try {
        await navigator.clipboard.writeText(text);
        say(done);
      } catch {
        say(`${this.dataset['failed']}: ${text}`);
      }
    };

    this.#offer('copy', () => copy(url, this.dataset['copied']));
    if ('share' in navigator) {
      // Closing the sheet without sharing rejects, and is nothing to speak of.
      this.#offer('system', () => navigator.share({ title, url }).catch(() => undefined));
    }
    if ('fragmentDirective' in document) this.#offerPassage(url, copy);
  }

  #offer(name: string, act: () => unknown): void {
    const button = this.querySelector<HTMLButtonElement>(`[data-share=${name}]`);
    if (!button?.parentElement) return;
    button.parentElement.hidden = false;
    button.addEventListener('click', act);
  }

  /** A button beside a selection in the prose; the link uses a text fragment (WICG, scroll-to-text-fragment). */
  #offerPassage(url: string, copy: (text: string, done: string | undefined) => Promise<void>): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'passage ui';
    button.textContent = this.dataset['passage'] ?? '';
    button.hidden = true;
    document.body.append(button);

    let passage = '';
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
      const inProse = range?.commonAncestorContainer.parentElement?.closest('.prose');
      passage = (inProse && selection?.toString().trim()) || '';
      button.hidden = passage.length < 3;
      if (button.hidden || !range) return;
      const box = range.getBoundingClientRect();
      button.style.insetBlockStart = `${scrollY + box.bottom + 8}px`;
      button.style.insetInlineStart = `${Math.max(8, Math.min(box.left, innerWidth - button.offsetWidth - 8))}px`;
    });
    // The selection must outlive the press.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', async () => {
      await copy(`${url}#:~:text=${textFragment(passage)}`, this.dataset['passageCopied']);
      button.textContent = this.dataset['passageCopied'] ?? '';
      setTimeout(() => {
        button.hidden = true;
        button.textContent = this.dataset['passage'] ?? '';
      }, 1500);
    });
  }
}

/** A whole short passage, or the first and last words of a long one; `-` has a meaning in the syntax and is encoded too. */
function textFragment(passage: string): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const words = passage.split(/\s+/);
  if (words.length <= 10 && !passage.includes('\n')) return encode(words.join(' '));
  return `${encode(words.slice(0, 4).join(' '))},${encode(words.slice(-4).join(' '))}`;
}

customElements.define('share-links', ShareLinks);
