/** `_redirects`, which Netlify and Cloudflare read: old addresses answered before a page of ours has to. */
import type { Post } from '../domain/post.ts';
import type { Redirect } from '../domain/redirects.ts';
import { notFoundUrl } from '../domain/urls.ts';

/** Netlify answers 410 with the page named, which may not be the address itself: it passes over rules that lead to themselves. Cloudflare knows no 410, passes over the line, and serves the page that stands there. */
const gone = ({ from }: Redirect) => `${from} ${notFoundUrl} 410!\n`;

/**
 * @param posts the public ones: the file itself can be read by everybody on other hosts.
 * @param redirects of pages and feeds.
 */
export const hostRedirects = (posts: readonly Post[], redirects: readonly Redirect[]): string =>
  [
    ...posts.flatMap(({ aliases, url }) => aliases.map((alias) => `${alias} ${url} 301\n`)),
    ...redirects.map((redirect) =>
      redirect.to === undefined ? gone(redirect) : `${redirect.from} ${redirect.to} 301\n`,
    ),
  ].join('');
