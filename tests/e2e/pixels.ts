/** What is really on the screen. */
import type { Locator } from '@playwright/test';
import sharp from 'sharp';

/** WCAG 2.2 contrast, 1 to 21, between the lightest and the darkest pixel of what `locator` shows with a rim of its surroundings. */
export async function contrastWithin(locator: Locator): Promise<number> {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box || box.width === 0 || box.height === 0) return 1;
  const clip = { x: Math.max(0, box.x - 4), y: Math.max(0, box.y - 4), width: box.width + 8, height: box.height + 8 };
  const picture = sharp(await locator.page().screenshot({ clip }))
    .removeAlpha()
    .raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  const luminances = Array.from({ length: info.width * info.height }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = [...data.subarray(pixel * 3, pixel * 3 + 3)].map(linear);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
  const lightest = luminances.reduce((one, other) => Math.max(one, other));
  const darkest = luminances.reduce((one, other) => Math.min(one, other));
  return (lightest + 0.05) / (darkest + 0.05);
}

const linear = (byte: number) => (byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4);
