/** The body of a compiled document with its images: the placeholders of the compiler become what the image pipeline made. */
import { getImage } from 'astro:assets';
import type { CollectionEntry } from 'astro:content';
import type { ImageMetadata } from 'astro';
import { absoluteUrl } from '../domain/urls.ts';
import { environment } from './environment.ts';
import { moduleRenderings } from './module-body.ts';
import type { PostEntry } from './posts.ts';

type DocumentEntry = CollectionEntry<'posts'> | CollectionEntry<'pages'>;

// Attribute values are quoted by the compiler's writer, which leaves `>` in them as it is.
const placeholder = /<img((?: [^\s=>]+(?:="[^"]*")?)*?) data-image="(\d+)"((?: [^\s=>]+(?:="[^"]*")?)*)>/g;
// The pipeline knows better.
const ownAttributes = / (?:width|height|loading|decoding)="[^"]*"/g;
const widths = [480, 976, 1952];
/** The width of the text column, or the window's. */
const sizes = '(min-width: 38rem) 34.5rem, 70vw';

/** Page HTML: each image as AVIF and WebP in the sizes the text column needs, its own dimensions always. */
export async function pageHtml(entry: DocumentEntry): Promise<string> {
  return withImages(entry.rendered?.html ?? '', entry.data.images, async (image, attributes) => {
    if (image.format === 'svg')
      return `<img src="${image.src}" width="${image.width}" height="${image.height}" loading="lazy" decoding="async"${attributes}>`;
    const fitting = widths.filter((width) => width < image.width);
    if (fitting.length === 0) fitting.push(image.width);
    const [avif, webp] = await Promise.all(
      (['avif', 'webp'] as const).map((format) =>
        getImage({ src: image, width: Math.min(image.width, 976), widths: fitting, format }),
      ),
    );
    return `<picture><source type="image/avif" srcset="${avif?.srcSet.attribute}" sizes="${sizes}"><img src="${webp?.src}" srcset="${webp?.srcSet.attribute}" sizes="${sizes}" width="${image.width}" height="${image.height}" loading="lazy" decoding="async"${attributes}></picture>`;
  });
}

/** Feed HTML: one file for each image, of a format every client reads, by its absolute URL. */
export async function feedHtml(entry: PostEntry): Promise<string> {
  if (entry.data.document.road === 'module') return (await moduleRenderings(entry)).feedHtml;
  return withImages(entry.data.document.feedHtml ?? '', entry.data.images, async (image, attributes) => {
    const { src } =
      image.format === 'svg'
        ? image
        : await getImage({ src: image, width: Math.min(image.width, 976), format: 'jpeg' });
    const height = Math.round((image.height * Math.min(image.width, 976)) / image.width);
    return `<img src="${absoluteUrl(src, environment.siteUrl)}" width="${Math.min(image.width, 976)}" height="${height}"${attributes}>`;
  });
}

async function withImages(
  html: string,
  images: readonly ImageMetadata[],
  markup: (image: ImageMetadata, attributes: string) => Promise<string>,
): Promise<string> {
  const made = await Promise.all(
    [...html.matchAll(placeholder)].map(([, before = '', number, after = '']) => {
      const image = images[Number(number)];
      if (!image) throw new Error(`The document shows image ${number} and has only ${images.length}`);
      return markup(image, (before + after).replace(ownAttributes, ''));
    }),
  );
  let next = 0;
  return html.replace(placeholder, () => made[next++] ?? '');
}
