/** `/llms.txt` (llmstxt.org): what there is to read, for language models, with addresses of Markdown; and `/llms-full.txt`: all of it. */
import type { Blog } from '../domain/blog.ts';
import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl, feedUrl, llmsFullUrl, llmsUrl, postMarkdownUrl } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';

const utf8 = new TextEncoder();

// What begins or ends inline markup, a backslash among it, or would be taken for a character's name.
const signs = /[\\`*_~[\]<]|&(?=#?\w+;)/g;

/** Text within a line of Markdown (CommonMark 0.31.2): it reads back as it is. */
const markdownText = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(signs, '\\$&');

const item = (name: string, url: string, notes: string) => `- [${markdownText(name)}](${url}): ${markdownText(notes)}`;

const section = (title: string, items: readonly string[]) => `## ${markdownText(title)}\n\n${items.join('\n')}`;

const opening = ({ name, description }: Site) => `# ${markdownText(name)}\n\n> ${markdownText(description)}`;

/** One section a category that has posts. `Optional` is the specification's own word for what may be left out. */
export function llmsTxt({ posts, categories }: Blog, site: Site, t: Sentences['llms']): string {
  const postItem = ({ title, slug, description }: Post) =>
    item(title, absoluteUrl(postMarkdownUrl(slug), site.url), description);
  const sections = categories
    .filter((category) => category.posts.length > 0)
    .map((category) => section(category.key.name, category.posts.map(postItem)));
  const optional = section('Optional', [
    item(t.full, absoluteUrl(llmsFullUrl, site.url), t.fullNote),
    item(t.feed, absoluteUrl(feedUrl('rss'), site.url), t.feedNote),
  ]);
  return `${[opening(site), ...(posts.length > 0 ? [t.notes, ...sections, optional] : [])].join('\n\n')}\n`;
}

/** About a million tokens, which is as much as language models read at once. */
const mostBytes = 4_000_000;

/** As many of `documents`, `count` posts as Markdown, newest first, as fit into `most` bytes, each whole; then where the others are. */
export async function llmsFullTxt(
  documents: AsyncIterable<string>,
  count: number,
  site: Site,
  t: Sentences['llms'],
  most = mostBytes,
): Promise<string> {
  const parts = [`${opening(site)}\n`];
  let bytes = 0;
  for await (const document of documents) {
    bytes += utf8.encode(document).length + 1;
    if (bytes > most) break;
    parts.push(document);
  }
  const left = count - (parts.length - 1);
  return [...parts, ...(left > 0 ? [`${t.older(left, absoluteUrl(llmsUrl, site.url))}\n`] : [])].join('\n');
}
