/** A picture with more pixels than any screen is sent. */
import { pictureRule } from '../rule.ts';

const mostPx = 4000;
const mostBytes = 10_000_000;

export const largePicture = pictureRule({
  id: 'large-picture',
  summary: 'a picture over 4,000 pixels wide, or over 10 MB',
  good: { width: 1600, bytes: 200_000, isHero: false, hasPlace: false },
  bad: { width: 8000, bytes: 200_000, isHero: false, hasPlace: false },
  judge({ width, bytes }) {
    if (width <= mostPx && bytes <= mostBytes) return undefined;
    return {
      message: `${width > mostPx ? `is ${width} pixels wide` : `has ${Math.round(bytes / 1_000_000)} MB`}, and no reader is sent more than 1,952 pixels of it`,
      hint: 'Export it 2,000 pixels wide: builds and the repository are the faster for it.',
    };
  },
});
