/** The art behind the words of a card, as one picture: a rasteriser draws one faster than the same laid over each other. */
import { type Colours, hexOf } from '../colours.ts';
import { type Cover, coverShapes } from '../cover-art.ts';
import { art, cardSize, fade, mirrored } from './layout.ts';

/** @param isMirrored for words that run from the right. */
export function backdrop(cover: Cover, colours: Colours, isMirrored: boolean): string {
  const night = hexOf(colours, 'night');
  const { x, width } = isMirrored ? mirrored(art) : art;
  const rectangle = (from: number, to: number) => `M${from} 0H${to}V${cardSize.height}H${from}z`;
  // The lamp stands away from the words.
  const isFlipped = cover.lamp.cx < width / 2 !== isMirrored;
  const place = isFlipped ? `translate(${x + width}) scale(-1 1)` : `translate(${x})`;
  // From the words outwards: the night alone, where the fade begins, and where it has ended.
  const [edge, begin, direction] = isMirrored ? [cardSize.width, x + width, -1] : [0, x, 1];
  const end = begin + direction * width * (fade.at(-1)?.[0] ?? 1);
  const stops = fade.map(([at, opacity]) => `<stop offset="${at}" stop-color="${night}" stop-opacity="${opacity}"/>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cardSize.width} ${cardSize.height}" width="${cardSize.width}" height="${cardSize.height}" fill="none">`,
    `<linearGradient id="fade" gradientUnits="userSpaceOnUse" x1="${begin}" x2="${begin + direction * width}" y1="0" y2="0">${stops.join('')}</linearGradient>`,
    `<path fill="${night}" d="${rectangle(0, cardSize.width)}"/><g transform="${place}">${coverShapes(cover, colours)}</g>`,
    `<path fill="${night}" d="${rectangle(edge, begin)}"/><path fill="url(#fade)" d="${rectangle(begin, end)}"/></svg>`,
  ].join('');
}
