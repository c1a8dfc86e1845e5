/** HTML of one image: the files that Astro makes of it, in the sizes that its place needs. */
import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import type { ImageLook } from '../authoring/placeholders.ts';
import { factsOf } from '../authoring/renderings.ts';
import type { Image } from '../domain/post.ts';
import { absoluteUrl } from '../domain/urls.ts';
import { environment } from './environment.ts';
import type { DocumentEntry } from './posts.ts';

const sizeAttributes = / (?:width|height)="[^"]*"/g;
const sourcesAttribute = / data-sources="([^"]*)"/;
const isDrawing = ({ format }: Image) => format === 'svg';
const widths = [480, 768, 1120, 1952];
const largest = 1952;
/** Of the file for every browser; of a hero, `components/post/HeroImage.astro` says it. */
const plainWidth = 1120;
const heroWidth = 976;

/** How wide an image is shown in each place a construct gives it; a phone's dense screen gets about twice its width, not three times. */
const sizes = {
  text: '(min-width: 38rem) 34.5rem, 70vw',
  gallery: '(min-width: 38rem) 17rem, 70vw',
  wide: '(min-width: 66rem) 64.5rem, 70vw',
  full: '(min-width: 38rem) 100vw, 70vw',
} as const;

type Place = keyof typeof sizes;

export const isPlace = (place: string | undefined): place is Place =>
  place !== undefined && Object.hasOwn(sizes, place);

/** The image `number` of a document with the attributes that the compiler gave it. */
export async function imageHtml(
  image: Image,
  attributes: string,
  place: Place,
  { images, looks }: Pick<DocumentEntry['data'], 'images' | 'looks'>,
  number: number,
): Promise<string> {
  const sources = await versionSources(sourcesAttribute.exec(attributes)?.[1], images, place);
  const own = attributes.replace(sourcesAttribute, '');
  const [before, img] = isDrawing(image)
    ? ['', laidOut(image, image, own)]
    : await photograph(image, own, place, looks[number]);
  return sources || before ? `<picture>${sources}${before}${img}</picture>` : img;
}

/** The colour that stands in for an image until it is there: `styles/constructs/image.css`. */
const tinted = (attributes: string, colour: string | undefined) =>
  colour === undefined ? attributes : `${attributes} data-colour="${colour}"`;

interface GivenSize {
  readonly width?: number;
  readonly height?: number;
}

/** In pixels; 0 where the author says none. */
function givenSize(attributes: string): Required<GivenSize> {
  const given = (name: string) => Number(new RegExp(` ${name}="(\\d+)"`).exec(attributes)?.[1] ?? 0);
  return { width: given('width'), height: given('height') };
}

/** In pixels: as the author wants it, in the image's own proportions when only one is said. */
function shownSize(image: Image, { width = 0, height = 0 }: GivenSize): Required<GivenSize> {
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
  const { width, height } = shownSize(image, givenSize(attributes));
  const defaults = ['loading="lazy"', 'decoding="async"'].filter(
    (pair) => !attributes.includes(` ${pair.split('=')[0]}=`),
  );
  return `<img src="${src}"${more} width="${width}" height="${height}" ${defaults.join(' ')}${attributes.replace(sizeAttributes, '')}>`;
}

const formats = ['avif', 'webp'] as const;
/** Files of one image, in one format each. */
const madeIn = (image: Image, width: number, widths: number[]) =>
  Promise.all(formats.map((format) => getImage({ src: image as ImageMetadata, width, widths, format })));

/** A `<source>` for each other version of an image: `3 (min-width: 40rem)|/dark.svg print`, by its number or its site path. */
async function versionSources(written: string | undefined, images: readonly Image[], place: Place): Promise<string> {
  const versions = written?.split('|') ?? [];
  const sources = versions.map(async (version) => {
    const [, file = '', media = ''] = /^(\S+) (.*)$/s.exec(version) ?? [];
    const image = images[Number(file)];
    if (!image || isDrawing(image)) return `<source media="${media}" srcset="${image?.src ?? file}">`;
    return (await madeIn(image, Math.min(image.width, plainWidth), fittingWidths(image)))
      .map(
        ({ srcSet }, index) =>
          `<source type="image/${formats[index]}" media="${media}" srcset="${srcSet.attribute}" sizes="${sizes[place]}" width="${image.width}" height="${image.height}">`,
      )
      .join('');
  });
  return (await Promise.all(sources)).join('');
}

