/** `<code-block>`: a button that copies the code as a reader would use it, without prompts, answers and deleted lines. */

const leftOut = '.p, samp, del';

/** Speaks to screen readers; one for the page. */
function newNotice(): HTMLElement {
  const notice = document.createElement('p');
  notice.className = 'code-status';
  notice.role = 'status';
  document.body.append(notice);
  return notice;
}
let notice: HTMLElement | undefined;

function usable(code: Element): string {
  const copy = code.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(leftOut)) part.remove();
  return (copy.textContent || code.textContent).replace(/\n$/, '');
}

class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    this.#offerCopy();
    if (this.querySelector('.type')) this.#hushOnEscape();
  }

  /** Escape closes a type that shows, wherever focus and pointer are (WCAG 2.2, 1.4.13); the next name shows its own. */
  #hushOnEscape(): void {
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.classList.add('quiet');
    });
    for (const event of ['pointerover', 'focusin']) this.addEventListener(event, () => this.classList.remove('quiet'));
  }

  #offerCopy(): void {
    const code = this.querySelector('pre code');
    if (!code || this.querySelector(':scope > button')) return;
    const { copy = '', copied = '', notCopied = '' } = this.dataset;
    notice ??= newNotice();
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ui';
    button.append(copy);
    this.append(button);
    const say = (word: string, announced: string) => {
      button.textContent = word;
      if (notice) notice.textContent = announced;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    button.addEventListener('click', async () => {
      let done = copied;
      try {
        await navigator.clipboard.writeText(usable(code));
      } catch {
        // Refused, or not there: without https there is none.
        done = notCopied;
      }
      say(done, done);
      clearTimeout(timer);
      timer = setTimeout(say, 2000, copy, '');
    });
  }
}

customElements.define('code-block', CodeBlock);

export {};
