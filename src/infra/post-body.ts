/** The body of a compiled document with its images: the placeholders of the compiler become what the image pipeline made. */
import { getImage } from 'astro:assets';
import type { CollectionEntry } from 'astro:content';
import type { ImageMetadata } from 'astro';
import type { ImageLook } from '../authoring/placeholders.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { withoutMarks } from '../markdown/write/slots.ts';
import { environment } from './environment.ts';
import { wholeRenderings } from './module-body.ts';
import type { PostEntry } from './posts.ts';

type DocumentEntry = CollectionEntry<'posts'> | CollectionEntry<'pages'>;

// Attribute values are quoted by the compiler's writer, which leaves `>` in them as it is, and by Astro's, which ends an image with a slash.
const placeholder = /<img((?: [^\s=>]+(?:="[^"]*")?)*?) data-image="(\d+)"((?: [^\s=>/]+(?:="[^"]*")?)*)\/?>/g;
// The pipeline knows better.
const ownAttributes = / (?:width|height|loading|decoding|data-place)="[^"]*"/g;
const widths = [480, 768, 1120, 1952];
const largest = 1952;

/** How wide an image is shown in each place a construct gives it; a phone's dense screen gets about twice its width, not three times. */
const sizes = {
  text: '(min-width: 38rem) 34.5rem, 70vw',
  gallery: '(min-width: 38rem) 17rem, 70vw',
  wide: '(min-width: 66rem) 64.5rem, 70vw',
  full: '(min-width: 38rem) 100vw, 70vw',
} as const;

const isPlace = (place: string | undefined): place is keyof typeof sizes => place !== undefined && place in sizes;

/** Page HTML: each image as AVIF and WebP in the sizes its place needs, its own dimensions always. What stands by itself links to its large form. `run` is the HTML of an entry that Astro renders. */
export async function pageHtml(entry: DocumentEntry, run = entry.rendered?.html ?? ''): Promise<string> {
  return withImages(withoutMarks(run), entry.data.images, async (image, attributes, given, number) => {
    const place = isPlace(given) ? given : 'text';
    const shown =
      image.format === 'svg'
        ? drawing(image, attributes)
        : await photograph(image, attributes, place, entry.data.looks[number]);
    const opens = given !== undefined && !/ alt=""| alt(?= |$)/.test(attributes);
    return opens ? `<a href="${await largeSource(image)}" data-large>${shown}</a>` : shown;
  });
}

/** The colour that stands in for an image until it is there: `styles/constructs/image.css`. */
const tinted = (attributes: string, colour: string | undefined) =>
  colour === undefined ? attributes : `${attributes} data-colour="${colour}"`;

const drawing = (image: ImageMetadata, attributes: string) =>
  `<img src="${image.src}" width="${image.width}" height="${image.height}" loading="lazy" decoding="async"${attributes}>`;

/** What moves is still for readers who asked for less motion: AVIF holds its first frame, WebP all of them. */
async function photograph(
  image: ImageMetadata,
  attributes: string,
  place: keyof typeof sizes,
  look: ImageLook | undefined,
): Promise<string> {
  const fitting = widths.filter((width) => width < image.width);
  // A place wider than the text shows all that the file has.
  if (fitting.length === 0 || (image.width < largest && place !== 'text' && place !== 'gallery'))
    fitting.push(image.width);
  const [avif, webp] = await Promise.all(
    (['avif', 'webp'] as const).map((format) =>
      getImage({ src: image, width: Math.min(image.width, 1120), widths: fitting, format }),
    ),
  );
  const media = look?.moves ? ' media="(prefers-reduced-motion: reduce)"' : '';
  return `<picture><source type="image/avif"${media} srcset="${avif?.srcSet.attribute}" sizes="${sizes[place]}"><img src="${webp?.src}" srcset="${webp?.srcSet.attribute}" sizes="${sizes[place]}" width="${image.width}" height="${image.height}" loading="lazy" decoding="async"${tinted(attributes, look?.colour)}></picture>`;
}

/** The file that opens large. */
const largeSource = async (image: ImageMetadata): Promise<string> =>
  image.format === 'svg'
    ? image.src
    : (await getImage({ src: image, width: Math.min(image.width, largest), format: 'webp' })).src;

/** Feed HTML: one file for each image, of a format every client reads, by its absolute URL. */
export async function feedHtml(entry: PostEntry): Promise<string> {
  const { feedHtml } = await wholeRenderings(entry);
  return withImages(feedHtml, entry.data.images, async (image, attributes) => {
    const { src, width, height } = await feedImage(image);
    return `<img src="${src}" width="${width}" height="${height}"${attributes}>`;
  });
}

/** The file for feeds, by its absolute URL, and its size in pixels: JPEG, which knows no transparency, but for what is drawn or may move. */
export async function feedImage(image: ImageMetadata): Promise<{ src: string; width: number; height: number }> {
  const isKept = image.format === 'svg' || image.format === 'gif';
  const width = isKept ? image.width : Math.min(image.width, 976);
  const { src } = isKept ? image : await getImage({ src: image, width, format: 'jpeg', background: '#fff' });
  return {
    src: absoluteUrl(src, environment.siteUrl),
    width,
    height: Math.round((image.height * width) / image.width),
  };
}

async function withImages(
  html: string,
  images: readonly ImageMetadata[],
  markup: (image: ImageMetadata, attributes: string, place: string | undefined, number: number) => Promise<string>,
): Promise<string> {
  const made = await Promise.all(
    [...html.matchAll(placeholder)].map(([, before = '', number, after = '']) => {
      const image = images[Number(number)];
      if (!image) throw new Error(`The document shows image ${number} and has only ${images.length}`);
      const attributes = before + after;
      const place = / data-place="(\w+)"/.exec(attributes)?.[1];
      return markup(image, attributes.replace(ownAttributes, ''), place, Number(number));
    }),
  );
  let next = 0;
  return html.replace(placeholder, () => made[next++] ?? '');
}
