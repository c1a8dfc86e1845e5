/**
 * The site's typefaces, after the first paint: a page is shown in faces that the reader has, stretched to the same measures (fonts.css),
 * and changes to the site's own where that moves nothing in sight. The pages after it have them from the start (before-paint.js).
 */

import sheet from '../styles/own-faces.css?url';
import { withStyles } from './style-sheet.ts';

/** Chromium counts what moves by less than so many pixels as still. */
const stillPx = 3;

const textOf = (selector: string): string =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('');

async function loadFaces(): Promise<void> {
  await withStyles(sheet);
  const text = textOf('main, header');
  const slanted = textOf('main :is(em, i, cite, dfn, var, blockquote)');
  await Promise.all([
    document.fonts.load('1em Display', text),
    document.fonts.load('1em Text', text),
    slanted && document.fonts.load('italic 1em Text', slanted),
  ]);
}

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

async function start(): Promise<void> {
  const { dataset } = document.documentElement;
  if (dataset['faces'] === undefined || dataset['reading']?.includes('clear')) return;
  await loadFaces();
  const places = placesNearby(document.body);
  delete dataset['faces'];
  const hasMoved = places.some(({ element, x, y, isInSight }) => {
    const now = placeOf(element);
    return (isInSight || now.isInSight) && Math.max(Math.abs(now.x - x), Math.abs(now.y - y)) >= stillPx;
  });
  // Not painted yet, and so never seen.
  if (hasMoved) dataset['faces'] = 'later';
}

new PerformanceObserver((_, observer) => {
  observer.disconnect();
  start().catch(() => undefined);
}).observe({ type: 'paint', buffered: true });
