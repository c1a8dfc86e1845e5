/** The body of a compiled document with its images, for pages and for feeds: the placeholders of the compiler become what the image pipeline made. */
import { renderingOf } from '../authoring/renderings.ts';
import type { Image } from '../domain/post.ts';
import { element, text } from '../markdown/hast.ts';
import { htmlText } from '../markdown/write/html-to-feed.ts';
import { withoutMarks } from '../markdown/write/slots.ts';
import { site } from '../site.config.ts';
import { feedImage, feedImageHtml, imageHtml, isPlace, largeSource } from './image-markup.ts';
import { wholeRendering } from './module-body.ts';
import { type DocumentEntry, type PostEntry, setLikeProse } from './posts.ts';

// Attribute values are quoted by the compiler's writer, which leaves `>` in them as it is, and by Astro's, which ends an image with a slash.
const placeholder = /<img((?: [^\s=>]+(?:="[^"]*")?)*?) data-image="(\d+)"((?: [^\s=>/]+(?:="[^"]*")?)*)\/?>/g;
const placeAttribute = / data-place="(\w+)"/;

/** Page HTML: each image as AVIF and WebP in the sizes its place needs, its own dimensions always. What stands by itself links to its large form. `run` is the HTML of an entry that Astro renders. */
export async function pageHtml(entry: DocumentEntry, run = renderingOf(entry.data.document, 'html')): Promise<string> {
  return withImages(withoutMarks(run), entry.data.images, async (image, attributes, place, number) => {
    const shown = await imageHtml(image, attributes, isPlace(place) ? place : 'text', entry.data, number);
    const opens = place !== undefined && !/ alt=""| alt(?= |$)/.test(attributes);
    return opens ? `<a href="${await largeSource(image)}" data-large>${shown}</a>` : shown;
  });
}

/** Feed HTML, its URLs absolute: the post's picture, then its text, with one file for each image, of a format every client reads. A drawn cover is no part of it. */
export async function feedBody(entry: PostEntry): Promise<string> {
  const { hero, frontmatter, images, looks } = entry.data;
  const picture =
    hero && frontmatter.hero
      ? figure(await feedImage(hero, looks.at(-1)), setLikeProse(frontmatter.hero, frontmatter.lang ?? site.locale))
      : '';
  const html = await wholeRendering(entry, 'feedHtml');
  const text = await withImages(html, images, (image, attributes, _place, number) =>
    feedImageHtml(image, attributes, looks[number]),
  );
  return picture + text;
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

async function withImages(
  html: string,
  images: readonly Image[],
  markup: (image: Image, attributes: string, place: string | undefined, number: number) => Promise<string>,
): Promise<string> {
  const made = await Promise.all(
    [...html.matchAll(placeholder)].map(([, before = '', number, after = '']) => {
      const image = images[Number(number)];
      const attributes = before + after;
      // Only the development server shows a document with an image that is not there: its alternative text stands for it.
      if (!image) return `<img${attributes}>`;
      const place = placeAttribute.exec(attributes)?.[1];
      return markup(image, attributes.replace(placeAttribute, ''), place, Number(number));
    }),
  );
  let next = 0;
  return html.replace(placeholder, () => made[next++] ?? '');
}
