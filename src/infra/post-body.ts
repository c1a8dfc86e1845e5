/** The body of a compiled document with its images: the placeholders of the compiler become what the image pipeline made. */
import { getImage } from 'astro:assets';
import type { CollectionEntry } from 'astro:content';
import type { ImageMetadata } from 'astro';
import type { ImageLook } from '../authoring/placeholders.ts';
import type { Image } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { withoutMarks } from '../markdown/write/slots.ts';
import { environment } from './environment.ts';
import { pictureOf } from './media-urls.ts';
import { wholeRenderings } from './module-body.ts';
import type { PostEntry } from './posts.ts';

const isDrawing = ({ format }: Image) => format === 'svg';

type DocumentEntry = CollectionEntry<'posts'> | CollectionEntry<'pages'>;

// Attribute values are quoted by the compiler's writer, which leaves `>` in them as it is, and by Astro's, which ends an image with a slash.
const placeholder = /<img((?: [^\s=>]+(?:="[^"]*")?)*?) data-image="(\d+)"((?: [^\s=>/]+(?:="[^"]*")?)*)\/?>/g;
const placeAttribute = / data-place="(\w+)"/;
const sizeAttributes = / (?:width|height)="[^"]*"/g;
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
    const look = entry.data.looks[number];
    const shown = isDrawing(image)
      ? laidOut(image, image, attributes)
      : await photograph(image, attributes, place, look);
    const opens = given !== undefined && !/ alt=""| alt(?= |$)/.test(attributes);
    return opens ? `<a href="${await largeSource(image, look)}" data-large>${shown}</a>` : shown;
  });
}

/** The colour that stands in for an image until it is there: `styles/constructs/image.css`. */
const tinted = (attributes: string, colour: string | undefined) =>
  colour === undefined ? attributes : `${attributes} data-colour="${colour}"`;

/** In pixels: as the author wants it, in the image's own proportions when only one is said. */
function shownSize(image: Image, attributes: string): { readonly width: number; readonly height: number } {
  const given = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(attributes)?.[1] ?? 0);
  const [width, height] = [given('width'), given('height')];
  return {
    width: width || (height ? Math.round((height * image.width) / image.height) : image.width),
    height: height || (width ? Math.round((width * image.height) / image.width) : image.height),
  };
}

/** An `<img>` of a file of `image`. */
function laidOut(
  image: Image,
  { src, more = '' }: { readonly src: string; readonly more?: string },
  attributes: string,
) {
  const { width, height } = shownSize(image, attributes);
  const defaults = ['loading="lazy"', 'decoding="async"'].filter(
    (pair) => !attributes.includes(` ${pair.split('=')[0]}=`),
  );
  return `<img src="${src}"${more} width="${width}" height="${height}" ${defaults.join(' ')}${attributes.replace(sizeAttributes, '')}>`;
}

/** What moves is still for readers who asked for less motion: AVIF holds its first frame, WebP all of them; a moving PNG is shown whole. */
async function photograph(
  image: Image,
  attributes: string,
  place: keyof typeof sizes,
  look: ImageLook | undefined,
): Promise<string> {
  const { width } = shownSize(image, attributes);
  const isSmaller = width < image.width;
  const fitting = [...widths.filter((candidate) => candidate < image.width), ...(isSmaller ? [width, 2 * width] : [])]
    .filter((candidate) => candidate <= image.width && (!isSmaller || candidate <= 2 * width))
    .toSorted((a, b) => a - b);
  // A place wider than the text shows all that the file has.
  if (fitting.length === 0 || (!isSmaller && image.width < largest && place !== 'text' && place !== 'gallery'))
    fitting.push(image.width);
  const [avif, webp] = await Promise.all(
    (['avif', 'webp'] as const).map((format) =>
      getImage({
        src: image as ImageMetadata,
        width: Math.min(image.width, 1120),
        widths: [...new Set(fitting)],
        format,
      }),
    ),
  );
  const media = look?.moves ? ' media="(prefers-reduced-motion: reduce)"' : '';
  const shown = isSmaller ? `${width}px` : sizes[place];
  const file =
    look?.whole?.format === 'png'
      ? pictureOf(look.whole)
      : { src: webp?.src ?? '', more: ` srcset="${webp?.srcSet.attribute}" sizes="${shown}"` };
  return `<picture><source type="image/avif"${media} srcset="${avif?.srcSet.attribute}" sizes="${shown}">${laidOut(image, file, tinted(attributes, look?.colour))}</picture>`;
}

/** The file that opens large. */
async function largeSource(image: Image, look: ImageLook | undefined): Promise<string> {
  if (isDrawing(image)) return image.src;
  if (look?.whole?.format === 'png') return pictureOf(look.whole).src;
  return (await getImage({ src: image as ImageMetadata, width: Math.min(image.width, largest), format: 'webp' })).src;
}

/** Feed HTML: one file for each image, of a format every client reads, by its absolute URL. */
export async function feedHtml(entry: PostEntry): Promise<string> {
  const { feedHtml } = await wholeRenderings(entry);
  return withImages(feedHtml, entry.data.images, async (image, attributes, _place, number) => {
    const { src, ...own } = await feedImage(image, entry.data.looks[number]);
    const { width, height } = / (?:width|height)="/.test(attributes) ? shownSize(image, attributes) : own;
    return `<img src="${src}" width="${width}" height="${height}"${attributes.replace(sizeAttributes, '')}>`;
  });
}

/** The file for feeds, by its absolute URL, and its size in pixels: JPEG, which knows no transparency, but for what is drawn or may move. */
export async function feedImage(
  image: Image,
  look: ImageLook | undefined,
): Promise<{ src: string; width: number; height: number }> {
  const whole = isDrawing(image) ? image : look?.whole && pictureOf(look.whole);
  const width = whole ? image.width : Math.min(image.width, 976);
  const { src } = whole ?? (await getImage({ src: image as ImageMetadata, width, format: 'jpeg', background: '#fff' }));
  return {
    src: absoluteUrl(src, environment.siteUrl),
    width,
    height: Math.round((image.height * width) / image.width),
  };
}

async function withImages(
  html: string,
  images: readonly Image[],
  markup: (image: Image, attributes: string, place: string | undefined, number: number) => Promise<string>,
): Promise<string> {
  const made = await Promise.all(
    [...html.matchAll(placeholder)].map(([, before = '', number, after = '']) => {
      const image = images[Number(number)];
      if (!image) throw new Error(`The document shows image ${number} and has only ${images.length}`);
      const attributes = before + after;
      const place = placeAttribute.exec(attributes)?.[1];
      return markup(image, attributes.replace(placeAttribute, ''), place, Number(number));
    }),
  );
  let next = 0;
  return html.replace(placeholder, () => made[next++] ?? '');
}
