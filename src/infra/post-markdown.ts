/** The Markdown of an article: title, hero and body, its images by their absolute URLs. */
import type { Image, Post } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { element, text } from '../markdown/hast.ts';
import { markdownOf } from '../markdown/write/markdown-output.ts';
import { environment } from './environment.ts';
import { plainSource } from './image-markup.ts';
import { wholeRendering } from './module-body.ts';
import type { PostEntry } from './posts.ts';

// The destination that the compiler gives to an image beside the document.
const placeholder = /(?<=\]\()image:(\d+)(?=[ )])/g;

/** That of the page, so that nothing is made for Markdown alone. */
const imageUrl = async (image: Image) => absoluteUrl(await plainSource(image), environment.siteUrl);

async function bodyOf(entry: PostEntry): Promise<string> {
  const markdown = await wholeRendering(entry, 'markdown');
  const urls = await Promise.all(entry.data.images.map((image) => image && imageUrl(image)));
  return markdown.replace(placeholder, (written, number) => urls[Number(number)] ?? written);
}

export async function postMarkdown(post: Post, entry: PostEntry): Promise<string> {
  const title = element('h1', {}, [text(post.title)]);
  const hero =
    post.hero && element('p', {}, [element('img', { src: await imageUrl(post.hero.image), alt: post.hero.alt })]);
  const head = markdownOf({ type: 'root', children: hero ? [title, hero] : [title] });
  return [head, await bodyOf(entry)].filter(Boolean).join('\n');
}
