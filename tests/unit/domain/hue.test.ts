import { describe, expect, test } from 'vitest';
import { categoryHue, coverHues } from '../../../src/domain/hue.ts';

const distance = (a: number, b: number) => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));

describe('the hues of categories', () => {
  test('are far from sodium amber and from each other', () => {
    for (const [i, hue] of coverHues.entries()) {
      expect(distance(hue, 70)).toBeGreaterThanOrEqual(55);
      for (const other of coverHues.slice(i + 1)) expect(distance(hue, other)).toBeGreaterThanOrEqual(35);
    }
  });

  test('never change for the categories the blog began with', () => {
    const ids = ['product-engineering', 'reliability', 'practice', 'craft', 'house-notes'];
    expect(ids.map(categoryHue)).toEqual([258, 150, 335, 200, 298]);
  });

  test('are all in use', () => {
    expect(new Set(Array.from({ length: 200 }, (_, i) => categoryHue(`category-${i}`)))).toEqual(new Set(coverHues));
  });
});
