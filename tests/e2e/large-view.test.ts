/** Pictures and diagrams that open large, and films elsewhere that load nothing before they are pressed. */
import type { Locator } from '@playwright/test';
import { contrastWithin } from './pixels.ts';
import { expect, pages, test } from './site.ts';

const path = pages['post with every construct'];

test('a picture opens over the page, the arrow keys go on, Escape closes and gives the focus back', async ({
  page,
}) => {
  await page.goto(path);
  const dialog = page.locator('dialog.large');
  const openers = page.locator('[data-large]:visible');
  const count = await openers.count();
  expect(count).toBeGreaterThan(4);
  await openers.first().focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  const picture = dialog.locator('div > *');
  await expect(picture).toHaveAttribute('alt', /street lamps/);
  await expect(dialog.locator('[data-step="-1"]')).toBeHidden();
  const first = await picture.evaluate((element) => element.outerHTML);
  await page.keyboard.press('ArrowRight');
  expect(await picture.evaluate((element) => element.outerHTML)).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  expect(await picture.evaluate((element) => element.outerHTML)).toBe(first);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(openers.first()).toBeFocused();
});

test('at the last picture the keys go on working, and one that cannot be had is shown as in the text', async ({
  page,
  faults,
}) => {
  await page.goto(path);
  const dialog = page.locator('dialog.large');
  const openers = page.locator('[data-large]:visible');
  await openers.nth((await openers.count()) - 2).focus();
  await page.keyboard.press('Enter');
  const before = await dialog.locator('div > *').evaluate((element) => element.outerHTML);
  await dialog.getByRole('button', { name: 'Next picture' }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Next picture' })).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  expect(await dialog.locator('div > *').evaluate((element) => element.outerHTML)).toBe(before);
  await page.keyboard.press('Escape');

  const picture = page.locator('a[data-large]:visible').first();
  await page.route(`**${await picture.getAttribute('href')}`, (route) => route.abort());
  await picture.locator('img').scrollIntoViewIfNeeded();
  const widthOf = (image: Locator) => image.evaluate((element: HTMLImageElement) => element.naturalWidth);
  await expect.poll(() => widthOf(picture.locator('img'))).toBeGreaterThan(0);
  await picture.click();
  await expect.poll(() => widthOf(dialog.locator('img'))).toBeGreaterThan(0);
  // The request that this test refused.
  faults.length = 0;
});

for (const [width, height] of [
  [1280, 720],
  [740, 360],
  [320, 568],
  [320, 240],
] as const) {
  test(`in ${width} × ${height} nothing lies on a caption, and a drawing can be read`, { tag: '@desktop' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    const dialog = page.locator('dialog.large');
    for (const opener of await page.locator('[data-large]:visible').all()) {
      const inText = await opener.evaluate((element) => element.parentElement?.querySelector('svg')?.clientWidth ?? 0);
      await opener.focus();
      await page.keyboard.press('Enter');
      const [top, isCovered, large] = await dialog.evaluate((element) => {
        const words = element.querySelector('p') as HTMLElement;
        const { left, top } = words.getBoundingClientRect();
        const shown = element.querySelector('.large-stage > *') as HTMLElement;
        const over = document.elementFromPoint(left + words.offsetWidth / 2, top + 4);
        return [shown.getBoundingClientRect().top, over !== words, shown.clientWidth];
      });
      expect(top).toBeGreaterThanOrEqual(0);
      expect(isCovered).toBe(false);
      if (inText > 0) expect(large).toBeGreaterThan(0.75 * inText);
      await page.keyboard.press('Escape');
    }
  });
}

test('a reader’s own ground covers no diagram', { tag: '@desktop' }, async ({ page }) => {
  await page.goto(path);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { background-color: #ffc !important; color: #000 !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  expect(await contrastWithin(page.locator('.diagram').first())).toBeGreaterThan(4.5);
});

test('a diagram opens large by pointer and by keyboard', async ({ page }) => {
  await page.goto(path);
  const diagram = page.locator('.diagram').first();
  const dialog = page.locator('dialog.large');
  await diagram.locator('svg').click();
  await expect(dialog.getByRole('img')).toHaveAccessibleName(/./);
  await page.keyboard.press('Escape');
  await diagram.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('img')).toBeVisible();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`of two pictures the one for the ${scheme} theme is shown`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(path);
    await expect(page.locator(`.on-${scheme}`).first()).toBeVisible();
    await expect(page.locator(`.on-${scheme === 'dark' ? 'light' : 'dark'}`).first()).toBeHidden();
    await page.emulateMedia({ media: 'print', colorScheme: scheme });
    await expect(page.locator('.on-light').first()).toBeVisible();
  });
}

test('a film elsewhere becomes a frame when it is pressed, and not before', async ({ page, context }) => {
  await context.route(/player\.vimeo\.com/, (route) => route.fulfill({ contentType: 'text/html', body: 'A film' }));
  await page.goto(path);
  const poster = page.locator('embed-frame').first();
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(poster.getByText('Loads from player.vimeo.com when you press it')).toBeVisible();
  await poster.getByRole('link').click();
  await expect(page.frameLocator('iframe').getByText('A film')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a picture is a link to its file, a film a link to its page', async ({ page }) => {
    await page.goto(path);
    const href = String(await page.locator('a[data-large]:visible').first().getAttribute('href'));
    expect((await page.request.get(href)).headers()['content-type']).toMatch(/^image\//);
    const link = page.locator('embed-frame').first().getByRole('link');
    await expect(link).toHaveAttribute('href', /^https:\/\/vimeo\.com\//);
    await expect(link.getByText('when you press it')).toBeHidden();
    await expect(page.locator('dialog.large')).toBeHidden();
  });
});
