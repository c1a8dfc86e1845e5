/** The body of a post as feeds carry it: its picture, then its text. A drawn cover is no part of it. */
import type { ImageMetadata } from 'astro';
import { toHtml } from 'hast-util-to-html';
import { element, text } from '../markdown/hast.ts';
import { feedHtml, feedImage } from './post-body.ts';
import type { PostEntry } from './posts.ts';

/** HTML for feeds, its URLs absolute. */
export async function feedBody(entry: PostEntry): Promise<string> {
  const { hero, frontmatter } = entry.data;
  const picture = hero && frontmatter.hero ? await figure(hero as ImageMetadata, frontmatter.hero) : '';
  return picture + (await feedHtml(entry));
}

type Words = NonNullable<PostEntry['data']['frontmatter']['hero']>;

async function figure(image: ImageMetadata, { alt, caption, credit }: Words): Promise<string> {
  const words = [
    ...(caption ? [text(caption)] : []),
    ...(caption && credit ? [text(' ')] : []),
    ...(credit ? [element('small', {}, [text(credit)])] : []),
  ];
  const picture = element('img', { ...(await feedImage(image)), alt });
  return `${toHtml(element('figure', {}, [picture, ...(words.length > 0 ? [element('figcaption', {}, words)] : [])]))}\n`;
}
