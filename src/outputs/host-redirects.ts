/** `_redirects`, which Netlify and Cloudflare read: old addresses answered before a page of ours has to. */
import type { Post } from '../domain/post.ts';

/** @param posts the public ones: the file itself can be read by everybody on other hosts. */
export const hostRedirects = (posts: readonly Post[]): string =>
  posts.flatMap(({ aliases, url }) => aliases.map((alias) => `${alias} ${url} 301\n`)).join('');
