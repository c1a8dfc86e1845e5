/** `/llms.txt` (llmstxt.org): what there is to read, for language models, with addresses of Markdown; and `/llms-full.txt`: all of it. */
import type { Blog } from '../domain/blog.ts';
import type { Post } from '../domain/post.ts';
import type { Site } from '../domain/site.ts';
import { absoluteUrl, feedUrl, llmsFullUrl, postMarkdownUrl } from '../domain/urls.ts';
import type { Sentences } from '../i18n/index.ts';
import { markdownText } from './markdown-text.ts';

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
    item(t.full, absoluteUrl(llmsFullUrl, site.url), t.fullNote(posts.length)),
    item(t.feed, absoluteUrl(feedUrl('rss'), site.url), t.feedNote),
  ]);
  return `${[opening(site), ...(posts.length > 0 ? [t.notes, ...sections, optional] : [])].join('\n\n')}\n`;
}

/** `documents` are the posts as Markdown, newest first. */
export const llmsFullTxt = (documents: readonly string[], site: Site): string =>
  [`${opening(site)}\n`, ...documents].join('\n');
