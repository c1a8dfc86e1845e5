/** `<not-found>`: pages whose address is like the one asked for, and posts with its words. Without JavaScript it is empty. */
import t from 'sentences:notFound';
import { notFoundUrl, searchFileUrl } from '../domain/urls.ts';
import { element } from './element.ts';
import { nearestPages, wordsOfPath } from './nearest-pages.ts';
import { addressOf } from './search/address.ts';
import { withSiteIndex } from './search/index-reader.ts';
import { resultItem } from './search/result-list.ts';
import { answer } from './search/search.ts';

const mostPages = 3;
const mostPosts = 4;

class NotFound extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const words = wordsOfPath(location.pathname).join(' ');
    if (!words || location.pathname === notFoundUrl) return;
    const look = element('a', { href: addressOf({ query: words, filters: {}, order: 'fit' }) });
    look.append(t.lookFor.replace('{}', words));
    this.append(element('p', { class: 'ui print:hidden' }, look));
    // Where one of the two cannot be had, the other may.
    const near = await this.#showNearest().catch(() => []);
    await this.#showPosts(words, near).catch(() => undefined);
  }

  /** @returns their paths. */
  async #showNearest(): Promise<string[]> {
    const response = await fetch(searchFileUrl('pages'), { cache: 'no-cache' });
    const pages = ((await response.json()) as [string, string][]).map(([path, title]) => ({ path, title }));
    const nearest = nearestPages(location.pathname, pages, mostPages);
    const items = nearest.map(({ path, title }) => element('li', {}, element('a', { href: path }, title)));
    if (items.length > 0)
      this.prepend(element('h2', { class: 'ui' }, t.meant), element('ul', { class: 'search-near' }, ...items));
    return nearest.map(({ path }) => path);
  }

  async #showPosts(words: string, shown: readonly string[]): Promise<void> {
    const items = await withSiteIndex(async (index) => {
      const found = await answer({ query: `${words} `, filters: {}, order: 'fit' }, index, {
        idle: new Set(),
        withCounts: false,
      });
      const posts = await Promise.all(found.posts.slice(0, mostPages + mostPosts).map((post) => index.post(post)));
      return posts
        .filter(({ url }) => !shown.includes(url))
        .slice(0, mostPosts)
        .map((post) => resultItem(post, found.words));
    });
    if (items.length === 0) return;
    const list = element('ol', { class: 'search-results' }, ...items);
    this.lastElementChild?.before(element('h2', { class: 'ui' }, t.about), list);
  }
}

customElements.define('not-found', NotFound);
