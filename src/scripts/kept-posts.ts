/** `<kept-posts>`: the reading list and the articles read lately, with what opens without a network. Without JavaScript its own words say why it is empty. */
import t from 'sentences:saved';
import { isPostUrl } from '../domain/urls.ts';
import { element } from './element.ts';
import { cacheNames } from './offline/messages.ts';
import { isListKept, type SavedPost, savedPosts, unsave } from './reading-list.ts';

const pathOf = ({ url }: { readonly url: string }) => new URL(url).pathname;

/** The kept copies of posts, the newest first. Closed storage keeps none. */
async function copies(): Promise<Map<string, Response>> {
  try {
    const pages = await caches.open(cacheNames.pages);
    const kept = (await pages.keys()).map(pathOf).filter(isPostUrl).toReversed();
    const found = await Promise.all(kept.map(async (path) => [path, await pages.match(path)] as const));
    return new Map(found.flatMap(([path, copy]) => (copy ? [[path, copy]] : [])));
  } catch {
    return new Map();
  }
}

/** Of the whole page, the policy of this one would judge the styles. */
async function titleOf(copy: Response): Promise<string> {
  const [heading = ''] = /<h1.*?<\/h1>/s.exec(await copy.text()) ?? [];
  return new DOMParser().parseFromString(heading, 'text/html').body.textContent.trim();
}

class KeptPosts extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await this.#show();
    addEventListener('storage', () => this.#show());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#show());
  }

  async #show(): Promise<void> {
    const kept = await copies();
    const saved = savedPosts().toReversed();
    const read = [...kept].filter(([path]) => !saved.some((post) => post.path === path));
    const recent = await Promise.all(read.map(async ([path, copy]) => ({ path, title: await titleOf(copy) })));
    const list = saved.map((post) => this.#saved(post, kept.has(post.path)));
    const isKept = isListKept();
    this.replaceChildren(this.#section(t.isSaved, isKept ? t.empty : t.notKept, list));
    if (worksOffline) this.append(this.#section(t.recent, isKept ? t.recentEmpty : t.notKept, recent.map(this.#entry)));
  }

  #section(title: string, empty: string, entries: readonly HTMLElement[]): HTMLElement {
    const heading = element('h2', { class: 'ui', tabindex: '-1' }, title);
    return element(
      'section',
      { class: 'kept' },
      heading,
      entries.length > 0 ? element('ul', {}, ...entries) : element('p', {}, empty),
    );
  }

  #entry({ path, title }: SavedPost): HTMLElement {
    return element('li', {}, element('a', { class: 'quiet display text-entry', href: path }, title));
  }

  #saved(post: SavedPost, isKept: boolean): HTMLElement {
    const { path, title } = post;
    const entry = this.#entry(post);
    const remove = element(
      'button',
      { type: 'button', class: 'ui round-button', 'aria-label': t.remove.replace('{}', title) },
      '×',
    );
    remove.addEventListener('click', async () => {
      await unsave(path);
      await this.#show();
      this.querySelector('h2')?.focus();
    });
    if (worksOffline) entry.append(element('span', { class: 'ui' }, isKept ? t.kept : t.notHere));
    entry.append(remove);
    return entry;
  }
}

customElements.define('kept-posts', KeptPosts);
