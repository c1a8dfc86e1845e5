/** Posts with code of their own, run outside their pages: for feeds and for Markdown. */
import { render } from 'astro:content';
import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { absoluteUrl, postUrl } from '../domain/urls.ts';
import type { CompiledDocument } from '../markdown/types.ts';
import { renderingsOfPage } from '../markdown/write/html-to-feed.ts';
import { filledHtml, filledMarkdown, shownIn } from '../markdown/write/slots.ts';
import { environment } from './environment.ts';
import type { PostEntry } from './posts.ts';

let container: Promise<AstroContainer> | undefined;

async function newContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  return made;
}

/** Feed HTML and Markdown of an entry, its URLs absolute, its images as the compiler leaves them. */
export async function wholeRenderings(entry: PostEntry): Promise<Pick<CompiledDocument, 'feedHtml' | 'markdown'>> {
  const { road, feedHtml, markdown } = entry.data.document;
  if (road === 'compiled') return { feedHtml, markdown };
  container ??= newContainer();
  const { Content } = await render(entry);
  const url = absoluteUrl(postUrl(entry.id), environment.siteUrl);
  const shown = [...shownIn(await (await container).renderToString(Content))].map(
    ([number, html]) => [number, renderingsOfPage(html, url)] as const,
  );
  return {
    feedHtml: filledHtml(feedHtml, new Map(shown.map(([number, piece]) => [number, piece.feedHtml]))),
    markdown: filledMarkdown(markdown, new Map(shown.map(([number, piece]) => [number, piece.markdown.trim()]))),
  };
}
