/** Posts with code of their own, run outside their pages: for feeds, for Markdown and for the search. */
import { render } from 'astro:content';
import mdx from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Root } from 'hast';
import { htmlToHast } from 'satteri';
import { renderingOf } from '../authoring/renderings.ts';
import { bodyWords, type PageText } from '../domain/text-words.ts';
import { absoluteUrl, postUrl } from '../domain/urls.ts';
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

/** Feed HTML or Markdown of an entry, its URLs absolute, its images as the compiler leaves them. */
export async function wholeRendering(entry: PostEntry, name: 'feedHtml' | 'markdown'): Promise<string> {
  const written = renderingOf(entry.data.document, name);
  if (documentFacts(entry).kind === 'compiled') return written;
  const site = environment.siteUrl;
  const url = absoluteUrl(postUrl(entry.id), site);
  const shown = Array.from(shownIn(await pageOf(entry)), ([number, html]): [number, string] => {
    const piece = renderingsOfPage(html, { url, site });
    return [number, name === 'markdown' ? piece.markdown.trim() : piece.feedHtml];
  });
  return (name === 'markdown' ? filledMarkdown : filledHtml)(written, new Map(shown));
}

export function pageTextOf({ data: { document } }: PostEntry): PageText {
  return { text: renderingOf(document, 'pageText'), words: renderingOf(document, 'pageWords') };
}

/** Of an entry with code of its own: with what that shows. */
export async function pageTextOfModule(entry: PostEntry): Promise<PageText> {
  const text = pageText(htmlToHast(withoutMarks(await pageOf(entry)), { fragment: true }) as Root);
  return { text, words: bodyWords(text, documentFacts(entry).headings) };
}
