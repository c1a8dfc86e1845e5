/** A hero that is smaller than the place it fills. */
import { pictureRule } from '../rule.ts';

const leastPx = 800;

export const smallHero = pictureRule({
  id: 'small-hero',
  summary: 'a hero under 800 pixels wide',
  good: { width: 1600, bytes: 200_000, isHero: true, hasPlace: false },
  bad: { width: 400, bytes: 50_000, isHero: true, hasPlace: false },
  judge: ({ width, isHero }) =>
    isHero && width < leastPx
      ? {
          message: `is ${width} pixels wide, and is shown blurred above the post and on its card`,
          hint: `Give one of at least ${leastPx} pixels; 1,952 fill the place on every screen.`,
        }
      : undefined,
});
