/**
 * The site's typefaces, after the first paint: a page is shown in faces that the reader has, stretched to the same measures (fonts.css),
 * and changes to the site's own, all at once, where that moves nothing in sight. The pages after it have them from the start (before-paint.js).
 */

import sheet from '../styles/own-faces.css?url';

/** Chromium counts what moves by less than so many pixels as still. */
const stillPx = 3;

const textOf = (selector: string): string =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('');

/** Read from the sheet: put into the page, it would have all of it laid out anew when it comes, and again for each of its files. */
async function readFaces(): Promise<FontFace[]> {
  // The development server takes who does not say so for a module.
  const response = await fetch(sheet, { headers: { accept: 'text/css' } });
  const { cssRules } = await new CSSStyleSheet().replace(await response.text());
  return [...cssRules].map((rule) => {
    const { style } = rule as CSSFontFaceRule;
    const given = (name: string) => style.getPropertyValue(name);
    return new FontFace(given('font-family'), given('src'), {
      display: 'swap',
      style: given('font-style') || 'normal',
      weight: given('font-weight'),
      unicodeRange: given('unicode-range') || 'U+0-10FFFF',
    });
  });
}

/** Whether one of the letters of `text` is in the range (CSS Fonts Level 4, section 4.5). */
const hasLetters = (text: string, { unicodeRange }: FontFace): boolean => {
  const ranges = unicodeRange.replace(/U\+(\w+)(?:-(\w+))?,?\s*/gi, (_, from, to = from) => `\\u{${from}}-\\u{${to}}`);
  return new RegExp(`[${ranges}]`, 'u').test(text);
};

interface Place {
  readonly element: Element;
  readonly x: number;
  readonly y: number;
  readonly isInSight: boolean;
}

function placeOf(element: Element): Place {
  const { x, y, bottom, height } = element.getBoundingClientRect();
  return { element, x, y, isInSight: height > 0 && bottom > 0 && y < innerHeight };
}

/** Blocks in the window and those that a change may bring into it; words in a line may move a little. */
const placesNearby = (root: Element): Place[] =>
  [...root.children].flatMap((element) => {
    const place = placeOf(element);
    if (place.y > 2 * innerHeight) return [];
    const inside = element instanceof SVGElement ? [] : placesNearby(element);
    return getComputedStyle(element).display === 'inline' ? inside : [place, ...inside];
  });

let hasBegun = false;

async function start(): Promise<void> {
  const isThere = [...document.fonts].some(({ family }) => family === 'Text');
  if (hasBegun || isThere || document.documentElement.dataset['reading']?.includes('clear')) return;
  hasBegun = true;
  const faces = await readFaces();
  const upright = textOf('main, header');
  const slanted = textOf('main :is(em, i, cite, dfn, var, blockquote)');
  const ofText = faces.filter(({ family }) => family !== 'Code');
  const met = ofText.filter((face) => hasLetters(face.style === 'normal' ? upright : slanted, face));
  // One that cannot be had leaves its letters to its stand-in.
  await Promise.allSettled(met.map((face) => face.load()));
  const places = placesNearby(document.body);
  for (const face of faces) document.fonts.add(face);
  const hasMoved = places.some(({ element, x, y, isInSight }) => {
    const now = placeOf(element);
    return (isInSight || now.isInSight) && Math.max(Math.abs(now.x - x), Math.abs(now.y - y)) >= stillPx;
  });
  // Not painted yet, and so never seen.
  if (hasMoved) for (const face of ofText) document.fonts.delete(face);
}

new PerformanceObserver((_, observer) => {
  observer.disconnect();
  const begin = () => start().catch(() => undefined);
  void begin();
  // Whoever leaves the face for readers with dyslexia wants these.
  new MutationObserver(begin).observe(document.documentElement, { attributeFilter: ['data-reading'] });
}).observe({ type: 'paint', buffered: true });
