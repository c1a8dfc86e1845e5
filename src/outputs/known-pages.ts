/** Path and title of every page that may be listed and is the first of its kind: among them is the one that somebody meant who came to an address that has none. */
import type { Blog } from '../domain/blog.ts';
import type { Sentences } from '../i18n/index.ts';
import type { SiteConfig } from '../site.config.ts';
import { siteCards } from './og-cards.ts';

/** JSON. @param pages the stand-alone ones. */
export function knownPages(
  blog: Blog,
  pages: readonly { readonly url: string; readonly title: string }[],
  site: SiteConfig,
  t: Sentences,
): string {
  const cards = siteCards(
    { ...blog, reachable: blog.posts },
    pages.map((page) => ({ ...page, description: '' })),
    site,
    t,
  );
  return JSON.stringify(cards.map(({ url, title }) => [url, title]));
}
