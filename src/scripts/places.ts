/** Where a reader stopped in a post, in words of the text and not of the screen: the size of the letters may be another one tomorrow. */

import { recallList, remember } from './device.ts';
import { focusFrom } from './element.ts';
import { storageBounds } from './storage-bounds.ts';

export interface Place {
  /** Path of the page. */
  readonly path: string;
  /** Index among the blocks of the prose. */
  readonly block: number;
  /** How far down in it, from 0 to 1. */
  readonly depth: number;
}

/** Height in the window, in pixels, at which a reader is taken to read. */
const line = 80;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'path' in value && 'block' in value && 'depth' in value;

const others = () => recallList('places', isPlace).filter(({ path }) => path !== location.pathname);

/** The offer to link to a passage stands among them for a while. */
const blocksOf = (prose: Element) => [...prose.children].filter((block) => !block.matches('.passage'));

/** The block of `prose` that is being read, and how far down in it. */
function reading(prose: Element): { readonly block: Element; readonly depth: number } | undefined {
  const block = blocksOf(prose).find((candidate) => candidate.getBoundingClientRect().bottom > line);
  if (!block) return undefined;
  const { top, height } = block.getBoundingClientRect();
  return { block, depth: Math.max(0, (line - top) / (height || 1)) };
}

function goTo(block: Element, depth: number): void {
  const { top, height } = block.getBoundingClientRect();
  scrollBy({ top: top + height * depth - line, behavior: 'instant' });
}

/** @returns what brings the words back that are being read now, once the text has another shape. */
export function holdPlace(): () => void {
  const prose = document.querySelector('.prose');
  const place = prose && scrollY > 0 ? reading(prose) : undefined;
  return () => place && goTo(place.block, place.depth);
}

/** Keeps where the reader is in `prose`, or forgets the page once the text is read to its end. */
export function rememberPlace(prose: Element): void {
  const places = others();
  if (prose.getBoundingClientRect().bottom > innerHeight) {
    const place = reading(prose);
    // What a reader has only glanced at is not kept, and not forgotten either.
    if (!place || scrollY < innerHeight / 2) return;
    const { block, depth } = place;
    places.push({ path: location.pathname, block: blocksOf(prose).indexOf(block), depth });
  }
  remember('places', places.length > 0 ? JSON.stringify(places.slice(-storageBounds.places)) : undefined);
}

/** The block of `prose` where the reader stopped, and the way to it. */
export function placeIn(prose: Element): { readonly block: Element; readonly goThere: () => void } | undefined {
  const place = recallList('places', isPlace).find(({ path }) => path === location.pathname);
  const block = place && blocksOf(prose)[place.block];
  if (!block) return undefined;
  const goThere = () => {
    goTo(block, place.depth);
    focusFrom(block);
  };
  return { block, goThere };
}
