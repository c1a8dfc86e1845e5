/** The cover of a post without a photograph: a lamp and its rings, drawn from the slug alone, always the same. Refuses clocks, chance and a second source of colour. */
import { randomFrom } from '../domain/random.ts';
import { type Colours, hexOf, hexOfOklch } from './colours.ts';
import { beam, corner, dawn, eclipse, orbit, rim } from './cover-art/one-centre.ts';
import { type Disc, Pen } from './cover-art/pen.ts';
import type { Composition, Dice } from './cover-art/score.ts';
import { horizon, river, spiral, twins, wake } from './cover-art/two-centres.ts';

/** Every way to set a lamp and its rings. The order is a promise: a new one in the middle would redraw every cover. */
const compositions: readonly Composition[] = [
  dawn,
  beam,
  eclipse,
  rim,
  orbit,
  spiral,
  river,
  corner,
  wake,
  twins,
  horizon,
];

/** Never drawn upside down: their light would hang like a smile. */
const upright: ReadonlySet<Composition> = new Set([rim, orbit, horizon]);

export interface CoverRequest {
  /** The post's slug. The same seed has the same composition in every frame. */
  readonly seed: string;
  /** OKLCH hue of the post's category, in degrees. */
  readonly hue: number;
  /** The frame, in units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** `small` for pictures of 100 to 400 px: fewer and stronger hairlines. Default `full`. */
  readonly detail?: 'full' | 'small';
}

/** Plain data, painted in this order: field, lamp, moon, arcs. */
export function coverArt({ seed, hue, width, height, detail = 'full' }: CoverRequest) {
  const dice = diceOf(seed);
  const composition = dice.pick(compositions);
  const mirrored = dice.next() < 0.5;
  const upsideDown = dice.next() < 0.35 && !upright.has(composition);
  const pen = new Pen({ width, height, small: detail === 'small', mirrored, upsideDown });
  composition(pen, dice);
  const { lamp, moon } = pen;
  const side = (at: number, size: number) => (at < size * 0.4 ? 'Min' : at > size * 0.6 ? 'Max' : 'Mid');
  return {
    width,
    height,
    hue,
    /** Where a frame of another shape looks: towards the lamp (`preserveAspectRatio`, without its second word). */
    align: `x${side(lamp.cx, width)}Y${side(lamp.cy, height)}`,
    lamp,
    /** A disc of night that covers part of the lamp. */
    moon,
    arcs: pen.arcs(),
  };
}

type Cover = Readonly<ReturnType<typeof coverArt>>;

/** For the page: every colour is a class but the category's hue, which is `color`. Decorative, so hidden from assistive technology. */
export function coverSvg(cover: Cover): string {
  const { width, height, hue, align } = cover;
  const paint = (part: Part) => `class="cover-${part}"`;
  return `<svg class="cover" viewBox="0 0 ${width} ${height}" preserveAspectRatio="${align} slice" color="${hueColour(hue)}" aria-hidden="true">${shapes(cover, paint)}</svg>`;
}

/** For rasterisers: an SVG with hex colours, its field as light as in the dark, where it lies beside the night. */
export function coverDrawing(cover: Cover, colours: Colours): string {
  const { width, height } = cover;
  const lamp = hexOf(colours, 'lamp');
  const palette: Record<Part, string> = {
    field: hexOf(colours, 'cover', 'dark'),
    ink: hexOf(colours, 'cover-ink'),
    lit: lamp,
    lamp,
    hue: hexOfOklch(...hueTone, cover.hue),
  };
  const paint = (part: Part) =>
    part === 'field' || part === 'lamp' ? `fill="${palette[part]}"` : `stroke="${palette[part]}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" fill="none">${shapes(cover, paint)}</svg>`;
}

/** Lightness and chroma of every category: equal weight on the night, inside sRGB or nearly. */
const hueTone = [0.66, 0.12] as const;
const hueColour = (hue: number): string => `oklch(${hueTone.join(' ')} ${hue})`;

type Part = 'field' | 'lamp' | 'ink' | 'hue' | 'lit';

function shapes({ width, height, lamp, moon, arcs }: Cover, paint: (part: Part) => string): string {
  const disc = (part: Part, { cx, cy, r }: Disc) => `<circle ${paint(part)} cx="${cx}" cy="${cy}" r="${r}"/>`;
  const paths = arcs.map(({ kind, strokeWidth, opacity, path }) => {
    const dim = opacity === undefined ? '' : ` opacity="${opacity}"`;
    return `<path ${paint(kind)} stroke-width="${strokeWidth}"${dim} d="${path}"/>`;
  });
  const field = `<path ${paint('field')} d="M0 0h${width}v${height}H0z"/>`;
  return field + disc('lamp', lamp) + (moon ? disc('field', moon) : '') + paths.join('');
}

/** FNV-1a of the seed. The basis is chosen: with it no two posts of one category this blog began with share a composition. */
function diceOf(seed: string): Dice {
  let state = 75143;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
  const next = randomFrom(state);
  const between = (low: number, high: number) => low + (high - low) * next();
  return { next, between, pick: <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T };
}
