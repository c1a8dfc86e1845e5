/** Finding the next good thing: by series, by subject, by date, by the arrow keys. */
import type { Page } from '@playwright/test';
import { awkwardOrigin } from './origins.ts';
import { expect, pages, test } from './site.ts';

const lines = (page: Page, name: string) => page.getByRole('navigation', { name }).getByRole('link');

test('a part of a series says its place, and leads to the others', async ({ page }) => {
  await page.goto(pages['post of two authors in a series']);
  const place = page.getByRole('link', { name: 'Part 2 of 3' });
  await place.click();
  const parts = page.getByRole('region', { name: 'Part 2 of 3 in the series What May Fail' });
  await expect(parts).toBeInViewport();
  await expect(parts.getByRole('listitem')).toHaveCount(3);
  await expect(parts.locator('[aria-current=page]')).toHaveText('The Arithmetic of a Failure Budget');
  await expect(lines(page, 'Posts before and after').first()).toContainText('Previous part');
  await lines(page, 'Posts before and after').filter({ hasText: 'Next part' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('When the Budget Is Gone');
  await expect(page.getByRole('link', { name: 'Part 3 of 3' })).toBeVisible();
});

test('a series says how long it takes, and its parts their places', async ({ page }) => {
  await page.goto(pages.series);
  await expect(page.locator('.list-head')).toContainText(/3 parts · \d+ min read/);
  await expect(page.locator('.card').nth(1)).toContainText('Part 2 of 3');
});

test('related posts say what they share', async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const related = page.getByRole('region', { name: 'Related' });
  await expect(related.getByRole('listitem')).toHaveCount(3);
  const first = related.getByRole('listitem').first();
  await expect(first).toContainText(/Also about \p{L}+/u);
  const title = await first.getByRole('link').innerText();
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('a page that a reader points at is fetched ahead', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(pages['post without a hero']);
  const link = page.getByRole('region', { name: 'Related' }).getByRole('link').first();
  const devtools = await page.context().newCDPSession(page);
  const ready = new Promise((resolve) => {
    devtools.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
      if (status === 'Ready') resolve(new URL(prefetchUrl).pathname);
    });
  });
  await devtools.send('Preload.enable');
  const href = await link.getAttribute('href');
  await link.hover();
  expect(await ready).toBe(href);
});

test('the calendar is a table, and a month leads to its posts', async ({ page }) => {
  await page.goto(pages.archive);
  const year = page.getByRole('table', { name: '2025' });
  await expect(year.getByRole('columnheader', { name: 'November' })).toHaveCount(1);
  await expect(year.getByRole('cell')).toHaveCount(12);
  await year.getByRole('link', { name: 'November 2025: 2 posts' }).click();
  const month = page.locator('.archive-month').filter({ has: page.getByRole('heading', { name: 'November 2 posts' }) });
  await expect(month.getByRole('heading')).toBeInViewport();
  await expect(month.getByRole('listitem')).toHaveCount(2);
});

test('the months are large enough for a finger at 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pages.archive);
  for (const month of await page.locator('.calendar td a').all()) {
    const box = await month.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }
});

test('breadcrumbs lead up', async ({ page }) => {
  await page.goto(pages.category);
  await expect(lines(page, 'You are here')).toHaveText(['Home', 'Topics']);
  await lines(page, 'You are here').last().click();
  await expect(page).toHaveURL(pages.categories);
});

test('an author has a bio and links', async ({ page }) => {
  await page.goto(pages.author);
  const card = page.locator('.list-head .author-card');
  await expect(card).toContainText(/\w+ \w+ \w+/);
  await expect(card.getByRole('link').first()).toHaveAttribute('rel', /\bme\b/);
});

/** Notes in the page that it is being left; told at once, before anything is asked of the server. */
const watchLeaving = (page: Page) =>
  page.evaluate(() =>
    navigation.addEventListener('navigate', ({ destination }) => {
      document.documentElement.dataset['leaves'] = destination.url;
    }),
  );
const leaves = (page: Page) => page.evaluate(() => document.documentElement.dataset['leaves']);

test.describe('the arrow keys', () => {
  test.use({ baseURL: awkwardOrigin });

  test('go through the pages of a list, with Shift to its ends', async ({ page }) => {
    await page.goto('/blog/');
    const go = async (key: string, path: string) => {
      // The page has its scripts once it is loaded.
      await page.waitForLoadState();
      await page.keyboard.press(key);
      await expect(page).toHaveURL(path);
    };
    const count = Number(/of (\d+)/.exec(await page.getByRole('navigation', { name: 'Pages' }).innerText())?.[1]);
    expect(count).toBeGreaterThan(2);
    await go('ArrowRight', '/blog/2/');
    await go('ArrowRight', '/blog/3/');
    await go('ArrowLeft', '/blog/2/');
    await go('Shift+ArrowRight', `/blog/${count}/`);
    await go('Shift+ArrowLeft', '/blog/');
  });

  test('stay with what has a use for them', async ({ page }) => {
    await page.goto('/blog/2/');
    await watchLeaving(page);
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('input')));
    await page.locator('main > input').focus();
    for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    await page.locator('h1').click();
    await page.locator('h1').selectText();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Control+ArrowRight']) await page.keyboard.press(key);
    expect(await leaves(page)).toBeUndefined();
    await page.locator('h1').click();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL('/blog/3/');
  });

  test('go nowhere before the first page', async ({ page }) => {
    await page.goto('/blog/');
    await watchLeaving(page);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await leaves(page)).toBeUndefined();
  });
});
