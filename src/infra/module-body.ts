/** A post with code of its own, run outside its page: for feeds and for Markdown. */

import { render } from 'astro:content';
import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { absoluteUrl, postUrl } from '../domain/urls.ts';
import { renderingsOfPage } from '../markdown/from-page.ts';
import { environment } from './environment.ts';
import type { PostEntry } from './posts.ts';

let container: Promise<AstroContainer> | undefined;

async function newContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  return made;
}

/** Feed HTML and Markdown of an entry that Astro renders, its URLs absolute. */
export async function moduleRenderings(
  entry: PostEntry,
): Promise<{ readonly feedHtml: string; readonly markdown: string }> {
  container ??= newContainer();
  const { Content } = await render(entry);
  const html = await (await container).renderToString(Content);
  return renderingsOfPage(html, absoluteUrl(postUrl(entry.id), environment.siteUrl));
}
