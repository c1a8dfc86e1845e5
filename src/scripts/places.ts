/** Where a reader stopped in a post, in words of the text and not of the screen: the size of the letters may be another one tomorrow. */
import { storageBounds } from '../domain/storage-bounds.ts';
import { recallList, remember } from './device.ts';

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

/** Keeps where the reader is in `prose`, or forgets the page once the text is read to its end. */
export function rememberPlace(prose: Element): void {
  const { bottom } = prose.getBoundingClientRect();
  const places = others();
  if (bottom > innerHeight) {
    const blocks = [...prose.children];
    const block = blocks.findIndex((candidate) => candidate.getBoundingClientRect().bottom > line);
    const box = blocks[block]?.getBoundingClientRect();
    // What a reader has only glanced at is not kept, and not forgotten either.
    if (!box || scrollY < innerHeight / 2) return;
    places.push({ path: location.pathname, block, depth: Math.max(0, (line - box.top) / box.height) });
  }
  remember('places', places.length > 0 ? JSON.stringify(places.slice(-storageBounds.places)) : undefined);
}

export const forgetPlace = (): void => {
  const places = others();
  remember('places', places.length > 0 ? JSON.stringify(places) : undefined);
};

/** The block of `prose` where the reader stopped, and how far to scroll to it. */
export function placeIn(prose: Element): { readonly block: Element; readonly goThere: () => void } | undefined {
  const place = recallList('places', isPlace).find(({ path }) => path === location.pathname);
  const block = place && prose.children[place.block];
  if (!block) return undefined;
  const goThere = () => {
    const { top, height } = block.getBoundingClientRect();
    scrollBy({ top: top + height * place.depth - line });
  };
  return { block, goThere };
}