function fittingWidths(image: Image): number[] {
  const fitting = widths.filter((width) => width < image.width);
  return fitting.length > 0 ? fitting : [image.width];
}

/** What moves is still for readers who asked for less motion: AVIF holds its first frame, WebP all of them. */
async function photograph(
  image: Image,
  attributes: string,
  place: Place,
  look: ImageLook | undefined,
): Promise<readonly [sources: string, img: string]> {
  const { width } = shownSize(image, givenSize(attributes));
  const isSmaller = width < image.width;
  const fitting = [...widths.filter((candidate) => candidate < image.width), ...(isSmaller ? [width, 2 * width] : [])]
    .filter((candidate) => candidate <= image.width && (!isSmaller || candidate <= 2 * width))
    .toSorted((a, b) => a - b);
  // A place wider than the text shows all that the file has.
  if (fitting.length === 0 || (!isSmaller && image.width < largest && place !== 'text' && place !== 'gallery'))
    fitting.push(image.width);
  const [avif, webp] = await madeIn(image, Math.min(image.width, isSmaller ? 2 * width : plainWidth), [
    ...new Set(fitting),
  ]);
  const media = look?.moves ? ' media="(prefers-reduced-motion: reduce)"' : '';
  const shown = isSmaller ? `${width}px` : sizes[place];
  const file = { src: webp?.src ?? '', more: ` srcset="${webp?.srcSet.attribute}" sizes="${shown}"` };
  return [
    `<source type="image/avif"${media} srcset="${avif?.srcSet.attribute}" sizes="${shown}">`,
    laidOut(image, file, tinted(attributes, look?.colour)),
  ];
}

/** The file that opens large. */
export const largeSource = (image: Image): Promise<string> => wholeSource(image, largest);
/** The one for every browser. */
export const plainSource = (image: Image): Promise<string> => wholeSource(image, plainWidth);

/** One file of at most that many pixels across. */
async function wholeSource(image: Image, width: number): Promise<string> {
  if (isDrawing(image)) return image.src;
  return (await getImage({ src: image as ImageMetadata, width: Math.min(image.width, width), format: 'webp' })).src;
}

/** Absolute URLs of the pictures that a page shows with words of their own, each once, by the file its `<img>` names; the others are decoration. */
export async function pictureUrls({ images, document, ...data }: DocumentEntry['data']): Promise<string[]> {
  const hero = 'hero' in data && data.frontmatter.hero?.alt ? data.hero : undefined;
  const body = factsOf(document).pictures.map((picture) => {
    const image = typeof picture === 'string' ? undefined : images[picture.image];
    if (!image || typeof picture === 'string') return String(picture);
    const { width } = shownSize(image, picture);
    return wholeSource(image, width < image.width ? 2 * width : plainWidth);
  });
  const urls = await Promise.all([...(hero ? [wholeSource(hero, heroWidth)] : []), ...body]);
  return [...new Set(urls)].map((src) => absoluteUrl(src, environment.siteUrl));
}

/** The same for feeds: one file, of a format that every client reads. */
export async function feedImageHtml(image: Image, attributes: string, look: ImageLook | undefined): Promise<string> {
  const { src, ...own } = await feedImage(image, look);
  const { width, height } = / (?:width|height)="/.test(attributes) ? shownSize(image, givenSize(attributes)) : own;
  return `<img src="${src}" width="${width}" height="${height}"${attributes.replace(sizeAttributes, '')}>`;
}

/** The file for feeds, by its absolute URL, and its size in pixels: JPEG, which knows no transparency, but for what is drawn or may move. */
export async function feedImage(
  image: Image,
  look: ImageLook | undefined,
): Promise<{ src: string; width: number; height: number }> {
  const whole = isDrawing(image) ? image : look?.whole;
  const width = whole ? image.width : Math.min(image.width, 976);
  const { src } = whole ?? (await getImage({ src: image as ImageMetadata, width, format: 'jpeg', background: '#fff' }));
  return {
    src: absoluteUrl(src, environment.siteUrl),
    width,
    height: Math.round((image.height * width) / image.width),
  };
}
