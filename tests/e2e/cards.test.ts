/** The whole of a card is one target and holds one link. */
import { expect, pages, test } from './site.ts';

for (const name of ['home', 'blog', 'categories', 'series'] as const) {
  test(`cards: ${name}`, async ({ page }) => {
    await page.goto(pages[name]);
    const cards = await page.locator('.card').all();
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) {
      await expect(card.getByRole('link')).toHaveCount(1);
      await card.scrollIntoViewIfNeeded();
      const misses = await card.evaluate((element) => {
        const box = element.getBoundingClientRect();
        const link = element.querySelector('a');
        const parts = [0.02, 0.25, 0.5, 0.75, 0.98];
        const points = parts.flatMap((x) =>
          parts.map((y) => [box.left + box.width * x, box.top + box.height * y] as const),
        );
        return points.filter(
          ([x, y]) => y > 0 && y < innerHeight && document.elementFromPoint(x, y)?.closest('a') !== link,
        );
      });
      expect(misses, `points of “${await card.getByRole('link').innerText()}” that do not lead anywhere`).toEqual([]);
    }
  });
}

test('a click on a picture opens the post', async ({ page }) => {
  await page.goto(pages.blog);
  const card = page.locator('.card').first();
  const title = await card.getByRole('link').innerText();
  const picture = await card.locator('.picture').boundingBox();
  await page.mouse.click((picture?.x ?? 0) + 10, (picture?.y ?? 0) + 10);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
