/** `<code-block>`: a button that copies the code as a reader would use it, without prompts, answers and deleted lines. */
import { copyOnPress } from './copy.ts';
import { interfaceLanguage } from './interface-language.ts';

const leftOut = '.p, samp, del';

/** Speaks to screen readers; one for the page. */
const notice = document.createElement('p');
notice.className = 'code-status';
notice.role = 'status';
Object.assign(notice, interfaceLanguage());
document.body.append(notice);

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
    if (!code) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'ui';
    Object.assign(button, interfaceLanguage());
    button.append(this.dataset['copy'] ?? '');
    // Which of them.
    button.ariaDescribedByElements = code.parentElement && [code.parentElement];
    this.append(button);
    copyOnPress(button, () => usable(code), this.dataset, notice);
  }
}

customElements.define('code-block', CodeBlock);
