/** Posts with code of their own, run outside their pages: for feeds, for Markdown and for the search. */
import { render } from 'astro:content';
import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { renderingsOf } from '../authoring/renderings.ts';
import { absoluteUrl, postUrl } from '../domain/urls.ts';
import type { CompiledDocument } from '../markdown/types.ts';
import { renderingsOfPage } from '../markdown/write/html-to-feed.ts';
import { pageText } from '../markdown/write/page-text.ts';
import { filledHtml, filledMarkdown, shownIn, withoutMarks } from '../markdown/write/slots.ts';
import { environment } from './environment.ts';
import { runHtml } from './own-code.ts';
import { documentFacts, type PostEntry } from './posts.ts';

let container: Promise<AstroContainer> | undefined;

async function newContainer(): Promise<AstroContainer> {
  const made = await AstroContainer.create();
  made.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  return made;
}

const runs = new WeakMap<PostEntry, Promise<string>>();

/** The page HTML of an entry with code of its own; run once. */
function pageOf(entry: PostEntry): Promise<string> {
  const run = async () => {
    container ??= newContainer();
    const { Content } = await render(entry);
    return (await container).renderToString(Content);
  };
  const page = runs.get(entry) ?? runHtml(entry, run);
  runs.set(entry, page);
  return page;
}

/** Feed HTML and Markdown of an entry, its URLs absolute, its images as the compiler leaves them. */
export async function wholeRenderings(entry: PostEntry): Promise<Pick<CompiledDocument, 'feedHtml' | 'markdown'>> {
  const { document } = entry.data;
  const { feedHtml, markdown } = renderingsOf(document);
  if (documentFacts(entry).kind === 'compiled') return { feedHtml, markdown };
  const site = environment.siteUrl;
  const url = absoluteUrl(postUrl(entry.id), site);
  const shown = [...shownIn(await pageOf(entry))].map(
    ([number, html]) => [number, renderingsOfPage(html, { url, site })] as const,
  );
  return {
    feedHtml: filledHtml(feedHtml, new Map(shown.map(([number, piece]) => [number, piece.feedHtml]))),
    markdown: filledMarkdown(markdown, new Map(shown.map(([number, piece]) => [number, piece.markdown.trim()]))),
  };
}

/** What a reader of an entry's page sees: `pageText` of the compiler, with what its code shows. */
export async function wholePageText(entry: PostEntry): Promise<string> {
  const { document } = entry.data;
  if (documentFacts(entry).kind === 'compiled') return renderingsOf(document).pageText;
  return pageText(htmlToHast(withoutMarks(await pageOf(entry)), { fragment: true }) as Root);
}
