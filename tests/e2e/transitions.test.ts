/** The cover travels from the list to the post, where the browser can and the reader likes motion. */
import type { Page } from '@playwright/test';
import { expect, pages, test } from './site.ts';

const nameOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).viewTransitionName);

/** Goes from the list to its first post, and says whether the browser animates between the two. */
async function openFirstPost(page: Page): Promise<boolean> {
  await page.addInitScript(() =>
    addEventListener('pagereveal', (event) => {
      sessionStorage.setItem(
        'isAnimated',
        String((event as Event & { viewTransition: unknown }).viewTransition !== null),
      );
    }),
  );
  await page.goto(pages.blog);
  // The list was revealed too.
  await page.evaluate(() => sessionStorage.removeItem('isAnimated'));
  await page.locator('.card').first().getByRole('link').click();
  await expect(page.locator('.post-title')).toBeVisible();
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('isAnimated'))).toBeTruthy();
  return page.evaluate(() => sessionStorage.getItem('isAnimated') === 'true');
}

test('the picture in the list and on the post are the same to the browser', async ({ page }) => {
  await page.goto(pages.blog);
  const inList = await nameOf(page, '.card .picture');
  expect(inList).not.toBe('none');
  const names = await page
    .locator('[data-transition]')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).viewTransitionName));
  expect(new Set(names).size, 'one name, one picture').toBe(names.length);
  expect(await openFirstPost(page)).toBe(true);
  expect(await nameOf(page, '.post-hero .picture')).toBe(inList);
});

test('not for readers who want less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await openFirstPost(page)).toBe(false);
});

test('of the ways on, the title that is followed travels alone', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const links = page.locator('.next-steps').getByRole('link');
  const named = () =>
    page
      .locator('.next-steps [data-transition]')
      .evaluateAll((all) =>
        all.map((one) => getComputedStyle(one).viewTransitionName).filter((name) => name !== 'none'),
      );
  await page.mouse.move(0, 0);
  expect(await named()).toEqual([]);
  await links.last().focus();
  const [name, ...more] = await named();
  expect(more).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(pages['post without a hero']);
  expect(await nameOf(page, '.post-title')).toBe(name);
});
