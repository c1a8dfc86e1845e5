/** `<foot-notes>`: shows a note beside its mention, on hover, on focus and on tap. Without JavaScript a mention is a link to the note. */

const openAfterMs = 120;
// Long enough to reach the note with the pointer.
const closeAfterMs = 250;

class FootNotes extends HTMLElement {
  readonly #note = document.createElement('div');
  #mention: HTMLAnchorElement | undefined;
  /** While the note closes, the focus goes back to its mention: no reason to open it again. */
  #isClosing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const note = this.#note;
    note.className = 'foot-note';
    note.popover = 'auto';
    this.append(note);
    note.addEventListener('beforetoggle', ({ newState }) => {
      this.#isClosing = newState === 'closed';
    });
    note.addEventListener('toggle', () => {
      this.#isClosing = false;
    });
    for (const mention of document.querySelectorAll<HTMLAnchorElement>('a[role="doc-noteref"]')) {
      this.#hold(mention);
      mention.addEventListener('pointerenter', ({ pointerType }) => {
        if (pointerType === 'mouse') this.#later(openAfterMs, () => this.#open(mention));
      });
      mention.addEventListener('focus', () => {
        if (!this.#isClosing && mention.matches(':focus-visible')) this.#open(mention);
      });
      mention.addEventListener('click', (event) => {
        if (!/^(?:touch|pen)$/.test((event as PointerEvent).pointerType)) return;
        event.preventDefault();
        this.#open(mention);
      });
    }
    this.#hold(note);
    note.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    note.addEventListener('focusin', () => clearTimeout(this.#timer));
  }

  /** The note closes when neither pointer nor focus is on `place` any more. */
  #hold(place: HTMLElement): void {
    place.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') this.#later(closeAfterMs, () => this.#note.hidePopover());
    });
    place.addEventListener('focusout', () => this.#later(closeAfterMs, () => this.#note.hidePopover()));
  }

  #later(delayMs: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, delayMs);
  }

  #open(mention: HTMLAnchorElement): void {
    clearTimeout(this.#timer);
    const note = this.#note;
    const source = document.getElementById(decodeURIComponent(mention.hash.slice(1)));
    if (!source || (note.matches(':popover-open') && mention === this.#mention)) return;
    const copy = source.cloneNode(true) as HTMLElement;
    for (const link of copy.querySelectorAll('[role="doc-backlink"]')) link.remove();
    // What scripts have added to the source, they add to the copy, too.
    for (const added of copy.querySelectorAll('code-block > button, [role="tablist"]')) added.remove();
    for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
    note.replaceChildren(...copy.childNodes);
    note.hidePopover();
    note.classList.remove('is-at-the-foot');
    // The source is what the style sheet places the note beside, and what Tab leads into it from.
    note.showPopover({ source: mention });
    // A browser that cannot place it there leaves it in a corner, or above the window's edge: WebKit on a page that is scrolled.
    const isBeside = CSS.supports('position-area: block-start') && note.getBoundingClientRect().top >= 0;
    note.classList.toggle('is-at-the-foot', !isBeside);
    this.#mention = mention;
  }
}

customElements.define('foot-notes', FootNotes);
