/** The privacy page says what is so: nothing of a reader's is kept that it does not name, and its button deletes all of it. */
import { test } from './own-server.ts';
import { choice, openSettings } from './settings.ts';
import { expect, pages } from './site.ts';

const post = pages['post without a hero'];
const privacy = '/privacy/';

test('everything a device keeps stands on the page, and the button deletes it', async ({ page, context }) => {
  await page.goto(post);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await openSettings(page);
  await choice(page, 'Theme', 'Dark').check();
  await choice(page, 'Text size', 'Large').check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 1200));
  await expect(page.locator('.dock')).toBeVisible();

  await page.goto(pages.home);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' }).click();
  await expect(page).toHaveURL(privacy);
  const named = await page.locator('.prose dt').allTextContents();
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept.toSorted()).toEqual(['places', 'reading', 'saved', 'theme']);
  expect(kept.filter((key) => !named.includes(key))).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, sessionStorage.length])).toEqual(['', 0]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);

  await page.getByRole('button', { name: 'Delete all of it' }).click();
  await expect(page.getByRole('status')).toContainText('Deleted');
  const left = await page.evaluate(async () => [
    Object.keys(localStorage),
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(left).toEqual([[], [], 0]);
});
