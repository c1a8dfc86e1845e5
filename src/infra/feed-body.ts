/** The body of a post as feeds carry it: its picture, then its text. A drawn cover is no part of it. */
import { element, text } from '../markdown/hast.ts';
import { htmlText } from '../markdown/write/html-to-feed.ts';
import { site } from '../site.config.ts';
import { feedImage } from './image-markup.ts';
import { feedHtml } from './post-body.ts';
import { type PostEntry, setLikeProse } from './posts.ts';

/** HTML for feeds, its URLs absolute. */
export async function feedBody(entry: PostEntry): Promise<string> {
  const { hero, frontmatter, looks } = entry.data;
  const picture =
    hero && frontmatter.hero
      ? figure(await feedImage(hero, looks.at(-1)), setLikeProse(frontmatter.hero, frontmatter.lang ?? site.locale))
      : '';
  return picture + (await feedHtml(entry));
}

type Words = NonNullable<PostEntry['data']['frontmatter']['hero']>;

function figure(image: Awaited<ReturnType<typeof feedImage>>, { alt, caption, credit }: Words): string {
  const words = [
    ...(caption ? [text(caption)] : []),
    ...(caption && credit ? [text(' ')] : []),
    ...(credit ? [element('small', {}, [text(credit)])] : []),
  ];
  const picture = element('img', { ...image, alt });
  return `${htmlText(element('figure', {}, [picture, ...(words.length > 0 ? [element('figcaption', {}, words)] : [])]))}\n`;
}
