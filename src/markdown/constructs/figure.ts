/** An image with a caption: `![alt](a.png "Caption")` alone in its paragraph, or `<Figure>` for more. Several make a `<Gallery>`. */
import type { Element, ElementContent } from 'hast';
import { defineConstruct, type Reading, type Tag } from '../construct.ts';
import { element, isBlank, isElement, onlyOne, onPaper, stringProperty, text, withoutProperties } from '../hast.ts';
import { isCall } from '../source/directives.ts';
import { captionOf } from '../source/lines.ts';
import { plainText } from '../text.ts';

/** How much room it takes: the text's column, more, or the window's width. */
type Place = 'text' | 'wide' | 'full';

interface Props {
  readonly place: Place;
  readonly isGallery: boolean;
  readonly hasCaption: boolean;
}

/** `node`, an `<img>`, as one that the image pipeline lays out for `place` and that opens large. */
const placed = (node: Element, place: string, more: Element['properties'] = {}): Element => ({
  ...node,
  properties: { ...withoutProperties(node.properties, 'title'), ...more },
  // Not a property: those are the author's, and judged.
  data: { ...node.data, place },
});

const isPlaced = ({ data }: Element) => data?.place !== undefined;

/** The only image of a paragraph that holds nothing else. */
function loneImage(node: ElementContent | undefined): Element | undefined {
  const image = isElement(node, 'p') ? onlyOne(node.children) : undefined;
  return isElement(image, 'img') ? image : undefined;
}

/** The tree of a figure: its pictures in a `<div>`, then its caption. */
function figureOf(pictures: ElementContent[], caption: ElementContent[], place: Place, isGallery = false) {
  const hasCaption = caption.some((node) => plainText(node) !== '');
  const props: Props = { place, isGallery, hasCaption };
  return { props, children: [element('div', {}, pictures), element('div', {}, hasCaption ? caption : [])] };
}

function captionAndCredit(tag: Tag, own: readonly ElementContent[]) {
  const words = captionOf(tag, own);
  const { credit } = tag.attributes;
  return credit ? [...words, text(words.length > 0 ? ' ' : ''), element('small', {}, [text(credit)])] : words;
}

const placeOf = (attributes: Tag['attributes']): Place =>
  attributes.full !== undefined ? 'full' : attributes.wide !== undefined ? 'wide' : 'text';

/** Images of `nodes` that stand alone or share a paragraph with images only, figures, and everything else. */
function pickPictures(nodes: readonly ElementContent[]): { pictures: ElementContent[]; rest: ElementContent[] } {
  const pictures: ElementContent[] = [];
  const rest: ElementContent[] = [];
  for (const node of nodes) {
    const children = isElement(node, 'p') ? node.children.filter((child) => !isBlank(child)) : [node];
    if (children.every((child) => isElement(child, 'img') || isCall(child, 'figure'))) pictures.push(...children);
    else rest.push(node);
  }
  return { pictures, rest };
}

function readFigure(tag: Tag, reading: Reading) {
  const { attributes } = tag;
  const { src, alt, dark } = attributes;
  const place = placeOf(attributes);
  const inside = pickPictures(tag.children);
  const own = src ? tag.children : inside.rest;
  const given = src
    ? [element('img', alt === undefined ? { src } : { src, alt })]
    : inside.pictures.filter((node) => isElement(node, 'img'));
  const [light] = given;
  if (!light) {
    reading.error(
      'figure-source',
      'This figure names no image.',
      'Write <Figure src="./picture.png" alt="What it shows" />, or put images between its tags.',
    );
    return figureOf([], own, place);
  }
  const pictures = dark
    ? [
        element('span', { className: ['on-light'] }, [placed(light, place)]),
        element('span', { className: ['on-dark'] }, [
          placed(element('img', { src: dark, alt: stringProperty(light, 'alt') ?? '' }), place),
        ]),
      ]
    : given.map((image) => placed(image, given.length > 1 ? 'gallery' : place));
  const words = own.some((node) => !isBlank(node)) ? own : [text(reading.prose(stringProperty(light, 'title') ?? ''))];
  return figureOf(pictures, captionAndCredit(tag, words), place, given.length > 1);
}

function readGallery(tag: Tag, reading: Reading) {
  const { attributes } = tag;
  const { pictures, rest } = pickPictures(tag.children.filter((node) => !isBlank(node)));
  if (pictures.length === 0)
    reading.error(
      'gallery-images',
      'This gallery holds no image.',
      'Put images in it, one a line: ![What it shows](./picture.png)',
    );
  const shown = pictures.map((node) => {
    if (!isElement(node, 'img')) return node;
    const title = stringProperty(node, 'title');
    const picture = placed(node, 'gallery');
    return title === undefined
      ? picture
      : element('figure', {}, [picture, element('figcaption', {}, [text(reading.prose(title))])]);
  });
  return figureOf(shown, captionAndCredit(tag, rest), placeOf(attributes), true);
}

const parts = (children: readonly ElementContent[]) => {
  const [pictures, caption] = children.map((child) => (isElement(child) ? child.children : []));
  return { pictures: pictures ?? [], caption: caption ?? [] };
};

export const figure = defineConstruct<Props>({
  name: 'figure',
  tags: ['figure', 'gallery'],
  attributes: {
    figure: ['src', 'alt', 'dark', 'caption', 'credit', 'wide', 'full'],
    gallery: ['caption', 'credit', 'wide', 'full'],
  },
  recogniseTag: (tag, reading) => (tag.name === 'gallery' ? readGallery(tag, reading) : readFigure(tag, reading)),
  elements: ['p'],
  recogniseElement(node, reading) {
    const image = loneImage(node);
    if (!image || isPlaced(image)) return undefined;
    const title = stringProperty(image, 'title');
    if (title?.trim()) return figureOf([placed(image, 'text')], [text(reading.prose(title))], 'text');
    // A picture of its own opens large, with or without a caption.
    return [{ ...node, children: [placed(image, 'text', image.properties)] }];
  },
  features: () => ['figure', 'large-view'],
  page({ place, isGallery, hasCaption }, children) {
    const { pictures, caption } = parts(children);
    const className = ['figure', ...(place === 'text' ? [] : [place])];
    const shown = isGallery ? [element('div', { className: ['gallery'] }, pictures)] : pictures;
    return [element('figure', { className }, [...shown, ...(hasCaption ? [element('figcaption', {}, caption)] : [])])];
  },
  feed({ hasCaption }, children) {
    const { pictures, caption } = parts(children);
    return [element('figure', {}, [...onPaper(pictures), ...(hasCaption ? [element('figcaption', {}, caption)] : [])])];
  },
  markdown({ hasCaption }, children) {
    const { pictures, caption } = parts(children);
    const images = onPaper(pictures).map((node) => (isElement(node, 'figure') ? node : element('p', {}, [node])));
    return [...images, ...(hasCaption ? [element('p', {}, caption)] : [])];
  },
});
