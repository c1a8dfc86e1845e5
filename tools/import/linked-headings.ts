/** Which headings links lead to, by the ids that the source system gives them. */

import { slug as githubSlug } from 'github-slugger';
import { percentDecoded } from '../../src/domain/urls.ts';
import { type AddressBook, fragmentOf } from './address-book.ts';
import type { SourcePost, SourceSite } from './source-site.ts';

export interface LinkedHeadings {
  /** The id to write at a heading of `post`; undefined when nobody links to it, or its words give the same here. */
  headingId(post: SourcePost, words: string): string | undefined;
  isLinked(post: SourcePost, id: string): boolean;
}

const hrefs = /(?:href=["']?|\]\(\s*<?|\]:\s*<?)([^"'\s>)]*#[^"'\s>)]+)/g;

export function linkedHeadings(site: SourceSite, addresses: AddressBook): LinkedHeadings {
  const fragments = new Map<SourcePost, Set<string>>();
  for (const post of site.posts) {
    if (!post.body.includes('#')) continue;
    const links = [...post.body.matchAll(hrefs)].map(([, href = '']) => href);
    for (const href of links) {
      const target = addresses.postAt(href, post);
      const fragment = fragmentOf(href);
      if (target && fragment) fragments.set(target, (fragments.get(target) ?? new Set()).add(percentDecoded(fragment)));
    }
  }
  return {
    headingId(post, words) {
      const id = site.anchorOf(words);
      return fragments.get(post)?.has(id) && id !== githubSlug(words) ? id : undefined;
    },
    isLinked: (post, id) => fragments.get(post)?.has(id) ?? false,
  };
}
