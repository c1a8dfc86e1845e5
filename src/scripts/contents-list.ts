/** `<contents-list>`: marks the section being read. Without JavaScript the list is a list of links. */

class ContentsList extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const above = new Set<Element>();
    let current: HTMLAnchorElement | undefined;

    // The zone reaches from far above the page to a third down the window: the last heading in it is the section being read.
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) above.add(target);
          else above.delete(target);
        }
        const heading = [...links.keys()].findLast((candidate) => above.has(candidate));
        const next = heading && links.get(heading);
        if (next === current) return;
        current?.removeAttribute('aria-current');
        next?.setAttribute('aria-current', 'true');
        current = next;
        this.#reveal(next);
      },
      { rootMargin: '1000000px 0px -66.67% 0px' },
    );
    for (const heading of links.keys()) observer.observe(heading);
  }

  /** Scrolls a list that is longer than the window, and nothing else. */
  #reveal(link: HTMLAnchorElement | undefined): void {
    const list = this.firstElementChild;
    if (!link || !list || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

customElements.define('contents-list', ContentsList);
