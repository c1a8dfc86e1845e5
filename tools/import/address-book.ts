/** Where the posts of a source were and where they are now. */
import { slug as githubSlug } from 'github-slugger';
import { fixedPages } from '../../src/domain/site-pages.ts';
import { pageUrl, percentDecoded, postUrl, termUrl } from '../../src/domain/urls.ts';
import { slugOf } from '../../src/schemas/slug.ts';
import { slugFrom } from '../new/draft-post.ts';
import { ownUrl } from './source-folder.ts';
import type { SourcePost, SourceSite } from './source-site.ts';

/** One spelling for the addresses that hosts answer alike: `/a/`, `/a`, `/a.html`, `/a/index.html`; a number (WordPress’ short links) stands for itself. */
function comparable(path: string): string {
  const number = /\/\?(?:p|page_id)=(\d+)(?=[&#]|$)/.exec(path)?.[1];
  if (number) return `?p=${number}`;
  return percentDecoded(path, decodeURI)
    .replace(/[?#].*$/s, '')
    .replace(/(?:\/index)?\.html?$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

const byAge = (a: SourcePost, b: SourcePost) =>
  (a.fields.date ?? '').localeCompare(b.fields.date ?? '', 'en') || (a.file < b.file ? -1 : 1);

/** Links to a part of a page, in Markdown and HTML, with its id. */
const hrefs = /(?:href=["']?|\]\(\s*<?|\]:\s*<?)([^"'\s>)]*?#([^"'\s>)]+))/g;

export class AddressBook {
  readonly #slugs = new Map<SourcePost, string>();
  readonly #byPath = new Map<string, SourcePost>();
  readonly #byFile = new Map<string, SourcePost>();
  readonly #byUrl = new Map<string, SourcePost>();
  /** The pages that this site has by itself, and those of the tags that come along. */
  readonly #lists: ReadonlyMap<string, string>;
  readonly #site: SourceSite;
  /** Ids within each post that links lead to. */
  readonly #fragments = new Map<SourcePost, Set<string>>();

  /** Of posts with one name that one has it whose address it is today, else the oldest, whatever is imported already. */
  constructor(site: SourceSite) {
    this.#site = site;
    const tags = new Set(site.posts.flatMap(({ fields }) => fields.tags.map(slugOf)).filter(Boolean));
    const lists = [...Object.values(fixedPages).map(({ url }) => url), ...[...tags].map((id) => termUrl('tags', id))];
    this.#lists = new Map(lists.map((url) => [comparable(url), url]));
    const taken = new Set<string>();
    const named = site.posts.toSorted(byAge).map((post) => {
      const made = slugFrom(post.name, post.fields.date?.slice(0, 10) ?? 'undated');
      const url = post.isPage ? pageUrl : postUrl;
      return { post, made, url, isMoved: post.addresses[0] !== url(made) };
    });
    for (const { post, made, url } of named.toSorted((a, b) => Number(a.isMoved) - Number(b.isMoved))) {
      let slug = made;
      for (let number = 2; taken.has(url(slug)); number++) slug = `${made}-${number}`;
      taken.add(url(slug));
      this.#slugs.set(post, slug);
      this.#byFile.set(post.path, post);
      this.#byUrl.set(url(slug), post);
      for (const address of post.shortAddress ? [...post.addresses, post.shortAddress] : post.addresses) {
        const path = comparable(address);
        if (!this.#byPath.has(path)) this.#byPath.set(path, post);
      }
    }
    for (const post of site.posts)
      for (const [, href = '', fragment = ''] of post.body.matchAll(hrefs)) {
        const target = this.postAt(href, post);
        const known = target && (this.#fragments.get(target) ?? new Set());
        if (known) this.#fragments.set(target, known.add(percentDecoded(fragment)));
      }
  }

  /** Whether links lead to the element of this id in `post`. */
  isLinked(post: SourcePost, id: string): boolean {
    return this.#fragments.get(post)?.has(id) ?? false;
  }

  /** The id to write at a heading of `post`; undefined when nobody links to it, or its words give the same here. */
  headingId(post: SourcePost, words: string): string | undefined {
    const id = this.#site.anchorOf(words);
    return this.isLinked(post, id) && id !== githubSlug(words) ? id : undefined;
  }

  slugOf(post: SourcePost): string {
    return this.#slugs.get(post) ?? '';
  }

  urlOf(post: SourcePost): string {
    return post.isPage ? pageUrl(this.slugOf(post)) : postUrl(this.slugOf(post));
  }

  /** The site path of a link in `from`; undefined when it leads elsewhere. */
  ownPath(written: string, from: SourcePost): string | undefined {
    // Zola's names of its pages.
    const href = written.replace(/^@\/(.*?)(?:\/_?index)?\.md(?=#|$)/, '/$1/');
    const isAbsolute = /^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith('//');
    const url = isAbsolute
      ? ownUrl(href, this.#site.origins)
      : URL.parse(href, new URL(from.addresses[0] ?? '/', 'https://site.invalid'));
    return url ? `${url.pathname}${url.search}${url.hash}` : undefined;
  }

  /** The page of this site that has an old address by itself. */
  listAt(path: string): string | undefined {
    return this.#lists.get(comparable(path));
  }

  /** Where a link in `from` leads on the site as it is today; as it is when nobody knows where that is. */
  absolute(href: string, from: SourcePost): string {
    const origin = this.#site.origins.find((one) => /^https?:/.test(one));
    if (/^[a-z][a-z\d+.-]*:/i.test(href) || !origin) return href;
    return new URL(href, new URL(from.addresses[0] ?? '/', origin)).href;
  }

  /** The post that a link leads to. */
  postAt(href: string, from: SourcePost): SourcePost | undefined {
    if (href.startsWith('#')) return from;
    const path = this.ownPath(href, from);
    const found = path === undefined ? undefined : this.#byPath.get(comparable(path));
    if (found) return found;
    // What a shortcode has become already.
    const turned = path === undefined ? undefined : this.#byUrl.get(path.replace(/[?#].*$/s, ''));
    if (turned) return turned;
    // Between files, as editors and some systems follow them.
    const file = /^(?![a-z][a-z\d+.-]*:|\/\/).*\.(?:md|markdown|html)(?:[?#]|$)/i.test(href)
      ? this.#site.findPost?.(href.replace(/[?#].*$/, ''), from)
      : undefined;
    return file === undefined ? undefined : this.#byFile.get(file);
  }

  /** The post that a file holds; `path` is absolute. */
  postIn(path: string | undefined): SourcePost | undefined {
    return path === undefined ? undefined : this.#byFile.get(path);
  }
}
