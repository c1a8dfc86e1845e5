/** `<contents-list>`: marks the section being read. Without JavaScript the list is a list of links. */

class ContentsList extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll('a')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    const headings = [...links.keys()];
    let current: HTMLAnchorElement | undefined;

    // The last heading above the upper third of the window is the section being read.
    const mark = () => {
      const line = innerHeight / 3;
      const heading = headings.findLast((candidate) => candidate.getBoundingClientRect().top < line);
      const next = heading && links.get(heading);
      if (next === current) return;
      current?.removeAttribute('aria-current');
      next?.setAttribute('aria-current', 'true');
      current = next;
    };
    // A heading that crosses the line is the only thing that changes the answer; the observer also reports once at the start.
    const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
    for (const heading of headings) observer.observe(heading);
  }
}

customElements.define('contents-list', ContentsList);
