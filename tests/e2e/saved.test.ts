/** The reading list of a device. */
import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { overflow } from './fit.ts';
import { test } from './own-server.ts';
import { expect, pages } from './site.ts';

const post = pages['post without a hero'];
const name = 'When Execution Stops Being the Bottleneck';
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const isSaved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true });
const saved = (page: Page) => page.locator('.kept').first();

/** Resolves when the worker is there. */
const worker = (page: Page) => page.evaluate(async () => void (await navigator.serviceWorker.ready));

test('an article is saved, found on the list, read without a network, and taken off', async ({
  page,
  context,
  faults,
}) => {
  await page.goto(post);
  await worker(page);
  await save(page).click();
  await expect(isSaved(page)).toBeVisible();
  await page.locator('.notice').getByRole('link', { name: 'Reading list' }).click();
  await expect(page).toHaveURL('/saved/');
  await expect(saved(page).getByRole('link', { name })).toBeVisible();
  await expect(saved(page)).toContainText('Can be read without a network');
  expect(await axeFindings(page)).toEqual([]);

  await context.setOffline(true);
  await page.reload();
  await saved(page).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(isSaved(page)).toBeVisible();
  await page.goto('/saved/');
  await page.getByRole('button', { name: `Remove “${name}”` }).click();
  await expect(saved(page)).toContainText('Nothing is saved yet');
  expect(await page.evaluate(() => localStorage.getItem('saved'))).toBeNull();
  faults.splice(0);
});

test('by keyboard: the key s saves and takes off', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(post);
  await page.keyboard.press('s');
  await expect(isSaved(page)).toBeVisible();
  await page.keyboard.press('s');
  await expect(save(page)).toBeVisible();
  await expect(page.locator('.notice')).toContainText('Taken off');
  // With Caps Lock.
  await page.keyboard.press('S');
  await expect(isSaved(page)).toBeVisible();
  // On a Russian keyboard.
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ы', code: 'KeyS', bubbles: true })),
  );
  await expect(save(page)).toBeVisible();
});

test('it is saved at once, however long the copy takes', async ({ page, server }) => {
  await page.goto(post);
  await worker(page);
  await page.reload();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (!name.includes('shell')) await caches.delete(name);
  });
  server.stalled.push(/^\/blog\/./);
  await save(page).click();
  await isSaved(page).click();
  await expect(page.locator('.notice')).toContainText('Taken off');
  await expect(save(page)).toBeVisible();
});

test('what was saved before the worker was there is kept as saved', async ({ page, server, faults }) => {
  server.gone.push(/^\/sw\.js$/);
  await page.goto(post);
  await save(page).click();
  await expect(page.locator('.notice')).toContainText('Saved on this device');
  server.gone.length = 0;
  await page.reload();
  await worker(page);
  const marks = () =>
    page.evaluate(async () => {
      const keys = await (await caches.open('sodiarc-saved-1')).keys();
      return keys.map(({ url }) => new URL(url).pathname);
    });
  await expect.poll(marks).toEqual([post]);
  // The worker that was not there.
  faults.length = 0;
});

test('pressed twice before anything has come, it is saved', async ({ page }) => {
  await page.goto(post);
  await save(page).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(isSaved(page)).toBeVisible();
  await expect(page.locator('.notice')).toContainText('Saved on this device');
});

test('a key that is held acts once', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(post);
  for (let i = 0; i < 4; i++) await page.keyboard.down('s');
  await expect(isSaved(page)).toBeVisible();
  await expect(page.locator('.notice')).toContainText('Saved');
});

test('two tabs agree', async ({ page, context }) => {
  await page.goto(post);
  const other = await context.newPage();
  await other.goto('/saved/');
  await expect(saved(other)).toContainText('Nothing is saved yet');
  await save(page).click();
  await expect(saved(other).getByRole('link', { name })).toBeVisible();
  await other.getByRole('button', { name: `Remove “${name}”` }).click();
  await expect(save(page)).toBeVisible();
});

test('the pictures of a saved article are kept, also those far down', async ({ page, context, faults }) => {
  await page.goto(pages['post with every construct']);
  await worker(page);
  await save(page).click();
  await expect(page.locator('.notice')).toContainText('Saved on this device');
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode().catch(() => undefined))));
  await context.setOffline(true);
  await page.reload();
  const missing = await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    const shown = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
    return shown.filter((image) => image.naturalWidth === 0).map(({ currentSrc }) => currentSrc);
  });
  expect(missing).toEqual([]);
  faults.splice(0);
});

test('a full list says so and loses nothing', async ({ page }) => {
  await page.goto(pages.about);
  await page.evaluate(() => {
    const list = Array.from({ length: 100 }, (_, i) => ({ path: `/blog/old-${i}/`, title: `Old ${i}` }));
    localStorage.setItem('saved', JSON.stringify(list));
  });
  await page.goto(post);
  await save(page).click();
  await expect(page.locator('.notice')).toContainText('holds 100 articles');
  await expect(save(page)).toBeVisible();
  expect(await page.evaluate(() => JSON.parse(localStorage.getItem('saved') ?? '[]').length)).toBe(100);
});

test('where storage is closed the list promises nothing', { tag: '@desktop' }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('closed', 'SecurityError');
      },
    });
  });
  await page.goto('/saved/');
  await expect(saved(page)).toContainText('This browser keeps nothing');
});

test('nothing sticks out at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto(post);
  await save(page).click();
  await expect(page.locator('.notice')).toBeVisible();
  expect(await overflow(page)).toEqual([]);
  await page.goto('/saved/');
  await expect(saved(page).getByRole('link', { name })).toBeVisible();
  expect(await overflow(page)).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the list says what it needs', async ({ page }) => {
    await page.goto('/saved/');
    await expect(page.getByText('needs JavaScript to show it')).toBeVisible();
  });
});
