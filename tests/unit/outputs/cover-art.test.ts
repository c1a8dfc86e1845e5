import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { hexOf, readColours } from '../../../src/outputs/colours.ts';
import { type CoverRequest, coverArt, coverDrawing, coverSvg } from '../../../src/outputs/cover-art.ts';

const colours = readColours(readFileSync('src/styles/tokens.css', 'utf8'));

const frames = [
  { name: 'hero', width: 1200, height: 500, detail: 'full', bytes: 700 },
  { name: 'feature', width: 1200, height: 750, detail: 'full', bytes: 700 },
  { name: 'card', width: 640, height: 360, detail: 'small', bytes: 450 },
  { name: 'social card', width: 1200, height: 630, detail: 'full', bytes: 700 },
] as const;
const slugs = Array.from({ length: 1000 }, (_, i) => `a-post-about-${i}-things`);
const request = (seed: string, frame: (typeof frames)[number]): CoverRequest => ({ seed, hue: 258, ...frame });

describe.each(frames)('covers of a $name', (frame) => {
  const covers = slugs.map((seed) => coverArt(request(seed, frame)));
  const drawings = covers.map(coverSvg);

  test('are the same each time', () => {
    expect(slugs.slice(0, 100).map((seed) => coverSvg(coverArt(request(seed, frame))))).toEqual(drawings.slice(0, 100));
  });

  test('are different for a thousand slugs', () => {
    expect(new Set(drawings).size).toBe(slugs.length);
  });

  test('hold only finite numbers, in tenths at most', () => {
    for (const drawing of drawings) {
      expect(drawing).not.toMatch(/NaN|Infinity|undefined|null|e-\d/);
      expect(drawing).not.toMatch(/d="[^"]*\.\d\d/);
    }
  });

  test('have hairlines and the category’s hue, but for the odd one whose rings lie outside the frame', () => {
    const share = (kind: string) =>
      covers.filter(({ arcs }) => arcs.some((arc) => arc.kind === kind)).length / covers.length;
    expect(share('hue')).toBeGreaterThan(0.98);
    expect(share('ink')).toBeGreaterThan(0.97);
  });

  test('have strokes of a sensible width, and a moon smaller than its lamp', () => {
    for (const { arcs, lamp, moon } of covers) {
      expect(arcs.every(({ strokeWidth }) => strokeWidth >= 1 && strokeWidth < frame.height / 2)).toBe(true);
      expect(lamp.r).toBeGreaterThan(moon?.r ?? 0);
    }
  });

  test('show their lamp', () => {
    for (const { lamp } of covers) {
      expect(lamp.cx + lamp.r > 0 && lamp.cx - lamp.r < frame.width).toBe(true);
      expect(lamp.cy + lamp.r > 0 && lamp.cy - lamp.r < frame.height).toBe(true);
    }
  });

  test(`compress to ${frame.bytes} bytes at most`, () => {
    for (const [i, drawing] of drawings.slice(0, 60).entries())
      expect(brotliCompressSync(drawing).length, slugs[i]).toBeLessThanOrEqual(frame.bytes);
  });
});

test('a cover is decorative, colourless but for its hue, and allowed under a strict policy', () => {
  const drawing = coverSvg(coverArt({ seed: 'where-care-pays', hue: 200, width: 1200, height: 500 }));
  expect(drawing).toMatch(/^<svg class="cover" [^>]*color="oklch\(0\.66 0\.12 200\)" aria-hidden="true">/);
  expect(drawing).not.toMatch(/style|<script|\bid=|\bon\w+=|#|url\(/);
  expect([...drawing.matchAll(/class="([^"]+)"/g)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(['cover', 'cover-field', 'cover-ink', 'cover-lamp']),
  );
});

test('the same post has the same composition in every frame', () => {
  for (const seed of slugs.slice(0, 100)) {
    const [hero, card] = [frames[0], frames[2]].map((frame) => coverArt(request(seed, frame)));
    expect(hero?.align).toBe(card?.align);
    expect((hero?.lamp.cx ?? 0) / 1200).toBeCloseTo((card?.lamp.cx ?? 0) / 640, 1);
  }
});

test('a rasteriser gets hex colours', () => {
  const drawing = coverDrawing(coverArt({ seed: 'where-care-pays', hue: 200, width: 1200, height: 630 }), colours);
  expect(drawing).not.toMatch(/class=|oklch|currentColor|style/);
  expect(new Set(drawing.match(/#[0-9a-f]{6}\b/g)).size).toBe(4);
  expect(drawing).toContain(hexOf(colours, 'lamp'));
});
